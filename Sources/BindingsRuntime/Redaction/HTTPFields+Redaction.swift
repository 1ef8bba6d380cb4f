extension HTTPFields {
    /// The fields as logs and recordings may show them: values of credentials are replaced by `REDACTED`, authentication schemes are kept.
    ///
    /// It redacts the fields that the runtime marked as secret, and the names usual for credentials.
    ///
    /// ``RedactionRules`` also covers the document's sensitive names, and URLs in values.
    public var redacted: HTTPFields { RedactionRules.standard.fields(self) }
}

extension HTTPField {
    /// Indicates whether the value is a credential.
    public var isSecret: Bool {
        indexingStrategy == .disallow || Self.secretNames.contains(name.canonicalName)
    }

    /// `Bearer REDACTED`, or `REDACTED`.
    var redactedValue: String {
        let isScheme = name == .authorization || name == .proxyAuthorization
        let words = value.split(separator: " ", maxSplits: 1)
        return isScheme && words.count == 2 ? "\(words[0]) \(Redaction.word)" : Redaction.word
    }

    /// The usual header names of credentials, in lower case.
    static let secretNames: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "x-auth-token", "x-access-token",
        "x-csrf-token", "x-amz-security-token", "x-goog-api-key",
    ]
}

extension HTTPFields {
    /// The fields as logs and recordings may show them: values of credentials are replaced by `REDACTED`, authentication schemes are kept.
    ///
    /// Redacted are the fields the runtime marked as secret, and the names under which credentials usually travel.
    public var redacted: HTTPFields {
        var result: HTTPFields = [:]
        for field in self { result.append(field.isSecret ? HTTPField(name: field.name, value: field.redactedValue) : field) }
        return result
    }
}

extension HTTPField {
    /// Whether the value is a credential.
    public var isSecret: Bool {
        indexingStrategy == .disallow || Self.secretNames.contains(name.canonicalName)
    }

    /// `Bearer REDACTED`, or `REDACTED`.
    fileprivate var redactedValue: String {
        let isScheme = name == .authorization || name == .proxyAuthorization
        let words = value.split(separator: " ", maxSplits: 1)
        return isScheme && words.count == 2 ? "\(words[0]) REDACTED" : "REDACTED"
    }

    private static let secretNames: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "x-auth-token", "x-amz-security-token",
    ]
}

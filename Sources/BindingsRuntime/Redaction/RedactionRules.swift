/// The rules for what logs, spans, metrics and recordings must not show.
///
/// The names that the document marks as sensitive (`x-sensitive`, `format: password`) are part of each ``APIOperation`` and always apply.
/// These rules are the names that are secret in any document.
public struct RedactionRules: Sendable, Hashable {
    /// The names of fields, in lower case, besides those of ``HTTPField/isSecret``.
    public var fields: Set<String>

    /// The names of query items and form fields, in lower case.
    public var queryItems: Set<String>

    /// The names of JSON properties, in lower case and without `_` and `-`.
    public var members: Set<String>

    /// Indicates whether anything is redacted at all.
    public var isOn = true

    /// Creates rules with custom names; start from ``standard`` to add to the known ones.
    public init(fields: Set<String>, queryItems: Set<String>, members: Set<String>) {
        self.fields = fields
        self.queryItems = queryItems
        self.members = members
    }

    /// The usual names of secrets, including signatures of signed URLs (OpenTelemetry, semantic conventions for `url.full`).
    public static let standard = RedactionRules(
        fields: [],
        queryItems: [
            "x-amz-signature", "x-amz-credential", "x-amz-security-token", "x-goog-signature", "x-goog-credential", "awsaccesskeyid",
            "googleaccessid", "signature", "sig", "token", "access_token", "refresh_token", "id_token", "api_key", "apikey",
            "api-key", "key", "password", "secret", "client_secret", "key-pair-id",
        ],
        members: [
            "password", "secret", "clientsecret", "token", "accesstoken", "refreshtoken", "idtoken", "apikey", "authorization",
            "signature", "privatekey", "credential", "credentials", "webhooksecret", "signingsecret",
        ])

    /// Redacts nothing: for a debugging session, never for logs that are kept.
    public static let off: RedactionRules = {
        var rules = RedactionRules(fields: [], queryItems: [], members: [])
        rules.isOn = false
        return rules
    }()
}

extension RedactionRules {
    /// The fields with secret values replaced by `REDACTED`; authentication schemes are kept, as are the URLs in `Location` without secrets.
    public func fields(_ fields: HTTPFields, of operation: APIOperation? = nil) -> HTTPFields {
        guard isOn else { return fields }
        let marked = Set((operation?.sensitive ?? []).map { $0.lowercased() })
        var result: HTTPFields = [:]
        for field in fields { result.append(redacted(field, marked)) }
        return result
    }

    private func redacted(_ field: HTTPField, _ marked: Set<String>) -> HTTPField {
        let name = field.name.canonicalName
        if field.isSecret || fields.contains(name) || marked.contains(name) {
            return HTTPField(name: field.name, value: field.redactedValue)
        }
        return Self.holdsURL.contains(name) ? HTTPField(name: field.name, value: url(field.value)) : field
    }

    private static let holdsURL: Set<String> = ["location", "content-location", "referer", "link", "refresh"]

    /// The URL of an exchange, without credentials and sensitive values.
    ///
    /// If a path parameter is sensitive, the path template replaces the path.
    public func url(of exchange: Exchange) -> String {
        isOn ? url(exchange.displayURL, of: exchange.operation) : exchange.head.urlText
    }
}

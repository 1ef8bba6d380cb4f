import HTTPTypes

/// The values in the headers of a delivery, read strictly and before anything is hashed.
struct SignedEnvelope {
    let candidates: [[UInt8]]
    let id: String?
    let timestamp: UnixTime?
    /// The signed bytes before the body.
    let prefix: [UInt8]

    init(_ headers: HTTPFields, scheme: CheckedScheme) throws(WebhookError) {
        let name = scheme.scheme.name
        let list = try SignatureList(try Self.signature(in: headers, scheme: scheme), scheme: scheme)
        var timestampText = list.timestamp
        if let header = scheme.timestamp { timestampText = try Self.only(header, in: headers, scheme: name) }
        timestamp = try timestampText.map { text throws(WebhookError) in
            guard let time = UnixTime(text: text) else {
                throw WebhookError(.malformedTimestamp, scheme: name, header: (scheme.timestamp ?? scheme.signature).rawName)
            }
            return time
        }
        id = try scheme.id.map { header throws(WebhookError) in
            let id = try Self.only(header, in: headers, scheme: name)
            guard scheme.scheme.allows(id: id) else { throw WebhookError(.malformedID, scheme: name, header: header.rawName) }
            return id
        }
        prefix = scheme.scheme.signedPrefix(id: id, timestamp: timestampText)
        candidates = list.candidates
    }

    private static func signature(in headers: HTTPFields, scheme: CheckedScheme) throws(WebhookError) -> String {
        do {
            return try only(scheme.signature, in: headers, scheme: scheme.scheme.name)
        } catch  where error.rule == .missingHeader {
            let other = scheme.scheme.alternatives.first { $0.isHeader(in: headers) }
            throw WebhookError(.missingHeader, scheme: error.scheme, header: error.header, detail: other?.advice)
        }
    }

    /// The value of a header that is required once.
    private static func only(_ name: HTTPField.Name, in headers: HTTPFields, scheme: String) throws(WebhookError) -> String {
        let values = headers[values: name]
        guard let value = values.first else { throw WebhookError(.missingHeader, scheme: scheme, header: name.rawName) }
        guard values.count == 1 else { throw WebhookError(.repeatedHeader, scheme: scheme, header: name.rawName) }
        guard value.utf8.count <= Limits.headerBytes else { throw WebhookError(.headerTooLong, scheme: scheme, header: name.rawName) }
        return value
    }
}

extension WebhookScheme {
    /// Indicates whether an id can be signed without ambiguity.
    func allows(id: String) -> Bool {
        let separator = zip(signed, signed.dropFirst()).first { $0.0 == .id }.flatMap { $0.1.literal?.utf8.first }
        return (1...Limits.idBytes).contains(id.utf8.count) && id.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != separator }
    }

    /// The signed bytes before the body.
    func signedPrefix(id: String?, timestamp: String?) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in signed { bytes += part.text(id: id ?? "", timestamp: timestamp ?? "").utf8 }
        return bytes
    }
}

extension WebhookScheme.SignedPart {
    fileprivate func text(id: String, timestamp: String) -> String {
        switch kind {
        case .literal(let text): text
        case .id: id
        case .timestamp: timestamp
        case .body: ""
        }
    }

    fileprivate var literal: String? {
        guard case .literal(let text) = kind else { return nil }
        return text
    }
}

extension WebhookScheme.Alternative {
    fileprivate func isHeader(in headers: HTTPFields) -> Bool {
        guard case .header(let name) = sign, let field = HTTPField.Name(name) else { return false }
        return headers[field] != nil
    }
}

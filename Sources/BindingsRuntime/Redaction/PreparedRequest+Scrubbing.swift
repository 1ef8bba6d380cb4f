import Foundation

extension PreparedRequest {
    /// A message of another party without the secrets of this request, because services, proxies and libraries quote requests.
    ///
    /// For failures only, because it is not cheap.
    func scrubbed(_ text: String) -> String {
        let marked = operation.sensitive.union(operation.sensitiveMembers).union(credentials.compactMap(\.placeName))
        let scrubbing = SecretScrubbing(names: Set(marked.map { $0.lowercased() }))
        return secrets.sorted { $0.utf8.count > $1.utf8.count }.reduce(text) { scrubbing.scrub($0, of: $1) }
    }

    private var secrets: Set<String> {
        let plain = credentials.flatMap(\.spellings) + sensitiveValues + secretQueryValues + sensitiveBodyValues
        return Set(plain + plain.map(PercentEncoding.encode) + plain.map(PercentEncoding.keepingReserved))
    }

    private var secretQueryValues: [String] {
        queryItems.filter { RedactionRules.standard.isSecret(item: $0.name, operation.sensitive) }.flatMap(\.values)
    }

    /// The values of properties that are kept out of logs.
    private var sensitiveBodyValues: [String] {
        guard let bytes = body?.bytesInMemory, let value = try? JSON.decode(JSONValue.self, from: bytes) else { return [] }
        return RedactionRules.standard.secrets(in: value, of: operation)
    }
}

extension Exchange {
    /// A string without the secrets of this exchange, including credentials, because services quote requests in their responses.
    ///
    /// Not cheap: for strings that are stored or logged.
    public func scrubbed(_ text: String) -> String { secrets.value.scrubbed(text) }
}

extension TransportRequest {
    /// A string without the secrets of this request, including credentials, because services quote requests in their responses.
    ///
    /// Not cheap: for strings that are stored or logged.
    public func scrubbed(_ text: String) -> String { secrets?.value.scrubbed(text) ?? text }
}

extension Credential {
    /// The name of the header, query item or cookie that holds the secret.
    fileprivate var placeName: String? {
        switch placement {
        case .header(let name), .query(let name), .cookie(let name): name
        case .bearer, .basic, .basicUser, .scheme: nil
        }
    }

    /// The forms of the secret in a message that quotes the request.
    fileprivate var spellings: [String] {
        key.known.flatMap { known in
            known.withSecret { secret in
                switch placement {
                case .basic(let user): [secret, Data("\(user):\(secret)".utf8).base64EncodedString()]
                case .basicUser: [secret, Data("\(secret):".utf8).base64EncodedString()]
                default: [secret]
                }
            }
        }
    }
}

extension RedactionRules {
    /// The strings in secret properties of a JSON value.
    func secrets(in value: JSONValue, of operation: APIOperation) -> [String] {
        let marked = Set(operation.sensitiveMembers.map(Self.plain))
        func texts(_ value: JSONValue, isSecret: Bool) -> [String] {
            switch value {
            case .object(let object): object.flatMap { texts($0.value, isSecret: isSecret || self.isSecret(member: $0.key, marked)) }
            case .array(let elements): elements.flatMap { texts($0, isSecret: isSecret) }
            case .string(let text): isSecret ? [text] : []
            default: []
            }
        }
        return texts(value, isSecret: false)
    }
}

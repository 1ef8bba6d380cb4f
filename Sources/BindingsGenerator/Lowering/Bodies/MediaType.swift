/// Content types as text (RFC 9110, 8.3.1).
enum MediaType {
    static let form = "application/x-www-form-urlencoded"
    static let multipartForm = "multipart/form-data"

    /// Without parameters, in lower case.
    static func bare(_ type: String) -> String {
        type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    /// With its parameters, and without what means nothing: upper case in the type, and white space before the first `;`.
    static func normalized(_ type: String) -> String {
        var rest = type.drop { $0 != ";" }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return bare(type) + rest
    }

    /// JSON or a `+json` type (RFC 6839).
    static func isJSON(_ type: String) -> Bool {
        let bare = bare(type)
        return bare == "application/json" || bare == "text/json" || bare.hasSuffix("+json") || bare == "*/*"
    }

    /// How little a kind of JSON suits a plain value: a type of its own before a family of types, and last those that give JSON a meaning.
    static func jsonRank(_ type: String) -> Int {
        let bare = bare(type)
        switch bare {
        case "application/json": return 0
        case "text/json": return 1
        case _ where ownMeanings.contains(bare): return 4
        case _ where bare.contains("*"): return 3
        default: return 2
        }
    }

    /// Documents of their own format, whose schema is seldom the one that stands beside them.
    private static let ownMeanings: Set<String> = [
        "application/json-patch+json", "application/merge-patch+json", "application/strategic-merge-patch+json",
        "application/problem+json", "application/schema+json", "application/schema-instance+json",
    ]

    /// Whether a type is one of the formats in which the same values are written as in JSON.
    static func isDataFormat(_ type: String) -> Bool {
        let words = bare(type).split { "/+.-".contains($0) }
        return words.contains { ["xml", "yaml", "yml", "cbor", "msgpack", "protobuf", "avro", "bson", "toml"].contains($0) }
    }

    /// A word for a content type: `application/xml` is `xml`, `image/*` is `image`, `application/json;version=2` is `json version=2`.
    static func word(_ type: String) -> String { ([shortName(type)] + parameters(type)).joined(separator: " ") }

    /// The whole type and its parameters as words.
    static func words(_ type: String) -> Words { Words(splitting: ([bare(type)] + parameters(type)).joined(separator: " ")) }

    private static func shortName(_ type: String) -> String {
        switch bare(type) {
        case form: return "form"
        case multipartForm: return "multipart"
        case "text/plain": return "text"
        case "*/*": return "any"
        case let bare:
            let parts = bare.split(separator: "/", maxSplits: 1).map(String.init)
            return (parts.last == "*" ? parts.first : parts.last) ?? bare
        }
    }

    /// The parameters that tell types of one name apart: how text is encoded does not.
    private static func parameters(_ type: String) -> [String] {
        let all = type.split(separator: ";").dropFirst().map { String($0).lowercased().filter { !$0.isWhitespace && $0 != "\"" } }
        return all.filter { !$0.isEmpty && !$0.hasPrefix("charset=") }
    }
}

import BindingsDocument

/// Content types as text.
enum MediaType {
    /// `application/x-www-form-urlencoded`.
    static let form = "application/x-www-form-urlencoded"

    /// Without parameters, in lower case.
    static func bare(_ type: String) -> String {
        type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    }

    /// JSON or a `+json` type (RFC 6839).
    static func isJSON(_ type: String) -> Bool {
        let bare = bare(type)
        return bare == "application/json" || bare == "text/json" || bare.hasSuffix("+json") || bare == "*/*"
    }
}

extension MediaTypeEntry {
    /// Whether its values are JSON: where any type will do, they are, unless the schema is that of a file.
    var isJSON: Bool { MediaType.isJSON(type) && !(MediaType.bare(type) == "*/*" && schema?.format == "binary") }
}

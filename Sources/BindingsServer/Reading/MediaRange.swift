/// Media types and ranges (RFC 9110, 8.3.1 and 12.5.1).
enum MediaRange {
    /// Returns the index of the most specific type or range that a content type matches; nil if there is none.
    ///
    /// Types of one name are distinguished by their parameters (RFC 9110, 8.3.1): the one with most of the content type's parameters wins.
    static func best(for contentType: String, among types: [String]) -> Int? {
        let bare = bare(contentType)
        let given = parameters(contentType)
        let named = types.indices.filter { self.bare(types[$0]) == bare && parameters(types[$0]).isSubset(of: given) }
        let most = named.map { parameters(types[$0]).count }.max()
        if let index = named.first(where: { parameters(types[$0]).count == most }) { return index }
        if let exact = types.firstIndex(where: { self.bare($0) == bare }) { return exact }
        let family = bare.prefix { $0 != "/" } + "/*"
        if let index = types.firstIndex(where: { self.bare($0) == family }) { return index }
        // A suffix determines the format of a body, whatever the type's name (RFC 6839).
        if isJSON(bare), let index = types.firstIndex(where: { self.bare($0) == "application/json" }) { return index }
        if isJSON(bare) || bare == "application/json", let index = types.firstIndex(where: { self.bare($0) == "application/*+json" }) {
            return index
        }
        return types.firstIndex { self.bare($0) == "*/*" }
    }

    /// Without parameters, in lower case.
    static func bare(_ type: String) -> String { type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace } }

    /// The parameters as `name=value` in lower case; the character encoding does not make another type.
    private static func parameters(_ type: String) -> Set<String> {
        let all = type.split(separator: ";").dropFirst().map { $0.lowercased().filter { !$0.isWhitespace && $0 != "\"" } }
        return Set(all.filter { !$0.isEmpty && !$0.hasPrefix("charset=") && !$0.hasPrefix("boundary=") && !$0.hasPrefix("q=") })
    }

    private static func isJSON(_ bare: String) -> Bool { bare == "text/json" || bare.hasSuffix("+json") }
}

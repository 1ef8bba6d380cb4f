/// Media types and ranges (RFC 9110, 8.3.1 and 12.5.1).
enum MediaRange {
    /// The most specific of some types or ranges that a content type belongs to.
    static func best(for contentType: String, among types: [String]) -> Int? {
        let bare = bare(contentType)
        if let exact = types.firstIndex(where: { self.bare($0) == bare }) { return exact }
        let family = bare.prefix { $0 != "/" } + "/*"
        if let index = types.firstIndex(where: { self.bare($0) == family }) { return index }
        // A suffix says how a body is written, whatever its type is called (RFC 6839).
        if isJSON(bare), let index = types.firstIndex(where: { self.bare($0) == "application/json" }) { return index }
        if isJSON(bare) || bare == "application/json", let index = types.firstIndex(where: { self.bare($0) == "application/*+json" }) {
            return index
        }
        return types.firstIndex { self.bare($0) == "*/*" }
    }

    /// Without parameters, in lower case.
    static func bare(_ type: String) -> String { type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace } }

    private static func isJSON(_ bare: String) -> Bool { bare == "text/json" || bare.hasSuffix("+json") }
}

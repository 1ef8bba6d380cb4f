import Foundation

/// A `$ref` taken apart: which file, and where in it.
struct ReferenceText {
    /// What stands before `#`, percent-encoding undone; empty for the same file.
    let path: String
    /// What stands before `#`, as written.
    let resource: String
    /// Where in the file.
    let fragment: Fragment

    enum Fragment {
        /// Along these names from the root.
        case pointer([String])
        /// At the schema with this `$anchor`.
        case anchor(String)
    }

    init(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        resource = parts.first.map(String.init) ?? ""
        path = resource.removingPercentEncoding ?? resource
        fragment = Self.fragment(parts.count > 1 ? String(parts[1]) : "")
    }

    /// Whether the resource is a URL.
    var isURL: Bool { Self.isURL(resource) }

    /// Whether a text begins with a URL scheme (RFC 3986, section 3.1); one letter is a drive, not a scheme.
    static func isURL(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return text.hasPrefix("//") }
        let scheme = text[..<colon]
        return scheme.count > 1 && scheme.first?.isLetter == true
            && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// A reference less its fragment.
    static func withoutFragment(_ text: String) -> String { String(text.prefix { $0 != "#" }) }

    /// A reference in full (RFC 3986, section 5.2); as it is where there is nothing to be relative to.
    static func resolve(_ text: String, against base: String?) -> String {
        guard let base, let url = URL(string: base) else { return text }
        return URL(string: text, relativeTo: url)?.absoluteString ?? text
    }

    private static func fragment(_ text: String) -> Fragment {
        let decoded = text.removingPercentEncoding ?? text
        guard let tokens = JSONPointer.tokens(of: decoded) else { return .anchor(decoded) }
        return .pointer(tokens)
    }
}

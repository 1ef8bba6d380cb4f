/// JSON pointers (RFC 6901), as text and as names.
package enum JSONPointer {
    /// The pointer that leads along these names; empty for none.
    package static func text(of tokens: [String]) -> String {
        var text = ""
        for token in tokens {
            text += "/"
            text += escaped(token)
        }
        return text
    }

    /// The names of a pointer, `~1` and `~0` undone; nil where the text is no pointer.
    package static func tokens(of text: String) -> [String]? {
        if text.isEmpty { return [] }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        return text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map { unescaped($0) }
    }

    /// A name as it stands in a pointer: `~` becomes `~0`, `/` becomes `~1`.
    package static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var text = ""
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func unescaped(_ token: Substring) -> String {
        guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
        var text = ""
        var afterTilde = false
        for scalar in token.unicodeScalars {
            switch (afterTilde, scalar) {
            case (true, "0"): text += "~"
            case (true, "1"): text += "/"
            case (true, _): text += "~\(scalar)"
            case (false, "~"): break
            case (false, _): text.unicodeScalars.append(scalar)
            }
            afterTilde = !afterTilde && scalar == "~"
        }
        return afterTilde ? text + "~" : text
    }
}

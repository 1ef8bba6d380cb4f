/// A header value of the form `token; name=value; name="quoted value"` (RFC 9110, 5.6.6; RFC 2045, 5.1).
package struct HeaderParameters: Sendable, Hashable {
    /// The value before the first semicolon, in lower case.
    package let value: String
    /// The parameters by lower-case name.
    package let parameters: [String: String]

    /// Nil if the value is not of that form, or has a parameter twice.
    package init?(_ text: String) {
        var scanner = Scanner(rest: Substring(text))
        value = scanner.token(until: ";").lowercased()
        var found: [String: String] = [:]
        while scanner.skip(";") {
            guard let (name, value) = scanner.parameter(), found.updateValue(value, forKey: name) == nil else { return nil }
        }
        guard scanner.rest.isEmpty, !value.isEmpty else { return nil }
        parameters = found
    }

    private struct Scanner {
        var rest: Substring

        mutating func token(until end: Character) -> String {
            let token = rest.prefix { $0 != end }
            rest = rest.dropFirst(token.count)
            return token.trimmed
        }

        mutating func skip(_ character: Character) -> Bool {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            guard rest.first == character else { return false }
            rest.removeFirst()
            rest = rest.drop { $0 == " " || $0 == "\t" }
            return true
        }

        mutating func parameter() -> (name: String, value: String)? {
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenByte), rest.first == "=" else { return nil }
            rest.removeFirst()
            guard let value = rest.first == "\"" ? quoted() : bare() else { return nil }
            return (name.lowercased(), value)
        }

        private mutating func bare() -> String? {
            let value = rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
            rest = rest.dropFirst(value.count)
            return value.isEmpty || value.contains("\"") ? nil : String(value)
        }

        /// Only `\"` and `\\` are escapes, because older browsers send Windows paths with plain backslashes.
        private mutating func quoted() -> String? {
            rest.removeFirst()
            var value = ""
            while let character = rest.popFirst() {
                if character == "\"" { return value }
                if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                    rest.removeFirst(); value.append(next)
                } else {
                    value.append(character)
                }
            }
            return nil
        }
    }
}

extension UInt8 {
    /// Indicates whether a token may have the byte (RFC 9110, 5.6.2).
    package var isTokenByte: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}

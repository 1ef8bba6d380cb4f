extension JSONError: CustomStringConvertible {
    /// The path, the location and the message: `$.jobs[3].id at line 2, column 9 (byte 31): expected an integer, found a string`.
    public var description: String { "\(pathDescription)\(placeDescription): \(message)" }

    /// The path in the notation of messages, such as `$.jobs[3].id`.
    public var pathDescription: String {
        path.reduce(into: "$") { text, element in
            switch element {
            case .index(let index): text += "[\(index)]"
            case .key(let key): text += Self.isPlain(key) ? ".\(key)" : "[\(Self.quoted(key))]"
            }
        }
    }

    /// The expected and the found value, without the location.
    public var message: String {
        switch kind {
        case .syntax(let expected, let found), .typeMismatch(let expected, let found), .numberOutOfRange(let expected, let found):
            "expected \(expected), found \(found)"
        case .invalidUTF8: "expected UTF-8, found bytes that are not"
        case .missingKey(let key): "expected the required member \(Self.quoted(key)), found none"
        case .tooDeep(let limit): "expected at most \(limit) arrays and objects inside one another, found more"
        case .tooLarge(let limit): "expected at most \(limit) bytes, found more"
        case .notListed(let listed, let isComplete):
            "expected one of \(listed.map(Self.quoted).joined(separator: ", "))\(isComplete ? "" : ", …"), found another value"
        case .invalidValue(let message), .unencodable(let message): message
        }
    }

    private var placeDescription: String {
        guard let offset else { return "" }
        guard let line, let column else { return " at byte \(offset)" }
        return " at line \(line), column \(column) (byte \(offset))"
    }

    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= maxShown && key.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    }

    /// The maximum length of a key in messages, because keys may have any length.
    private static let maxShown = 80

    static func quoted(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(maxShown).map { $0.value < 0x20 || $0 == "\"" ? $0.escaped(asASCII: true) : String($0) }
        return "\"\(shown.joined())\(text.unicodeScalars.count > maxShown ? "…" : "")\""
    }
}

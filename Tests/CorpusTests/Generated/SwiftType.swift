/// A type as generated code writes it at a use.
indirect enum SwiftType: Sendable, Hashable, CustomStringConvertible {
    case named(String)
    case optional(SwiftType)
    case array(SwiftType)
    case dictionary(SwiftType)

    /// Reads a type; what only says where a value is kept is left out.
    init(_ text: some StringProtocol) {
        let text = text.trimmingPrefix { $0 == " " }
        if text.last == "?" {
            self = .optional(SwiftType(text.dropLast()))
        } else if text.hasPrefix("[String: "), text.last == "]" {
            self = .dictionary(SwiftType(text.dropFirst("[String: ".count).dropLast()))
        } else if text.first == "[", text.last == "]" {
            self = .array(SwiftType(text.dropFirst().dropLast()))
        } else if text.hasPrefix("Field<"), text.last == ">" {
            self = .optional(SwiftType(text.dropFirst("Field<".count).dropLast()))
        } else if text.hasPrefix("EncodedJSON<"), text.last == ">" {
            self = .named("EncodedJSON")
        } else if text.hasPrefix("Box<"), text.last == ">" {
            self = SwiftType(text.dropFirst("Box<".count).dropLast())
        } else if text.hasPrefix("EventList<"), text.last == ">" {
            // The schema of a stream is that of one event.
            self = SwiftType(text.dropFirst("EventList<".count).dropLast())
        } else {
            self = .named(String(text).filter { $0 != "`" })
        }
    }

    /// The type without nil.
    var wrapped: SwiftType { if case .optional(let inner) = self { inner.wrapped } else { self } }

    var description: String {
        switch self {
        case .named(let name): name
        case .optional(let inner): "\(inner)?"
        case .array(let inner): "[\(inner)]"
        case .dictionary(let inner): "[String: \(inner)]"
        }
    }
}

/// Reads literals of generated code: what they stand for.
struct LiteralScanner {
    private var rest: Substring
    /// What is behind what was read.
    var remainder: Substring { rest }

    init(_ text: some StringProtocol) { rest = Substring(text) }

    /// All string literals in the text, in order.
    static func strings(in text: some StringProtocol) -> [String] {
        var scanner = LiteralScanner(text)
        var found: [String] = []
        while let start = scanner.rest.firstIndex(of: "\"") {
            scanner.rest = scanner.rest[start...]
            guard let text = scanner.string() else { break }
            found.append(text)
        }
        return found
    }

    /// The value of the literal the text begins with; nil where it is none.
    mutating func value() -> RawValue? {
        rest = rest.drop { $0 == " " }
        switch rest.first {
        case "\"": return string().map(RawValue.string)
        case "[": return collection()
        default: return word(rest.prefix { !",:])}".contains($0) && $0 != " " })
        }
    }

    private mutating func word(_ text: Substring) -> RawValue? {
        rest = rest.dropFirst(text.count)
        switch text {
        case "nil": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return Int(text).map(RawValue.integer) ?? Double(text).map { Int(exactly: $0).map(RawValue.integer) ?? .number($0) }
        }
    }

    private mutating func collection() -> RawValue? {
        rest.removeFirst()
        if rest.hasPrefix(":]") {
            rest.removeFirst(2)
            return .map([:])
        }
        var list: [RawValue] = []
        var map: [String: RawValue] = [:]
        while rest.first != "]" {
            guard let element = value() else { return nil }
            if rest.first == ":", let key = element.string {
                rest.removeFirst()
                map[key] = value()
            } else {
                list.append(element)
            }
            rest = rest.drop { $0 == "," || $0 == " " }
        }
        rest.removeFirst()
        return map.isEmpty ? .list(list) : .map(map)
    }

    /// The text of the string literal the text begins with.
    mutating func string() -> String? {
        guard rest.first == "\"" else { return nil }
        var scalars = rest.unicodeScalars.dropFirst()
        var text = String.UnicodeScalarView()
        while let scalar = scalars.popFirst() {
            if scalar == "\"" {
                rest = Substring(scalars)
                return String(text)
            }
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            guard let escaped = Self.escape(&scalars) else { return nil }
            text.append(escaped)
        }
        return nil
    }

    private static func escape(_ scalars: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
        switch scalars.popFirst() {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "0": return "\0"
        case "\\": return "\\"
        case "\"": return "\""
        case "'": return "'"
        case "u":
            let digits = scalars.dropFirst().prefix { $0 != "}" }
            scalars = scalars.dropFirst(digits.count + 2)
            return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }
}

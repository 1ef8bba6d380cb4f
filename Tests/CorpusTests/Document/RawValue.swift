import Foundation
import Yams

/// A document's values, read by other people's parsers: nothing of this package.
indirect enum RawValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([RawValue])
    case map([String: RawValue])

    /// Reads a file of either format.
    init(file: URL) throws {
        let data = try Data(contentsOf: file)
        if file.pathExtension == "json" {
            self = try RawValue(json: data)
        } else {
            self = RawValue(any: try Yams.load(yaml: String(decoding: data, as: UTF8.self)))
        }
    }

    init(json: Data) throws { self.init(any: try JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed])) }

    private init(any: Any?) {
        switch any {
        case nil: self = .null
        case is NSNull: self = .null
        case let text as String: self = .string(text)
        case let list as [Any]: self = .list(list.map(RawValue.init(any:)))
        case let map as [String: Any]: self = .map(map.mapValues(RawValue.init(any:)))
        case let map as [AnyHashable: Any]:
            self = .map(Dictionary(map.map { (Self.key($0.key.base), RawValue(any: $0.value)) }, uniquingKeysWith: { first, _ in first }))
        case let number as NSNumber: self = Self.number(number)
        case let date as Date: self = .string("\(date)")
        case let other?: self = .string("\(other)")
        }
    }

    private static func key(_ key: Any) -> String { key is NSNull ? "null" : "\(key)" }

    private static func number(_ number: NSNumber) -> RawValue {
        // In Foundation on Linux a truth is a number whose type is a C character.
        if ["c", "B"].contains(String(cString: number.objCType)) { return .bool(number.boolValue) }
        if let exact = Int(exactly: number.doubleValue), number.doubleValue.magnitude < 0x1p53 { return .integer(exact) }
        if "\(number)".allSatisfy({ $0.isNumber || $0 == "-" }), let exact = Int("\(number)") { return .integer(exact) }
        return .number(number.doubleValue)
    }

    subscript(_ key: String) -> RawValue? { if case .map(let map) = self { map[key] } else { nil } }

    var map: [String: RawValue] { if case .map(let map) = self { map } else { [:] } }
    /// The members in an order of their own.
    var members: [(key: String, value: RawValue)] { map.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    var list: [RawValue] { if case .list(let list) = self { list } else { [] } }
    var string: String? { if case .string(let text) = self { text } else { nil } }
    var isNull: Bool { self == .null }
    var int: Int? { if case .integer(let value) = self { value } else { nil } }
    var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
}

extension RawValue {
    /// The value as JSON text.
    var json: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let text): Self.quoted(text)
        case .list(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .map: "{" + members.map { Self.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}": result += "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

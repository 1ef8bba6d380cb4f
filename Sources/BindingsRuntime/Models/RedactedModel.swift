/// A model with members that must not be seen in logs: descriptions, dumps and mirrors show them as redacted.
///
/// The members themselves are there, and are written as JSON as they are.
public protocol RedactedModel: JSONModel, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The members' names on the wire.
    static var sensitiveKeys: Set<String> { get }
}

extension RedactedModel {
    /// The value as JSON, sensitive members redacted.
    public var description: String {
        let members = redactedMembers.map { "\($0.key): \($0.shown)" }
        return "\(Self.self)(\(members.joined(separator: ", ")))"
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// Children by their names on the wire, sensitive ones redacted.
    public var customMirror: Mirror {
        Mirror(self, children: redactedMembers.map { (label: $0.key, value: $0.shown as Any) })
    }

    private var redactedMembers: [(key: String, shown: String)] {
        guard let bytes = try? JSON.encode(self), let fields = try? JSON.decode(JSONFields.self, from: bytes) else { return [] }
        return fields.map { ($0.key, Self.sensitiveKeys.contains($0.key) ? Redaction.mark : Redaction.text(of: $0.value)) }
    }
}

/// How redacted values look.
enum Redaction {
    static let mark = "<redacted>"

    /// The same inside of URLs and header fields, as OpenTelemetry has it.
    static let word = "REDACTED"

    /// A member's value as JSON text.
    ///
    /// A model inside would be redacted by its own type, which is not known here: objects are not shown.
    static func text(of value: JSONValue) -> String {
        switch value {
        case .object: "{…}"
        case .array(let elements): "[\(elements.count)]"
        default: (try? JSON.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
}

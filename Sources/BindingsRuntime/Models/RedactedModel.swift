/// A model with properties that must not appear in logs: descriptions, dumps and mirrors show them as redacted.
///
/// The properties themselves keep their values, and are encoded unchanged.
public protocol RedactedModel: JSONModel, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The sensitive properties' names on the wire.
    static var sensitiveKeys: Set<String> { get }
}

extension RedactedModel {
    /// The value as JSON, with sensitive properties redacted.
    public var description: String {
        let members = redactedMembers.map { "\($0.key): \($0.shown)" }
        return "\(Self.self)(\(members.joined(separator: ", ")))"
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// The children by their names on the wire, sensitive ones redacted.
    public var customMirror: Mirror {
        Mirror(self, children: redactedMembers.map { (label: $0.key, value: $0.shown as Any) })
    }

    private var redactedMembers: [(key: String, shown: String)] {
        guard let bytes = try? JSON.encode(self), let fields = try? JSON.decode(JSONFields.self, from: bytes) else { return [] }
        return fields.map { ($0.key, Self.sensitiveKeys.contains($0.key) ? Redaction.mark : Redaction.text(of: $0.value)) }
    }
}

/// The placeholders for redacted values.
enum Redaction {
    static let mark = "<redacted>"

    /// The placeholder inside URLs and header fields, as in OpenTelemetry.
    static let word = "REDACTED"

    /// A property's value as JSON text.
    ///
    /// A nested model would be redacted by its own type, which is not known here, so objects are not shown.
    static func text(of value: JSONValue) -> String {
        switch value {
        case .object: "{…}"
        case .array(let elements): "[\(elements.count)]"
        default: (try? JSON.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }
}

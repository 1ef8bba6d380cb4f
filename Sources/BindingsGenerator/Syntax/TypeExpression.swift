/// A Swift type as it is written at a use: built of identifiers and nothing else.
package indirect enum TypeExpression: SyntaxElement {
    /// A type of the runtime or the standard library.
    case builtin(Builtin)
    /// A generated type, or one the config names.
    case named(Identifier)
    /// A type of the user's, perhaps inside others or in a module: `Money`, `Shop.Money`.
    case path([Identifier])
    /// `[Element]`
    case array(TypeExpression)
    /// `[String: Value]`
    case dictionary(TypeExpression)
    /// `Wrapped?`
    case optional(TypeExpression)
    /// `Box<Wrapped>`: kept elsewhere.
    case box(TypeExpression)
    /// `EventList<Event>`: a stream.
    case eventList(TypeExpression)
    /// `ServerEvent<Data>`: an event of a stream with its type and identifier.
    case serverEvent(TypeExpression)
    /// `Field<Wrapped>`: absent, null or a value.
    case field(TypeExpression)

    /// `EncodedJSON<Value>`: a string that is the JSON text of a value.
    case encoded(TypeExpression)

    /// Types that generated code may use without declaring them.
    package enum Builtin: String, Sendable, Hashable, CaseIterable {
        case bool = "Bool"
        case int = "Int"
        case int32 = "Int32"
        case int64 = "Int64"
        case uint32 = "UInt32"
        case uint64 = "UInt64"
        case double = "Double"
        case float = "Float"
        case decimal = "Decimal"
        case string = "String"
        case date = "Date"
        case day = "JSONDay"
        case time = "JSONTime"
        case duration = "JSONDuration"
        case uuid = "UUID"
        case url = "URL"
        case base64 = "Base64Bytes"
        case base64url = "Base64URLBytes"
        case bytes = "[UInt8]"
        case json = "JSONValue"
        case fields = "JSONFields"
        case requestBody = "RequestBody"
        case filePart = "FilePart"
        case multipartForm = "MultipartForm"
        case void = "Void"

        /// Whether the standard library declares it; the runtime declares or re-exports the others.
        var isStandard: Bool {
            switch self {
            case .bool, .int, .int32, .int64, .uint32, .uint64, .double, .float, .string, .bytes, .void: true
            case .decimal, .date, .day, .time, .duration, .uuid, .url, .base64, .base64url, .json, .fields, .requestBody, .filePart,
                .multipartForm:
                false
            }
        }

        /// Whether the runtime declares it, and not the standard library or Foundation.
        var isRuntime: Bool {
            switch self {
            case .day, .time, .duration, .base64, .base64url, .json, .fields, .requestBody, .filePart, .multipartForm: true
            case .bool, .int, .int32, .int64, .uint32, .uint64, .double, .float, .decimal, .string, .date, .uuid, .url, .bytes, .void: false
            }
        }
    }

    /// The type as people write it, and as documentation and messages show it.
    package var swiftText: String { text(runtime: "") }

    /// The type in generated code: the runtime's types carry their module, so that the document's own may have the same names.
    package var renderText: String { text(runtime: "BindingsRuntime.") }

    private func text(runtime: String) -> String {
        switch self {
        case .builtin(let builtin): (builtin.isRuntime ? runtime : "") + builtin.rawValue
        case .named(let name): name.swiftText
        case .path(let names): names.map(\.swiftText).joined(separator: ".")
        case .array(let element): "[\(element.text(runtime: runtime))]"
        case .dictionary(let value): "[String: \(value.text(runtime: runtime))]"
        case .optional(let wrapped): "\(wrapped.text(runtime: runtime))?"
        case .box(let wrapped): "\(runtime)Box<\(wrapped.text(runtime: runtime))>"
        case .eventList(let event): "\(runtime)EventList<\(event.text(runtime: runtime))>"
        case .serverEvent(let data): "\(runtime)ServerEvent<\(data.text(runtime: runtime))>"
        case .field(let wrapped): "\(runtime)Field<\(wrapped.text(runtime: runtime))>"
        case .encoded(let wrapped): "\(runtime)EncodedJSON<\(wrapped.text(runtime: runtime))>"
        }
    }

    /// The type that a person wrote: one of those above by its Swift name, or names with dots between; nil where it is neither.
    package init?(written text: String) {
        if let builtin = Builtin(rawValue: text) {
            self = .builtin(builtin)
            return
        }
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map { Identifier(exactly: String($0)) }
        guard names.allSatisfy({ $0 != nil }) else { return nil }
        self = .path(names.compactMap { $0 })
    }

    /// Whether nil is a value of the type.
    package var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// This type, in a box inside the optional.
    var boxed: TypeExpression {
        if case .optional(let wrapped) = self { .optional(.box(wrapped)) } else { .box(self) }
    }

    /// This type, optional once.
    package var orNil: TypeExpression { isOptional ? self : .optional(self) }
}

/// A type as text shows it: without the module of the runtime.
struct ShownType: SyntaxElement {
    private let type: TypeExpression

    init(_ type: TypeExpression) { self.type = type }

    var swiftText: String { type.swiftText }
}

#if Sandbox
    import Plangrep

    extension JSONValue {
        static func of(_ value: Double) -> JSONValue { JSONValue(floatLiteral: value) }
        static func of(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
        static func of(_ value: String) -> JSONValue { .string(value) }
        /// Null for nil.
        static func of(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    }
#endif

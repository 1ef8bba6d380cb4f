import BindingsDocument

/// Which Swift type values of a format have (OpenAPI Format Registry), and what the config says instead.
struct FormatTable {
    /// Types by format.
    var formats: [String: TypeExpression] = [:]
    /// Types by component, told by the places of their schemas.
    var schemas: [SchemaIdentity: TypeExpression] = [:]

    /// Bases that the config wants to be no unions of their children.
    private var plainBases: Set<SchemaIdentity> = []

    /// Whether the config wants a base alone, without its children.
    func isPlainBase(_ schema: Schema) -> Bool { !plainBases.isEmpty && plainBases.contains(schema.identity) }

    /// What a config says of a document's formats and schemas.
    init(_ configuration: GeneratorConfiguration, _ document: OpenAPIDocument) {
        formats = configuration.formats
        for component in document.components.schemas {
            if configuration.exclude.schemas.contains(component.name) { schemas[component.value.identity] = .builtin(.json) }
            if configuration.plainBases.contains(component.name) { plainBases.insert(component.value.identity) }
            if let type = configuration.replace[component.name] { schemas[component.value.identity] = type }
        }
    }

    /// The type that the config names for a schema or its format; nil where it names none.
    func type(of schema: Schema) -> TypeExpression? {
        if !schemas.isEmpty, let own = schemas[schema.identity] { return own }
        guard !formats.isEmpty, let format = schema.format, schema.enumValues == nil else { return nil }
        return formats[format]
    }

    /// The type of a string: how its bytes are encoded says more than its format (JSON Schema 2020-12, 8.3).
    static func string(_ schema: Schema) -> TypeExpression.Builtin {
        switch schema.contentEncoding?.lowercased() {
        case "base64": .base64
        case "base64url": .base64url
        default: string(schema.format)
        }
    }

    static func string(_ format: String?) -> TypeExpression.Builtin {
        switch format {
        case "date-time": .date
        case "date": .day
        case "time": .time
        case "duration": .duration
        // Which version of RFC 9562 it is makes no difference to its text.
        case "uuid", "uuid1", "uuid2", "uuid3", "uuid4", "uuid5", "uuid6", "uuid7", "uuid8": .uuid
        case "uri", "url": .url
        case "byte": .base64
        case "base64url": .base64url
        default: .string
        }
    }

    /// - Parameter limits: Numbers that only an unsigned type of 64 bits has need one.
    static func integer(_ format: String?, _ limits: SchemaConstraints? = nil) -> TypeExpression.Builtin {
        switch format {
        case nil where limits?.needsUnsigned == true: .uint64
        case "int32": .int32
        case "int64": .int64
        case "uint32": .uint32
        case "uint64": .uint64
        default: .int
        }
    }

    static func number(_ format: String?) -> TypeExpression.Builtin {
        switch format {
        case "float": .float
        case "decimal": .decimal
        default: .double
        }
    }

    /// Whether an integer type has a number.
    static func holds(_ number: NumberText, _ type: TypeExpression.Builtin) -> Bool {
        switch type {
        case .int32: number.int.map { Int32(exactly: $0) != nil } ?? false
        case .uint32: number.int.map { UInt32(exactly: $0) != nil } ?? false
        case .uint64: number.unsigned != nil
        default: number.int != nil
        }
    }

    /// The type that a format is of, where a schema names a format alone.
    static func impliedType(_ format: String) -> SchemaType? {
        switch format {
        case "int32", "int64", "uint32", "uint64": .integer
        case "float", "double", "decimal": .number
        case "binary", "password", "email", "hostname", "ipv4", "ipv6": .string
        default: string(format) == .string ? nil : .string
        }
    }
}

extension SchemaConstraints {
    /// Whether values are not negative and may be beyond 2^63 − 1.
    fileprivate var needsUnsigned: Bool {
        guard let most = maximum ?? exclusiveMaximum, let least = minimum ?? exclusiveMinimum else { return false }
        return most.int == nil && most.double.map { $0 > 0 } == true && least.double.map { $0 >= 0 } == true
            && (most.unsigned != nil || most.double.map { $0 <= 0x1p64 } == true)
    }
}

extension NumberText {
    /// The number as an unsigned integer of 64 bits; nil where it has a fraction or does not fit.
    var unsigned: UInt64? { UInt64(text) ?? int.flatMap { UInt64(exactly: $0) } ?? double.flatMap { UInt64(exactly: $0) } }
}

import BindingsDocument

/// Every schema that gets a declaration of its own, with its name.
///
/// A component is named after its key; a schema inside another after its place: the parent's name and the property's.
struct SchemaCatalog {
    /// A schema with a declaration.
    struct Entry {
        let name: Identifier
        let schema: Schema
        let shape: SchemaShape
        /// The name in the document that overrides go by: a component's key, or the generated name.
        let key: String
    }

    private(set) var entries: [Entry] = [] {
        didSet { if let last = entries.last { places[last.name] = entries.count - 1 } }
    }
    private var places: [Identifier: Int] = [:]
    private var names: [ObjectIdentifier: Identifier] = [:]
    private var table: NameTable
    private let reader: ShapeReader
    private let overrides: [String: Identifier]

    init(reader: ShapeReader, overrides: [String: Identifier], reserved: Set<String>) {
        self.reader = reader
        self.overrides = overrides
        table = NameTable(reserved: reserved.union(Self.runtimeTypes))
    }

    /// The name of a schema's declaration, or nil where it has none.
    func name(of schema: Schema) -> Identifier? { names[ObjectIdentifier(schema)] }

    /// How many members a struct of this name requires; 0 for anything else.
    func requiredMembers(of name: Identifier) -> Int {
        guard let index = places[name], case .object(let object) = entries[index].shape else { return 0 }
        return object.properties.filter(\.isRequired).count
    }

    var collisions: [(spelling: String, wanted: Identifier, got: Identifier)] { table.collisions }

    mutating func addComponents(_ components: [Named<Schema>]) {
        let rule = overrides
        let given = table.names(for: components.map(\.name)) { rule[$0] ?? NameRules.type($0) }
        for component in components {
            let (key, schema) = (component.name, component.value)
            guard let name = given[key] else { continue }
            names[ObjectIdentifier(schema)] = name
            entries.append(Entry(name: name, schema: schema, shape: reader.shape(of: schema), key: key))
        }
        for component in components {
            guard let name = given[component.name] else { continue }
            addInner(of: component.value, named: name.name, key: component.name)
        }
    }

    /// Names an inline schema and what is inside it, where it needs a declaration.
    mutating func add(inline schema: Schema, named spelling: String) {
        guard schema.reference == nil, names[ObjectIdentifier(schema)] == nil else { return }
        let shape = reader.shape(of: schema)
        switch shape {
        case .object, .enumeration, .union:
            let name = table.claim(overrides[spelling] ?? NameRules.type(spelling), for: spelling)
            names[ObjectIdentifier(schema)] = name
            entries.append(Entry(name: name, schema: schema, shape: shape, key: spelling))
            addInner(of: schema, named: name.name, key: spelling)
        default:
            addInner(of: schema, named: spelling, key: spelling)
        }
    }

    private mutating func addInner(of schema: Schema, named name: String, key: String) {
        switch reader.shape(of: schema) {
        case .object(let object):
            for property in object.properties { add(inline: property.schema, named: name + Words(splitting: property.name).upperCamel) }
            if case .values(let values) = object.additional { add(inline: values, named: name + "Value") }
        case .dictionary(let values?): add(inline: values, named: name + "Value")
        case .array(let items?): add(inline: items, named: name + "Item")
        case .same(let other): add(inline: other, named: name)
        case .union(let union):
            for (index, alternative) in union.alternatives.enumerated() {
                let spelling = alternative.title.map { Words(splitting: $0).upperCamel } ?? "Option\(index + 1)"
                add(inline: alternative, named: name + spelling)
            }
        default: break
        }
    }

    /// Names that generated code uses of the runtime and the standard library: a schema of that name gets an underscore behind it.
    private static let runtimeTypes: Set<String> = Set(TypeExpression.Builtin.allCases.map(\.rawValue)).union([
        "Array", "Dictionary", "Optional", "Set", "Never", "Error", "Result", "Sendable", "Hashable", "Codable", "Encoder", "Decoder",
        "Character", "Substring", "Range", "Duration", "Task", "Box", "Field", "JSONModel", "JSONKeys", "JSONObject", "JSONWriter",
        "JSONReader", "JSONError", "JSONNullable", "JSONNumber", "OpenEnum", "ClosedEnum", "RedactedModel", "Call", "CallRequest",
        "Operation", "APIClient", "APIKey", "APIError", "APIResponse", "Answer", "Credential", "ClientConfiguration", "Server",
        "MultipartForm", "CursorPage", "ParameterStyle", "Transport", "Foundation", "Swift", "BindingsRuntime", "Data",
    ])
}

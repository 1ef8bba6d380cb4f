import BindingsDocument

/// Reads what a schema is to Swift; what was read once is remembered.
final class SchemaResolver {
    let document: OpenAPIDocument
    let formats: FormatTable
    private let diagnostics: DiagnosticCollector
    private var shapes: [SchemaProjection.Key: ResolvedSchema] = [:]
    private var reading: Set<SchemaProjection.Key> = []
    private var told: Set<SchemaProjection.Key> = []
    private var targets: [ObjectIdentifier: Schema] = [:]
    /// The schemas of properties that several parts of an `allOf` have.
    var mergedSchemas = MergedSchemas()
    /// The polymorphic bases and their children, found when they are asked for the first time.
    lazy var inheritance = Inheritance(document: document, resolver: self)
    /// Whether null is a value of a schema, once that is known.
    var nullability: [ObjectIdentifier: Bool] = [:]
    /// The knots of choices that lead back to themselves, by their members.
    var cycles: [ObjectIdentifier: VariantCycle] = [:]
    /// What is known of the members of objects, by view.
    var discriminatorCandidates: [SchemaProjection.Key: DiscriminatorCandidates] = [:]

    init(document: OpenAPIDocument, formats: FormatTable, diagnostics: DiagnosticCollector) {
        self.document = document
        self.formats = formats
        self.diagnostics = diagnostics
    }

    /// The schema that a chain of plain references leads to.
    func target(of schema: Schema) -> Schema {
        guard schema.reference != nil else { return schema }
        if let known = targets[ObjectIdentifier(schema)] { return known }
        var passed: Set<ObjectIdentifier> = []
        var target = schema
        // A chain that leads back to itself ends where it closes.
        while let next = targets[ObjectIdentifier(target)] ?? referenced(by: target), passed.insert(ObjectIdentifier(target)).inserted {
            target = next
        }
        for schema in passed { targets[schema] = target }
        return target
    }

    /// The schema that a reference names, or nil where there is none, or where there is more to the schema than the reference.
    func referenced(by schema: Schema) -> Schema? {
        schema.addsMembers ? nil : schema.reference?.target.flatMap { document.schema(at: $0) }
    }

    /// Whether null is the only value.
    func isNull(_ schema: Schema) -> Bool {
        guard schema.reference == nil, schema.types.isEmpty else { return false }
        if let values = schema.enumValues, !values.isEmpty { return values.allSatisfy(\.isNull) }
        return schema.isOnlyNull || schema.const?.isNull == true
    }

    /// The shape of a schema; references are for the caller to follow.
    func resolved(_ schema: Schema) -> ResolvedSchema { resolved(SchemaProjection(schema)) }

    /// The shape of a schema from one side.
    func resolved(_ view: SchemaProjection) -> ResolvedSchema {
        if let known = shapes[view.key] { return known }
        // A schema that is made of itself says nothing.
        guard reading.insert(view.key).inserted else { return .anything }
        let shape = read(view)
        reading.remove(view.key)
        shapes[view.key] = shape
        return shape
    }

    private func read(_ view: SchemaProjection) -> ResolvedSchema {
        let schema = view.schema
        switch view.projection {
        case .whole: return whole(schema)
        case .typed(let type): return plain(schema, as: type)
        case .members, .base: return .object(flattened(schema).object)
        case .choice: return choice(of: flattened(schema).choices.first ?? schema)
        case .values: return union(of: nameless(schema))
        }
    }

    private func whole(_ schema: Schema) -> ResolvedSchema {
        if let mapped = formats.type(of: schema) { return .mapped(mapped) }
        if let values = enumeration(schema) { return values }
        if let children = polymorphic(schema) { return children }
        if !schema.allOf.isEmpty || schema.addsMembers { return combined(schema) }
        if !(schema.oneOf + schema.anyOf).isEmpty { return choiceOrComposite(schema) }
        return plain(schema)
    }

    /// Tells once that a schema's values are typed more loosely than the document has it.
    func tell(_ code: String, _ message: String, about schema: Schema, at location: SourceLocation? = nil, nextStep: String) {
        guard told.insert(SchemaProjection(schema, .whole).key).inserted else { return }
        diagnostics.warning(code, message, at: location ?? schema.place.location, nextStep: nextStep)
    }
}

extension Schema {
    /// Whether the schema refers to another and says more beside it than what annotates it (3.1 allows that).
    var addsMembers: Bool {
        reference != nil && (!properties.isEmpty || !allOf.isEmpty || !oneOf.isEmpty || !anyOf.isEmpty || !required.isEmpty)
    }
}

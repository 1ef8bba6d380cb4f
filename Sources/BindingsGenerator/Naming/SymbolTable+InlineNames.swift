import BindingsDocument

// What stands inside a schema, and how it is named after its place.
extension SymbolTable {
    mutating func addInner(of view: SchemaProjection, named name: String) {
        referToParts(of: view.schema, named: name)
        switch resolver.resolved(view) {
        case .object(let object):
            for property in object.properties {
                add(property.schema, in: view.schema, PlaceName(name, Words(splitting: property.name).upperCamel))
            }
            if case .values(let values) = object.additional { add(values, in: view.schema, PlaceName(name, "Value")) }
        case .dictionary(let values?): add(values, in: view.schema, PlaceName(name, "Value"))
        case .array(let items?): add(items, in: view.schema, PlaceName(name, "Item"))
        case .tuple(let tuple): addElements(of: tuple, in: view.schema, named: name)
        case .same(let other): add(other, in: view.schema, PlaceName(name, ""))
        case .encoded(let content): add(content, in: view.schema, PlaceName(name, "Content"))
        case .composite(let members, let choice):
            add(members, PlaceName(name, "Members"))
            add(choice, PlaceName(name, "Choice"), inside: name)
        case .union(let union):
            let names = AlternativeNames(resolver: resolver).names(of: union)
            for (alternative, part) in zip(union.alternatives, names) { add(alternative, in: view.schema, PlaceName(name, part)) }
        case .dictionary(nil), .array(nil), .enumeration, .scalar, .mapped, .anything: break
        }
    }

    private mutating func addElements(of tuple: ResolvedTuple, in owner: Schema, named name: String) {
        for (index, item) in tuple.items.enumerated() { add(item, in: owner, PlaceName(name, "Item\(index)")) }
        if case .items(let rest) = tuple.rest { add(rest, in: owner, PlaceName(name, "Rest")) }
    }

    private mutating func add(_ schema: Schema, in owner: Schema, _ place: PlaceName) { add(SchemaProjection(schema), in: owner, place) }

    /// Names what stands inside a schema.
    ///
    /// What only comes from a part that stands elsewhere is named there; what is merged of several parts, here.
    private mutating func add(_ view: SchemaProjection, in owner: Schema, _ place: PlaceName) {
        switch view.projection {
        case .base: add(view, PlaceName(baseName(of: view.schema) ?? place.parent, place.child))
        case .whole where !resolver.isMerged(view.schema) && !view.schema.place.isInside(owner.place): refer(to: view.schema, place)
        default: add(view, place)
        }
    }

    /// The parts of an `allOf` that stand elsewhere: what is inside them is named there, whether or not they are used otherwise.
    private mutating func referToParts(of schema: Schema, named name: String) {
        let parts = schema.allOf + (schema.addsMembers ? [schema] : [])
        for target in parts.compactMap({ $0.reference?.target.flatMap { resolver.document.schema(at: $0) } })
        where ownNames[ObjectIdentifier(target)] != nil {
            refer(to: target, PlaceName(name, "Base"))
        }
        for part in schema.allOf where part.reference == nil { referToParts(of: part, named: name) }
    }

    /// The name of a base's own properties begins with that of the base, whichever union they are in.
    private func baseName(of schema: Schema) -> String? { self.name(of: schema)?.name }
}

/// The name of a schema inside something else: what that is called, and what the schema is to it.
struct PlaceName {
    let parent: String
    let child: String

    init(_ parent: String, _ child: String) {
        self.parent = parent
        self.child = child
    }

    var spelling: String { parent + child }
    /// With the seam shown, where the whole is the name of something else.
    var alternatives: [Identifier] {
        parent.isEmpty || child.isEmpty ? [] : [NameRules.type(parent).appending("_" + Words(splitting: child).upperCamel)]
    }
}

extension ResolvedSchema {
    /// Whether a value of the shape needs a type that is declared for it.
    var isDeclared: Bool {
        switch self {
        case .object, .enumeration, .union, .composite, .tuple: true
        case .dictionary, .array, .scalar, .encoded, .mapped, .same, .anything: false
        }
    }
}

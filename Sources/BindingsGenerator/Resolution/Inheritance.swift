import BindingsDocument

/// Bases with a `discriminator` whose children are `allOf: [base, …]`: a value of the base is a value of one of its children.
///
/// OpenAPI 3.1, "Discriminator Object": children have the names of the mapping, or those of their components.
final class Inheritance {
    private var children: [ObjectIdentifier: [Schema]] = [:]
    private var extensions: Set<Extension> = []

    private struct Extension: Hashable {
        let child: ObjectIdentifier
        let base: ObjectIdentifier
    }

    init(document: OpenAPIDocument, resolver: SchemaResolver) {
        // By name: the order of the schemas in the document changes no declaration.
        let components = document.components.schemas.sorted { $0.name < $1.name }.map(\.value)
        let owners = PartOwners(of: components, resolver)
        let numbers = Dictionary(components.enumerated().map { (ObjectIdentifier($1), $0) }, uniquingKeysWith: { first, _ in first })
        for base in owners.polymorphic where !resolver.formats.isPlainBase(base) {
            let found = owners.all(of: base).compactMap { numbers[ObjectIdentifier($0)] }.sorted()
            for number in found where Self.mayExtend(components[number], resolver) { add(components[number], to: base) }
        }
        for base in components where children[ObjectIdentifier(base)] != nil { addMapped(to: base, document, resolver) }
    }

    /// The children of a base, in the order of their names; empty for any other schema.
    func children(of schema: Schema) -> [Schema] { children[ObjectIdentifier(schema)] ?? [] }

    /// Whether a schema is a child of a base.
    func isChild(_ schema: Schema, of base: Schema) -> Bool {
        extensions.contains(Extension(child: ObjectIdentifier(schema), base: ObjectIdentifier(base)))
    }

    private func add(_ child: Schema, to base: Schema) {
        guard extensions.insert(Extension(child: ObjectIdentifier(child), base: ObjectIdentifier(base))).inserted else { return }
        children[ObjectIdentifier(base), default: []].append(child)
    }

    /// Children in other files, which the mapping names.
    private func addMapped(to base: Schema, _ document: OpenAPIDocument, _ resolver: SchemaResolver) {
        for mapping in base.discriminator?.mapping ?? [] {
            guard let schema = mapping.target.flatMap({ document.schema(at: $0) }), schema !== base, !isChild(schema, of: base),
                Self.mayExtend(schema, resolver), resolver.conjuncts(of: schema).contains(where: { $0 === base })
            else { continue }
            add(schema, to: base)
        }
    }

    private static func mayExtend(_ schema: Schema, _ resolver: SchemaResolver) -> Bool {
        !schema.allOf.isEmpty && resolver.formats.type(of: schema) == nil
    }
}

/// Which schemas each one is a part of by `allOf` or `$ref`, found once for all components.
private struct PartOwners {
    private var owners: [ObjectIdentifier: [Schema]] = [:]
    /// The bases among the parts, in the order in which they are found.
    private(set) var polymorphic: [Schema] = []

    init(of components: [Schema], _ resolver: SchemaResolver) {
        var seen = Set(components.map(ObjectIdentifier.init))
        var pending = Array(components.reversed())
        while let next = pending.popLast() {
            if next.isPolymorphic { polymorphic.append(next) }
            for part in resolver.parts(of: next) {
                owners[ObjectIdentifier(part), default: []].append(next)
                if seen.insert(ObjectIdentifier(part)).inserted { pending.append(part) }
            }
        }
    }

    /// Everything that a schema is a part of, over any number of levels.
    func all(of schema: Schema) -> [Schema] {
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(schema)]
        var found: [Schema] = []
        var pending = [schema]
        while let next = pending.popLast() {
            for owner in owners[ObjectIdentifier(next)] ?? [] where seen.insert(ObjectIdentifier(owner)).inserted {
                found.append(owner)
                pending.append(owner)
            }
        }
        return found
    }
}

extension Schema {
    /// Whether a property distinguishes its children, which are not listed.
    fileprivate var isPolymorphic: Bool { discriminator != nil && oneOf.isEmpty && anyOf.isEmpty }
}

extension SchemaResolver {
    /// A base as the union of its children, with the base itself for any other value; nil for a schema without children.
    func polymorphic(_ schema: Schema) -> ResolvedSchema? {
        guard let discriminator = schema.discriminator, schema.oneOf.isEmpty, schema.anyOf.isEmpty else { return nil }
        let children = inheritance.children(of: schema)
        guard !children.isEmpty else { return nil }
        // A child may be a base as well: here it stands for itself.
        let views = children.map { SchemaProjection($0, inheritance.children(of: $0).isEmpty ? .whole : .base) }
        return .union(
            ResolvedUnion(alternatives: views + [SchemaProjection(schema, .base)], discriminator: discriminator, fallback: children.count))
    }
}

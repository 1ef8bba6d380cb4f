import BindingsDocument

/// Every schema that gets a declaration of its own, with its name.
///
/// A component is named after its key; a schema inside another after the place that declares it: the parent's name and the property's.
/// What refers to a schema never decides its name, unless the schema has no place with a name of its own.
struct SymbolTable {
    /// A schema with a declaration.
    struct Declaration {
        let name: Identifier
        let view: SchemaProjection
        let resolved: ResolvedSchema
        /// The name in the document that overrides go by: a component's key, or the generated name.
        let key: String
        /// What it is to the schema that it is declared in; nil where it has a name of its own.
        var part: String?

        var schema: Schema { view.schema }
    }

    private(set) var declarations: [Declaration] = []
    private var places: [Identifier: Int] = [:]
    private var names: [SchemaProjection.Key: Identifier] = [:]
    private var visited: Set<SchemaProjection.Key> = []
    /// Names of schemas that have one of their own and are no components, before it is known which of them need a declaration.
    var ownNames: [ObjectIdentifier: OwnName] = [:]
    /// Schemas with a name of their own that something refers to.
    private var referredByName: [Schema] = []
    /// Other schemas that something refers to from elsewhere, with the name they get by that place where they have no other.
    private var referred: [(schema: Schema, name: PlaceName)] = []
    /// Enums that the document names itself and may repeat, by that name and their values (`x-ms-enum`).
    private var sharedEnums: [String: Identifier] = [:]
    private(set) var table: NameTable
    let resolver: SchemaResolver
    let overrides: [String: Identifier]
    /// What stands in front of a name that is reserved.
    private let prefix: String

    /// - Parameters:
    ///   - overrides: The config's names of types.
    ///   - reserved: Names of types that are generated beside the models.
    ///   - prefix: What stands in front of a name that a schema cannot have alone.
    init(resolver: SchemaResolver, overrides: [String: Identifier], reserved: Set<String>, prefix: String) {
        self.resolver = resolver
        self.overrides = overrides
        self.prefix = prefix
        table = NameTable(reserved: reserved.union(ReservedNames.types))
    }

    /// The name of a schema's declaration, or nil where it has none.
    func name(of schema: Schema) -> Identifier? { name(of: SchemaProjection(schema)) }

    /// The name of the declaration of one side of a schema, or nil where it has none.
    func name(of view: SchemaProjection) -> Identifier? { names[view.key] }

    /// The declaration of this name.
    func declaration(named name: Identifier) -> Declaration? { places[name].map { declarations[$0] } }

    /// Schemas that did not get the name they wanted, with what they go by in the config.
    private(set) var collisions: [(name: NameTable.Collision, key: String, location: SourceLocation)] = []

    /// Names components.
    mutating func addComponents(_ components: [Named<Schema>]) {
        let given = table.names(
            for: components.map { SpellingAtPlace(spelling: $0.name, place: "") },
            by: { [overrides] in overrides[$0.spelling] ?? NameRules.type($0.spelling) },
            or: { [self] in alternatives(to: $0.spelling) })
        for component in components {
            guard let name = given[SpellingAtPlace(spelling: component.name, place: "")] else { continue }
            declare(SchemaProjection(component.value), name: name, key: component.name)
        }
        adoptTargets(of: components)
        for collision in table.collisions {
            guard let schema = components.first(where: { $0.name == collision.spelling })?.value else { continue }
            collisions.append((collision, collision.spelling, schema.place.location))
        }
    }

    /// Names what stands inside components.
    mutating func addInner(of components: [Named<Schema>]) {
        // In an order of their own: what collides inside must not depend on the document's.
        for component in components.sorted(by: { $0.name < $1.name }) {
            let target = SchemaProjection(resolver.target(of: component.value))
            guard let name = names[SchemaProjection(component.value).key] else { continue }
            // What is inside another component is named after that one.
            if names[target.key] == name {
                addInner(of: target, named: name.name)
            } else {
                refer(to: target.schema, PlaceName("", component.name))
            }
        }
    }

    /// A component that is only a reference to a schema without a name is that schema: what it refers to goes by its name.
    private mutating func adoptTargets(of components: [Named<Schema>]) {
        for component in components.sorted(by: { $0.name < $1.name }) {
            let target = SchemaProjection(resolver.target(of: component.value))
            guard target.schema !== component.value, names[target.key] == nil, let name = names[SchemaProjection(component.value).key],
                let place = places[name]
            else { continue }
            names[target.key] = name
            declarations[place] = Declaration(name: name, view: target, resolved: resolver.resolved(target), key: component.name)
        }
    }

    /// Names for what operations return, where their successes have different bodies.
    mutating func names(forOutputsOf operations: [NamedOperations.Entry]) -> [SpellingAtPlace: Identifier] {
        var result: [SpellingAtPlace: Identifier] = [:]
        for entry in operations.filter({ $0.operation.successes.count > 1 }).sorted(by: { $0.owner < $1.owner }) {
            let spelling = Self.outputSpelling(entry.id)
            result[entry.owner] = table.claim(
                overrides[spelling] ?? NameRules.type(spelling),
                for: SpellingAtPlace(spelling: spelling, place: entry.id + entry.owner.place))
        }
        return result
    }

    /// What the type of several answers goes by in the config.
    static func outputSpelling(_ id: String) -> String { Words(splitting: id).upperCamel + "Output" }

    /// Names an inline schema and what is inside it, where it needs a declaration.
    mutating func add(inline schema: Schema, in parent: String, as child: String) {
        add(SchemaProjection(schema), PlaceName(parent, child))
    }

    /// Remembers that a schema which is declared elsewhere is used here.
    mutating func refer(to schema: Schema, _ name: PlaceName) {
        let key = SchemaProjection(schema).key
        guard names[key] == nil, !visited.contains(key) else { return }
        if ownNames[ObjectIdentifier(schema)] != nil { referredByName.append(schema) } else { referred.append((schema, name)) }
    }

    /// Declares what was referred to and has a name of its own, with everything inside it.
    mutating func addOwnNames() {
        while !referredByName.isEmpty {
            let round = Set(referredByName.map(ObjectIdentifier.init)).count == 1 ? [referredByName[0]] : referredByName
            referredByName = []
            let identified = round.map { (schema: $0, identity: $0.identity) }
            for (schema, _) in identified.sorted(by: { $0.identity < $1.identity }) { addOwnName(of: schema) }
        }
    }

    private mutating func addOwnName(of schema: Schema) {
        let view = SchemaProjection(schema)
        guard let own = ownNames[ObjectIdentifier(schema)], visited.insert(view.key).inserted else { return }
        if let collision = own.collision { collisions.append((collision, own.key, schema.place.location)) }
        declare(view, name: own.name, key: own.key)
        addInner(of: view, named: own.name.name)
    }

    /// Names what is left of the schemas that are referred to, by the places that do: they stand where nothing has a name.
    mutating func addTargets() {
        addOwnNames()
        while !referred.isEmpty {
            let round = referred
            referred = []
            let identified = round.map { (schema: $0.schema, name: $0.name, identity: $0.schema.identity) }
            for (schema, name, _) in identified.sorted(by: { ($0.identity, $0.name.spelling) < ($1.identity, $1.name.spelling) }) {
                add(SchemaProjection(schema), name)
            }
            addOwnNames()
        }
    }

    mutating func add(_ view: SchemaProjection, _ place: PlaceName, inside parent: String? = nil) {
        if view.projection == .whole, let target = resolver.referenced(by: view.schema) { return refer(to: target, place) }
        if view.projection == .whole, ownNames[ObjectIdentifier(view.schema)] != nil { return refer(to: view.schema, place) }
        guard names[view.key] == nil, visited.insert(view.key).inserted else { return }
        guard resolver.resolved(view).isDeclared else { return addInner(of: view, named: parent ?? place.spelling) }
        if let shared = sharedEnum(view) { return names[view.key] = shared }
        let spelling = view.schema.enumName ?? place.spelling
        // Two schemas of one spelling are told apart by where they stand.
        let before = table.collisions.count
        let owner = SpellingAtPlace(spelling: spelling, place: Self.pointer(to: view.schema, in: resolver.document))
        let name = table.claim(overrides[spelling] ?? NameRules.type(spelling), for: owner, or: alternatives(to: place, of: view.schema))
        guard let collision = table.collisions.dropFirst(before).first else {
            return settle(view, name, key: spelling, part: place.child, inside: parent)
        }
        // The spelling is another's: what got another name goes by that in the config too.
        if let chosen = overrides[name.name] {
            return settle(view, table.claim(chosen, for: owner), key: name.name, part: place.child, inside: parent)
        }
        collisions.append((collision, name.name, view.schema.place.location))
        settle(view, name, key: name.name, part: place.child, inside: parent)
    }

    private mutating func settle(_ view: SchemaProjection, _ name: Identifier, key: String, part: String, inside parent: String?) {
        declare(view, name: name, key: key, part: part)
        addInner(of: view, named: parent ?? name.name)
    }

    private mutating func declare(_ view: SchemaProjection, name: Identifier, key: String, part: String? = nil) {
        names[view.key] = name
        places[name] = declarations.count
        declarations.append(Declaration(name: name, view: view, resolved: resolver.resolved(view), key: key, part: part))
        if part != nil, let shared = sharedKey(of: view) { sharedEnums[shared] = name }
    }

    /// The declaration of an enum that the document names itself, where there is one with the same values.
    private func sharedEnum(_ view: SchemaProjection) -> Identifier? { sharedKey(of: view).flatMap { sharedEnums[$0] } }

    private func sharedKey(of view: SchemaProjection) -> String? {
        guard view.projection == .whole, let name = view.schema.enumName, case .enumeration(let values) = resolver.resolved(view) else {
            return nil
        }
        return ([name] + values.members.map(\.value.identityText)).joined(separator: "\u{0}")
    }

    /// Where a schema stands, for names: the pointer, behind the file where that is not the document's first.
    private static func pointer(to schema: Schema, in document: OpenAPIDocument) -> String {
        (schema.place.file == document.place.file ? "" : schema.place.file.name) + schema.place.pointer
    }

    /// Names for a schema that cannot have the one it wants, best first.
    func alternatives(to spelling: String) -> [Identifier] {
        let wanted = NameRules.type(spelling)
        return table.isReserved(wanted) ? prefixed(spelling) : NameRules.typeAlternatives(spelling)
    }

    /// Names for an inline schema, best first.
    private func alternatives(to place: PlaceName, of schema: Schema) -> [Identifier] {
        if let name = schema.enumName, table.isReserved(NameRules.type(name)) { return prefixed(name) }
        let placed = schema.enumName == nil ? place.alternatives : [NameRules.type(place.spelling)] + place.alternatives
        let isReserved = table.isReserved(NameRules.type(place.spelling))
        let filed = schema.place.file == resolver.document.place.file ? [] : schema.identity.filed(place.spelling)
        return (isReserved ? prefixed(place.spelling) : []) + placed + filed
    }

    private func prefixed(_ spelling: String) -> [Identifier] {
        let name = Identifier(prefix + Words(splitting: spelling).upperCamel)
        return [name, name.appending("Schema")]
    }

    /// Claims a name for a schema that has one of its own.
    mutating func claim(own spelling: String, for schema: Schema) -> OwnName {
        let before = table.collisions.count
        let owner = SpellingAtPlace(spelling: spelling, place: Self.pointer(to: schema, in: resolver.document))
        let others = table.isReserved(NameRules.type(spelling)) ? prefixed(spelling) : schema.identity.qualifiedNames
        let name = table.claim(overrides[spelling] ?? NameRules.type(spelling), for: owner, or: others)
        guard let collision = table.collisions.dropFirst(before).first else { return OwnName(name: name, key: spelling) }
        if let chosen = overrides[name.name] { return OwnName(name: table.claim(chosen, for: owner), key: name.name) }
        return OwnName(name: name, key: name.name, collision: collision)
    }
}

/// The name of a schema that has one in the document and is no component: in another file, or under `$defs`.
struct OwnName {
    let name: Identifier
    /// What it goes by in the config.
    let key: String
    /// The name that it wanted, where another schema has that.
    var collision: NameTable.Collision?
}

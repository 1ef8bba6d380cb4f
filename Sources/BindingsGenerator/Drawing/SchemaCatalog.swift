import BindingsDocument

/// Every schema that gets a declaration of its own, with its name.
///
/// A component is named after its key; a schema inside another after its place: the parent's name and the property's.
struct SchemaCatalog {
    /// A schema with a declaration.
    struct Entry {
        let name: Identifier
        let view: SchemaView
        let shape: SchemaShape
        /// The name in the document that overrides go by: a component's key, or the generated name.
        let key: String

        var schema: Schema { view.schema }
    }

    private(set) var entries: [Entry] = []
    private var places: [Identifier: Int] = [:]
    private var names: [SchemaView.Key: Identifier] = [:]
    private var visited: Set<SchemaView.Key> = []
    /// Schemas that something refers to, with the name they would get by the place that does.
    private var targets: [(schema: Schema, name: PlaceName)] = []
    private var table: NameTable
    let reader: ShapeReader
    private let overrides: [String: Identifier]

    init(reader: ShapeReader, overrides: [String: Identifier], reserved: Set<String>) {
        self.reader = reader
        self.overrides = overrides
        table = NameTable(reserved: reserved.union(RuntimeNames.types))
    }

    /// The name of a schema's declaration, or nil where it has none.
    func name(of schema: Schema) -> Identifier? { name(of: SchemaView(schema)) }

    /// The name of the declaration of one side of a schema, or nil where it has none.
    func name(of view: SchemaView) -> Identifier? { names[view.key] }

    /// The declaration of this name.
    func entry(named name: Identifier) -> Entry? { places[name].map { entries[$0] } }

    /// Schemas that did not get the name they wanted, with what they go by in the config.
    private(set) var collisions: [(name: NameTable.Collision, key: String, location: SourceLocation)] = []

    /// Names components, and what stands inside them.
    mutating func addComponents(_ components: [Named<Schema>]) {
        let rule = overrides
        let given = table.names(
            for: components.map(\.name), by: { rule[$0] ?? NameRules.type($0) }, or: { [NameRules.spokenType($0)] })
        for component in components {
            guard let name = given[component.name] else { continue }
            declare(SchemaView(component.value), name: name, key: component.name)
        }
        adoptTargets(of: components)
        for collision in table.collisions {
            guard let schema = components.first(where: { $0.name == collision.spelling })?.value else { continue }
            collisions.append((collision, collision.spelling, schema.place.location))
        }
        // In an order of their own: what collides inside must not depend on the document's.
        for component in components.sorted(by: { $0.name < $1.name }) {
            guard let name = given[component.name] else { continue }
            addInner(of: SchemaView(reader.target(of: component.value)), named: name.name)
        }
    }

    /// A component that is only a reference to a schema without a name is that schema: what it refers to goes by its name.
    private mutating func adoptTargets(of components: [Named<Schema>]) {
        for component in components.sorted(by: { $0.name < $1.name }) {
            let target = SchemaView(reader.target(of: component.value))
            guard target.schema !== component.value, names[target.key] == nil, let name = names[SchemaView(component.value).key],
                let place = places[name]
            else { continue }
            names[target.key] = name
            entries[place] = Entry(name: name, view: target, shape: reader.shape(of: target), key: component.name)
        }
    }

    /// Names for what operations return, where their successes have different bodies.
    mutating func names(forOutputsOf operations: [NamedOperations.Entry]) -> [SpellingAtPlace: Identifier] {
        var result: [SpellingAtPlace: Identifier] = [:]
        let owned = zip(operations, NamedOperations.owners(of: operations)).filter { $0.0.operation.successes.count > 1 }
        for (entry, owner) in owned.sorted(by: { ($0.0.id, $0.1.place) < ($1.0.id, $1.1.place) }) {
            let spelling = Self.outputSpelling(entry.id)
            result[owner] = table.claim(
                overrides[spelling] ?? NameRules.type(spelling), for: SpellingAtPlace(spelling: spelling, place: entry.id + owner.place))
        }
        return result
    }

    /// What the type of several answers goes by in the config.
    static func outputSpelling(_ id: String) -> String { Words(splitting: id).upperCamel + "Output" }

    /// Names an inline schema and what is inside it, where it needs a declaration.
    mutating func add(inline schema: Schema, in parent: String, as child: String) { add(SchemaView(schema), PlaceName(parent, child)) }

    /// Names schemas that are only referred to: in other files, under `$defs`, or wherever else they stand.
    ///
    /// They go by their own name where they stand among others with names, and by the place that refers to them otherwise.
    mutating func addTargets() {
        var index = 0
        while index < targets.count {
            let (schema, name) = targets[index]
            index += 1
            guard names[SchemaView(schema).key] == nil, !visited.contains(SchemaView(schema).key) else { continue }
            let own = schema.identity.ownName
            add(SchemaView(schema), own.map { PlaceName("", $0) } ?? name, isNamed: own != nil)
        }
    }

    /// - Parameters:
    ///   - parent: What names inside the schema begin with; nil for its own name.
    ///   - isNamed: Whether the document gives the schema a name, so that it is declared whatever its shape.
    mutating func add(_ view: SchemaView, _ place: PlaceName, inside parent: String? = nil, isNamed: Bool = false) {
        let spelling = place.spelling
        if view.facet == .whole, let target = reader.referenced(by: view.schema) { return targets.append((target, place)) }
        guard names[view.key] == nil, visited.insert(view.key).inserted else { return }
        guard isNamed || reader.shape(of: view).isDeclared else { return addInner(of: view, named: parent ?? spelling) }
        // Two schemas of one spelling are told apart by where they stand.
        let before = table.collisions.count
        let owner = SpellingAtPlace(spelling: spelling, place: view.schema.place.pointer)
        let name = table.claim(overrides[spelling] ?? NameRules.type(spelling), for: owner, or: place.alternatives)
        guard let collision = table.collisions.dropFirst(before).first else { return settle(view, name, key: spelling, inside: parent) }
        // The spelling is another's: what got another name goes by that in the config too.
        if let chosen = overrides[name.name] { return settle(view, table.claim(chosen, for: owner), key: name.name, inside: parent) }
        collisions.append((collision, name.name, view.schema.place.location))
        settle(view, name, key: name.name, inside: parent)
    }

    private mutating func settle(_ view: SchemaView, _ name: Identifier, key: String, inside parent: String?) {
        declare(view, name: name, key: key)
        addInner(of: view, named: parent ?? name.name)
    }

    private mutating func declare(_ view: SchemaView, name: Identifier, key: String) {
        names[view.key] = name
        places[name] = entries.count
        entries.append(Entry(name: name, view: view, shape: reader.shape(of: view), key: key))
    }
}

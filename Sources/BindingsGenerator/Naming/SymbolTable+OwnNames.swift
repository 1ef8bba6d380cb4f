import BindingsDocument

// Schemas with a name of their own that are no components.
extension SymbolTable {
    /// Claims the names of everything that is reached from these schemas and has a name of its own.
    ///
    /// In the order of files and of places in them, before anything inline is named: so no reference decides who gets a name.
    mutating func claimOwnNames(reachedFrom roots: [Schema]) {
        var reached = Reachability(resolver: resolver)
        roots.forEach { reached.add($0) }
        var seen: Set<ObjectIdentifier> = []
        let named = reached.targets.filter { name(of: $0) == nil && seen.insert(ObjectIdentifier($0)).inserted }
        for schema in named.sorted(by: { $0.identity < $1.identity }) {
            guard let spelling = schema.identity.ownName else { continue }
            ownNames[ObjectIdentifier(schema)] = claim(own: spelling, for: schema)
        }
    }
}

extension SchemaIdentity {
    /// The name under which a schema stands among others, or that of its file; nil where it stands inside something else.
    var ownName: String? {
        let tokens = self.tokens
        // What was read anew for a dynamic scope has its name from the place that made the scope.
        if tokens.contains("$ref") { return nil }
        guard let last = tokens.last else { return folders.last }
        if tokens.count == 1 { return last }
        return Self.maps.contains(tokens[tokens.count - 2]) ? last : nil
    }

    /// The last name on the way to what is there, or that of the file.
    var lastName: String { tokens.last ?? folders.last ?? "" }

    /// Names with more of the place in front, least first: of the schema that it is defined in, of the file, of the folders around it.
    var qualifiedNames: [Identifier] {
        guard let own = ownName else { return [] }
        let tokens = self.tokens
        let outer = tokens.count > 3 && tokens[tokens.count - 2] != "schemas" ? [tokens[tokens.count - 3]] : []
        let around = (tokens.isEmpty ? Array(folders.dropLast()) : folders) + outer
        let names = around.indices.reversed().map { around[$0...].joined(separator: " ") + " " + own }
        return names.map { NameRules.type($0) } + [NameRules.type(own + " " + fileExtension)]
    }

    /// A name with the file in front, then with more and more of the folders around it.
    func filed(_ name: String) -> [Identifier] {
        folders.indices.reversed().map { NameRules.type(folders[$0...].joined(separator: " ") + " " + name) }
    }

    private static let maps: Set<String> = ["schemas", "$defs", "definitions"]

    private var tokens: [String] { pointer.split(separator: "/").map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") } }

    /// The folders of the file and its name without an extension, the outermost first.
    private var folders: [String] {
        let steps = file.split(separator: "/").map(String.init)
        guard let last = steps.last else { return [] }
        return steps.dropLast() + [last.split(separator: ".").first.map(String.init) ?? last]
    }

    private var fileExtension: String { file.split(separator: ".").dropFirst().last.map(String.init) ?? "" }
}

extension Schema {
    /// The name that an enum has in documents for AutoRest; nil where it has none.
    var enumName: String? {
        guard enumValues != nil, let name = extensions["x-ms-enum"]?["name"]?.string, !name.isEmpty else { return nil }
        return Words(splitting: name).upperCamel
    }
}

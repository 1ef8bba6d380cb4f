import BindingsDocument

/// The types of variables whose values a document lists: variables of one name and the same values share one.
struct ServerEnums {
    /// A type, with its members by their values.
    struct Listed {
        let name: Identifier
        let members: [String: Identifier]
    }

    let overrides: GeneratorConfiguration.Names
    let diagnostics: DiagnosticCollector
    private var table = NameTable(reserved: ReservedNames.types.union(["Servers", "DocumentServers"]))
    private var found: [String: Listed] = [:]
    private(set) var enums: [EnumIR] = []

    init(overrides: GeneratorConfiguration.Names, diagnostics: DiagnosticCollector) {
        (self.overrides, self.diagnostics) = (overrides, diagnostics)
    }

    /// The types of a server's variables, by the names of these.
    mutating func types(of server: Server) -> [String: Listed] {
        var types: [String: Listed] = [:]
        for variable in PathTemplate.variables(of: server.url) {
            guard let declared = server.variables.first(where: { $0.name == variable })?.value, let values = declared.values?.uniqued(),
                !values.isEmpty
            else { continue }
            types[variable] = type(of: variable, declared, values, in: server)
        }
        return types
    }

    private mutating func type(of variable: String, _ declared: ServerVariable, _ values: [String], in server: Server) -> Listed {
        let identity = ([variable] + values).joined(separator: "\u{0}")
        if let known = found[identity] { return known }
        let owner = SpellingAtPlace(spelling: variable, place: server.place.pointer)
        let others = server.description.map { [NameRules.type(variable).appending("Of" + NameRules.type($0).name)] } ?? []
        let name = table.claim(NameRules.type(variable), for: owner, or: others.filter { $0.name.count < 40 } + numbered(variable))
        let members = names(of: values, variable, at: declared.location)
        let listed = Listed(name: name, members: Dictionary(zip(values, members), uniquingKeysWith: { first, _ in first }))
        var doc = DocText(declared.description)
        if doc.lines.isEmpty { doc = DocText("The values of `\(OperationDoc.oneLine(variable))`.") }
        enums.append(
            EnumIR(
                name: name, doc: doc, rawType: .builtin(.string), isOpen: false,
                members: zip(values, members).map {
                    EnumIR.Member(name: $1, value: .string(StringLiteral($0)), doc: DocText("`\(OperationDoc.oneLine($0))`"))
                }))
        found[identity] = listed
        return listed
    }

    private func numbered(_ variable: String) -> [Identifier] {
        (2...9).map { NameRules.type(variable).appending(String($0)) }
    }

    private func names(of values: [String], _ variable: String, at location: SourceLocation) -> [Identifier] {
        var table = NameTable(reserved: ["rawValue", "allCases", "hashValue"])
        let names = table.names(
            for: values, by: { overrides.members["Servers.\(variable).\($0)"] ?? NameRules.enumMember($0) },
            or: NameRules.memberAlternatives)
        for collision in table.collisions {
            diagnostics.tell(
                collision, "the name \(collision.wanted) is taken by another value of \(VisibleText.quoted(variable))", table: "members",
                spelling: "Servers.\(variable).\(collision.spelling)", at: location)
        }
        return values.map { names[$0] ?? NameRules.enumMember($0) }
    }
}

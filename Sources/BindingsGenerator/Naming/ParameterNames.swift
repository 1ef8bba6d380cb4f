import BindingsDocument

/// The arguments of an operation's parameters, in the client and in the server.
///
/// A parameter is named by its own spelling. Where a parameter of another place has the same name, the path's keeps it, and the others carry
/// their place behind it: `bar`, `barQuery`, `barHeader`, `barCookie`.
struct ParameterNames {
    private var names: [SpellingAtPlace: Identifier] = [:]
    private var collisions: [NameTable.Collision] = []
    private let operation: APIOperation
    private let id: String

    /// - Parameters:
    ///   - id: The operation's id.
    ///   - overrides: The config's names of parameters.
    init(_ operation: APIOperation, id: String, overrides: [String: Identifier]) {
        self.operation = operation
        self.id = id
        var table = NameTable()
        let parameters = operation.parameters.filter { !ParameterLowering.isIgnored($0) }
        let owners = Dictionary(parameters.map { (Self.owner(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let places = Dictionary(grouping: owners.values) { NameRules.member($0.name) }.mapValues { Set($0.map(\.placement.rawValue)).count }
        names = table.names(
            for: owners.keys.sorted { ($0.place, $0) < ($1.place, $1) },
            by: { owner in
                guard let parameter = owners[owner] else { return NameRules.member(owner.spelling) }
                return overrides[Self.key(of: parameter, in: id)] ?? NameRules.member(owner.spelling)
            },
            or: { owner in
                let name = NameRules.member(owner.spelling)
                let placed = owners[owner].map { [name.appending($0.placement.word)] } ?? []
                return ((places[name] ?? 1) > 1 ? placed : []) + NameRules.memberAlternatives(owner.spelling)
            })
        collisions = table.collisions
    }

    /// The argument of a parameter.
    func name(of parameter: Parameter) -> Identifier { names[Self.owner(of: parameter)] ?? NameRules.member(parameter.name) }

    /// Reports parameters that did not get their own names.
    func report(to diagnostics: DiagnosticCollector) {
        for collision in collisions {
            let parameter = operation.parameters.first { Self.owner(of: $0) == collision.owner }
            diagnostics.tell(
                collision, "another parameter of \(VisibleText.quoted(id)) has the name \(collision.wanted)", table: "parameters",
                spelling: parameter.map { Self.key(of: $0, in: id) } ?? collision.spelling, at: parameter?.location)
        }
    }

    /// What the config calls a parameter: `getUser.query.name`.
    static func key(of parameter: Parameter, in id: String) -> String { "\(id).\(parameter.placement.rawValue).\(parameter.name)" }

    /// The place's rank comes first: of one name, the path's parameter keeps it.
    private static func owner(of parameter: Parameter) -> SpellingAtPlace {
        SpellingAtPlace(spelling: parameter.name, place: "\(parameter.placement.rank) \(parameter.placement.rawValue)")
    }
}

extension ParameterPlacement {
    fileprivate var rank: Int {
        switch self {
        case .path: 0
        case .query: 1
        case .querystring: 2
        case .header: 3
        case .cookie: 4
        }
    }

    /// What stands behind the name of a parameter of this place.
    fileprivate var word: String {
        switch self {
        case .path: "Path"
        case .query: "Query"
        case .querystring: "QueryString"
        case .header: "Header"
        case .cookie: "Cookie"
        }
    }
}

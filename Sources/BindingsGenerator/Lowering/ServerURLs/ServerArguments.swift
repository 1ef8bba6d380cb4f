import BindingsDocument

/// The arguments of the function that makes a server of its variables.
struct ServerArguments {
    private var table: NameTable
    private var arguments: [ArgumentIR] = []
    private var listed: Set<String> = []
    private var empties: Set<String> = []
    private var names: [String: Identifier] = [:]
    /// What the document says of them.
    private(set) var docs: [String] = []

    /// - Parameter isRelative: Whether the function takes a base besides.
    init(isRelative: Bool) {
        table = NameTable(reserved: isRelative ? ["base"] : [])
    }

    /// Those without a default first, otherwise in the order of the address.
    var ordered: [ArgumentIR] {
        arguments.filter { $0.defaultValue == nil } + arguments.filter { $0.defaultValue != nil }
    }

    /// Adds a variable; one that is not declared has no default.
    mutating func add(_ variable: String, declared: ServerVariable?, _ type: ServerEnums.Listed?, _ places: ServerURLTemplate) {
        let name = table.claim(NameRules.member(variable), for: variable)
        names[variable] = name
        let value = declared?.defaultValue ?? ""
        if value.isEmpty, declared != nil { empties.insert(variable) }
        var ir = ArgumentIR(name: name, type: .builtin(.string), defaultValue: nil)
        if let type {
            listed.insert(variable)
            ir.type = .named(type.name)
            ir.defaultValue = type.members[value].map { .value(.member($0)) }
        } else if let declared, !value.isEmpty || places.takesEmpty(variable) {
            ir.defaultValue = .value(.literal(.string(StringLiteral(declared.defaultValue))))
        }
        arguments.append(ir)
        docs.append("- Parameter \(name.name): \(OperationDoc.oneLine(declared?.description ?? "`\(variable)`"))")
    }

    func part(_ variable: String, at place: ServerVariablePosition) -> ServerURLPartExpression {
        guard let name = names[variable] else { return .text(StringLiteral("{\(variable)}")) }
        if listed.contains(variable) { return .listed(name) }
        return .value(place, variable: StringLiteral(variable), argument: name, mayBeEmpty: empties.contains(variable))
    }
}

extension ServerURLTemplate {
    /// Whether an address holds together where a variable is empty.
    func takesEmpty(_ variable: String) -> Bool {
        pieces.indices.filter { pieces[$0] == .variable(variable) }.allSatisfy {
            [.basePath, .portSuffix, .path, .label].contains(place(at: $0))
        }
    }
}

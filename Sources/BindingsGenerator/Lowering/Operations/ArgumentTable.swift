/// The arguments of one function, each under a name of its own.
struct ArgumentTable {
    private var table = NameTable()
    private var arguments: [(ir: ArgumentIR, isRequired: Bool)] = []
    /// What the document says of arguments that come from a body.
    private(set) var bodyDocs: [(name: Identifier, text: String)] = []

    /// Required arguments first, otherwise in the order they were added.
    var ordered: [ArgumentIR] {
        arguments.filter(\.isRequired).map(\.ir) + arguments.filter { !$0.isRequired }.map(\.ir)
    }

    /// Whether an argument of this spelling would get another name than it wants.
    func isTaken(_ name: Identifier) -> Bool { arguments.contains { $0.ir.name == name } }

    /// Whether one of these arguments has to be given.
    func hasRequired(_ names: [Identifier]) -> Bool { arguments.contains { $0.isRequired && names.contains($0.ir.name) } }

    /// Adds an argument; an optional one defaults to nil.
    mutating func add(_ spelling: String, type: TypeExpression, isRequired: Bool, name wanted: Identifier? = nil) -> Identifier {
        let name = claim(wanted ?? NameRules.member(spelling))
        let ir = ArgumentIR(
            name: name, type: isRequired ? type : type.orNil, defaultValue: isRequired ? nil : .nothing)
        arguments.append((ir, isRequired))
        return name
    }

    /// Adds a value that may be absent, null or there.
    mutating func addField(_ wanted: Identifier, of wrapped: TypeExpression) -> Identifier {
        let name = claim(wanted)
        arguments.append((ArgumentIR(name: name, type: .field(wrapped), defaultValue: .absent), false))
        return name
    }

    /// Adds a value that is always the same, unless the caller knows better.
    mutating func addConstant(_ wanted: Identifier, _ value: ValueExpression, type: TypeExpression) -> Identifier {
        let name = claim(wanted)
        arguments.append((ArgumentIR(name: name, type: type, defaultValue: .value(value)), false))
        return name
    }

    /// Adds a list that may be left out.
    mutating func addList(_ wanted: Identifier, of element: TypeExpression) -> Identifier {
        let name = claim(wanted)
        arguments.append((ArgumentIR(name: name, type: .array(element), defaultValue: .emptyArray), false))
        return name
    }

    /// A name that a parameter has is the body's or a part's with that word.
    private mutating func claim(_ wanted: Identifier) -> Identifier {
        let other = wanted.name == "body" ? Identifier("requestBody") : wanted.appending("Body")
        return table.claim(wanted, for: SpellingAtPlace(spelling: wanted.name, place: String(arguments.count)), or: [other])
    }

    /// Remembers what the document says of an argument.
    mutating func document(_ name: Identifier, _ text: String?) {
        if let text, !text.isEmpty { bodyDocs.append((name, text)) }
    }
}

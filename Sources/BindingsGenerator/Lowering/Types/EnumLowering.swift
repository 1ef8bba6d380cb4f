import BindingsDocument

/// Lowers enums, open or closed.
struct EnumLowering {
    let naming: MemberNaming
    let closed: Set<String>

    func lower(_ entry: SymbolTable.Declaration, _ values: ResolvedEnum, doc: DocText) -> EnumIR {
        let members = zip(values.members, naming.members(of: entry, values)).map { member, name in
            EnumIR.Member(name: name, value: Self.value(member.value, in: values), doc: Self.doc(of: member))
        }
        // A Swift enum's raw values are strings and numbers.
        let isOpen = values.kind == .mixed || !closed.contains(entry.key)
        return EnumIR(
            name: entry.name, doc: doc, rawType: .builtin(Self.rawType(values.kind)), isOpen: isOpen, hasOthers: values.hasOthers,
            members: members)
    }

    private static func rawType(_ kind: ResolvedEnum.Kind) -> TypeExpression.Builtin {
        switch kind {
        case .strings: .string
        case .integers: .int
        case .numbers: .double
        case .mixed: .json
        }
    }

    /// The literal of a value; those of an enum of one type are of that type.
    static func value(_ node: LocatedNode, in values: ResolvedEnum) -> JSONLiteral {
        switch values.kind {
        case .strings: .string(StringLiteral(node.string ?? ""))
        case .integers: .number(NumberLiteral(node.number?.int ?? 0))
        case .numbers: .number(NumberLiteral(double: node.number?.double ?? 0))
        case .mixed: JSONLiteral(node)
        }
    }

    private static func doc(of member: ResolvedEnum.Member) -> DocText {
        var doc = DocText(member.doc)
        doc.append(paragraph: "`\(member.text)`")
        return doc
    }
}

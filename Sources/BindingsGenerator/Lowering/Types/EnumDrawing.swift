import BindingsDocument

/// Draws enums, open or closed.
struct EnumDrawing {
    let naming: MemberNaming
    let closed: Set<String>

    func draw(_ entry: SchemaCatalog.Entry, _ shape: EnumShape, doc: DocText) -> EnumIR {
        let members = zip(shape.members, naming.members(of: entry, shape)).map { member, name in
            EnumIR.Member(name: name, value: Self.value(member.value, in: shape), doc: Self.doc(of: member))
        }
        // A Swift enum's raw values are strings and numbers.
        let isOpen = shape.kind == .mixed || !closed.contains(entry.key)
        return EnumIR(
            name: entry.name, doc: doc, rawType: .builtin(Self.rawType(shape.kind)), isOpen: isOpen, hasOthers: shape.hasOthers,
            members: members)
    }

    private static func rawType(_ kind: EnumShape.Kind) -> TypeExpression.Builtin {
        switch kind {
        case .strings: .string
        case .integers: .int
        case .numbers: .double
        case .mixed: .json
        }
    }

    /// The literal of a value; those of an enum of one type are of that type.
    static func value(_ node: LocatedNode, in shape: EnumShape) -> JSONLiteral {
        switch shape.kind {
        case .strings: .string(StringLiteral(node.string ?? ""))
        case .integers: .number(NumberLiteral(node.number?.int ?? 0))
        case .numbers: .number(NumberLiteral(double: node.number?.double ?? 0))
        case .mixed: JSONLiteral(node)
        }
    }

    private static func doc(of member: EnumShape.Member) -> DocText {
        var doc = DocText(member.doc)
        doc.append(paragraph: "`\(member.text)`")
        return doc
    }
}

import BindingsDocument

/// What is known of an object's members, those of a choice among objects included.
struct MemberMarks {
    /// Their names, each once, in the document's order.
    var names: [String] = []
    /// What each may be.
    var marks: [String: UnionMark] = [:]
}

/// What the members of a union's alternatives may be.
extension ShapeReader {
    /// Schemas that were looked into already: each is once, so that none of a document's knots takes long.
    private typealias Seen = Set<ObjectIdentifier>

    /// The members of an object and what each may be.
    func marks(of view: SchemaView) -> MemberMarks {
        let view = followed(view)
        if let known = memberMarks[view.key] { return known }
        // What is asked for while it is being worked out says nothing.
        memberMarks[view.key] = MemberMarks()
        let found = readMarks(of: view)
        memberMarks[view.key] = found
        return found
    }

    private func readMarks(of view: SchemaView) -> MemberMarks {
        switch shape(of: view) {
        case .object(let object): marks(of: object)
        case .same(let other): marks(of: SchemaView(other))
        case .composite(let members, let choice): marks(of: members).beside(marks(of: choice))
        case .union(let union): MemberMarks(alternatives: union.alternatives.map { marks(of: $0) })
        default: MemberMarks()
        }
    }

    private func marks(of object: ObjectShape) -> MemberMarks {
        var result = MemberMarks(names: object.properties.map(\.name).uniqued())
        for property in object.properties where result.marks[property.name] == nil {
            var visited: Seen = []
            let values = constants(of: property.schema, &visited)
            result.marks[property.name] = UnionMark(
                values: values, isRequired: property.isRequired && !isNullable(property.schema), isNamed: true,
                types: target(of: property.schema).types)
        }
        return result
    }

    /// The only values of a schema, null left out; empty where it has others.
    private func constants(of schema: Schema, _ seen: inout Seen) -> [UnionMark.Value] {
        guard seen.insert(ObjectIdentifier(schema)).inserted else { return [] }
        if let value = schema.const { return UnionMark.Value(value.typed(as: schema.types)).map { [$0] } ?? [] }
        if let values = schema.enumValues?.filter({ !$0.isNull }), !values.isEmpty {
            let known = values.compactMap { UnionMark.Value($0.typed(as: schema.types)) }
            return known.count == values.count ? known.uniqued() : []
        }
        var narrowest: [UnionMark.Value] = []
        for part in parts(of: schema) {
            let values = constants(of: part, &seen)
            if !values.isEmpty, narrowest.isEmpty || values.count < narrowest.count { narrowest = values }
        }
        if !narrowest.isEmpty { return narrowest }
        let alternatives = (schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf).filter { !isNull(target(of: $0)) }
        var all: [UnionMark.Value] = []
        for alternative in alternatives {
            let values = constants(of: alternative, &seen)
            if values.isEmpty { return [] }
            all += values
        }
        return all.uniqued()
    }

    /// The schema that a view's is a reference to, if it is one.
    private func followed(_ view: SchemaView) -> SchemaView {
        view.facet == .whole ? SchemaView(target(of: view.schema)) : view
    }
}

extension MemberMarks {
    /// What an object that is one of several may have; a member is told by its values only where each of them has some.
    fileprivate init(alternatives: [MemberMarks]) {
        names = alternatives.flatMap(\.names).uniqued()
        for name in names {
            let marks = alternatives.map { $0.marks[name] ?? UnionMark() }
            self.marks[name] = UnionMark(
                values: marks.contains { $0.values.isEmpty } ? [] : marks.flatMap(\.values).uniqued(),
                isRequired: marks.allSatisfy(\.isRequired), isNamed: marks.contains(where: \.isNamed),
                types: marks.flatMap(\.types).uniqued())
        }
    }

    /// These, and those of a choice beside them, which has the word where these list no values.
    fileprivate func beside(_ choice: MemberMarks) -> MemberMarks {
        var result = MemberMarks(names: (names + choice.names).uniqued(), marks: choice.marks)
        for (name, mark) in marks where !mark.values.isEmpty { result.marks[name] = mark }
        return result
    }
}

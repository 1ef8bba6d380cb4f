import BindingsDocument

/// What the members of a union's alternatives may be.
extension ShapeReader {
    /// Schemas that were looked into already: each is once, so that none of a document's knots takes long.
    private typealias Seen = Set<ObjectIdentifier>

    /// The names of an object's members, those of a choice among objects included.
    func memberNames(of schema: Schema) -> [String] {
        var seen: Seen = []
        return memberNames(SchemaView(target(of: schema)), &seen)
    }

    private func memberNames(_ view: SchemaView, _ seen: inout Seen) -> [String] {
        switch shape(of: view) {
        case .object(let object): return object.properties.map(\.name)
        case .same(let other): return memberNames(followed(SchemaView(other)), &seen)
        case .composite(let members, let choice): return memberNames(members, &seen) + memberNames(choice, &seen)
        case .union(let union):
            guard seen.insert(ObjectIdentifier(view.schema)).inserted else { return [] }
            return union.alternatives.flatMap { memberNames(followed($0), &seen) }
        default: return []
        }
    }

    /// What a member of an object may be.
    func mark(_ name: String, in schema: Schema) -> UnionMark {
        var seen: Seen = []
        return mark(name, SchemaView(target(of: schema)), &seen)
    }

    private func mark(_ name: String, _ view: SchemaView, _ seen: inout Seen) -> UnionMark {
        switch shape(of: view) {
        case .object(let object):
            guard let property = object.properties.first(where: { $0.name == name }) else { return UnionMark() }
            var visited: Seen = []
            let values = constants(of: property.schema, &visited)
            return UnionMark(values: values, isRequired: property.isRequired && !isNullable(property.schema), isNamed: true)
        case .same(let other): return mark(name, followed(SchemaView(other)), &seen)
        case .composite(let members, let choice):
            let own = mark(name, members, &seen)
            return own.values.isEmpty ? mark(name, choice, &seen) : own
        case .union(let union):
            guard seen.insert(ObjectIdentifier(view.schema)).inserted else { return UnionMark() }
            let marks = union.alternatives.map { mark(name, followed($0), &seen) }
            return UnionMark(
                values: marks.contains { $0.values.isEmpty } ? [] : marks.flatMap(\.values).uniqued(),
                isRequired: marks.allSatisfy(\.isRequired), isNamed: marks.contains(where: \.isNamed))
        default: return UnionMark()
        }
    }

    /// The only values of a schema, null left out; empty where it has others.
    private func constants(of schema: Schema, _ seen: inout Seen) -> [UnionMark.Value] {
        guard seen.insert(ObjectIdentifier(schema)).inserted else { return [] }
        if let value = schema.const { return UnionMark.Value(value).map { [$0] } ?? [] }
        if let values = schema.enumValues?.filter({ !$0.isNull }), !values.isEmpty {
            let known = values.compactMap(UnionMark.Value.init)
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

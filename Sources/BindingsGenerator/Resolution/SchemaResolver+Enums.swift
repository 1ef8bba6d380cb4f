import BindingsDocument

/// Closed lists of values.
extension SchemaResolver {
    /// The shape of a schema that lists its values; nil where it does not.
    ///
    /// - Parameter types: What its values are, where something beside the schema says it.
    func enumeration(_ schema: Schema, of types: [SchemaType] = []) -> ResolvedSchema? {
        guard let values = schema.enumValues, !values.isEmpty else { return nil }
        let types = schema.types.isEmpty ? types : schema.types
        let names = schema.texts(of: ["x-enum-varnames", "x-enumNames", "x-enum-names"], orNamed: "name")
        let docs = schema.texts(of: ["x-enum-descriptions", "x-enumDescriptions"], orNamed: "description")
        let members = values.enumerated().map { index, value in
            let value = typed(value, as: types, in: schema)
            return ResolvedEnum.Member(
                value: value, text: value.enumText, name: names[index] ?? names[value.enumText], doc: docs[index] ?? docs[value.enumText])
        }
        return resolved(members, types)
    }

    /// Alternatives that are one constant each: an enum whose values have a text of their own.
    func constants(_ alternatives: [Schema], in owner: Schema? = nil) -> ResolvedSchema? {
        let members = alternatives.compactMap { alternative -> ResolvedEnum.Member? in
            guard alternative.reference == nil, alternative.properties.isEmpty else { return nil }
            let listed = alternative.enumValues ?? []
            guard let written = alternative.const ?? (listed.count == 1 ? listed[0] : nil) else { return nil }
            let types = alternative.types.isEmpty ? owner?.types ?? [] : alternative.types
            let value = typed(written, as: types, in: alternative)
            // A number says nothing by itself: its title is what people call it.
            let name = value.string == nil ? alternative.title : nil
            return ResolvedEnum.Member(value: value, text: value.enumText, name: name, doc: alternative.description ?? alternative.title)
        }
        guard members.count == alternatives.count else { return nil }
        return resolved(members, [])
    }

    /// A listed value as its type has it: `2.10` among strings is the text that is written there.
    private func typed(_ value: LocatedNode, as types: [SchemaType], in schema: Schema) -> LocatedNode {
        let typed = value.typed(as: types)
        if !typed.isOfSameKind(as: value) {
            let quoting = typed.string == nil ? "write it without quotation marks" : "put it between quotation marks"
            tell(
                "unquoted-value",
                "\(VisibleText.quoted(value.enumText)) is \(value.kindName) in an enum of type \(types.map(\.rawValue).joined(separator: ", "));"
                    + " it is read as \(typed.kindName)", about: schema, at: value.location, nextStep: quoting)
        }
        return typed
    }

    /// The listed values where some alternatives list strings and another allows any: an open enum.
    func openValues(_ alternatives: [Schema]) -> ResolvedSchema? {
        let targets = alternatives.map(target)
        guard targets.allSatisfy({ $0.types == [.string] && $0.format == nil }),
            targets.contains(where: { $0.enumValues == nil && $0.const == nil })
        else { return nil }
        let members = targets.flatMap { target -> [ResolvedEnum.Member] in
            if let constant = target.const?.typed(as: target.types) {
                return [ResolvedEnum.Member(value: constant, text: constant.enumText, doc: target.description)]
            }
            guard case .enumeration(let shape)? = enumeration(target) else { return [] }
            return shape.members
        }
        guard !members.isEmpty, case .enumeration(var values)? = resolved(members, [.string]) else { return nil }
        values.hasOthers = true
        return .enumeration(values)
    }

    private func resolved(_ members: [ResolvedEnum.Member], _ declared: [SchemaType]) -> ResolvedSchema? {
        var seen: Set<String> = []
        let present = members.filter { !$0.value.isNull && seen.insert($0.value.identityText).inserted }
        guard !present.isEmpty else { return nil }
        let types = Set(present.compactMap(\.value.schemaType))
        if types == [.boolean] { return .scalar(.bool) }
        let kind: ResolvedEnum.Kind
        switch types {
        case [.string]: kind = .strings
        case [.integer] where declared != [.number]: kind = .integers
        case [.integer], [.number], [.integer, .number]: kind = .numbers
        default: kind = .mixed
        }
        return .enumeration(ResolvedEnum(kind: kind, members: present))
    }
}

extension Schema {
    /// What an extension says of each value, by its place or by the value itself.
    ///
    /// - Parameter key: What `x-ms-enum` calls it in its list of values.
    fileprivate func texts(of names: [String], orNamed key: String) -> EnumTexts {
        let listed = names.lazy.compactMap { self.extensions[$0] }.first
        return listed.map(EnumTexts.init) ?? EnumTexts(ofValues: extensions["x-ms-enum"]?["values"], key: key)
    }
}

/// Texts beside the values of an enum: a list in their order, or a mapping by value.
private struct EnumTexts {
    private var list: [String?] = []
    private var byValue: [String: String] = [:]

    init(_ node: LocatedNode) {
        list = node.elements?.map(\.string) ?? []
        for member in node.members ?? [] { byValue[member.key] = member.value.string }
    }

    init(ofValues node: LocatedNode?, key: String) {
        for entry in node?.elements ?? [] {
            if let value = entry["value"], let text = entry[key]?.string, !text.isEmpty { byValue[value.enumText] = text }
        }
    }

    subscript(index: Int) -> String? { list.indices.contains(index) ? list[index].flatMap { $0.isEmpty ? nil : $0 } : nil }
    subscript(value: String) -> String? { byValue[value] }
}

extension LocatedNode {
    /// A value as people would write it.
    var enumText: String {
        switch kind {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null: "null"
        case .sequence, .mapping: identityText
        }
    }

    /// A text that is the same for equal values alone.
    var identityText: String {
        switch kind {
        case .null: "null"
        case .bool(let value): "b\(value)"
        case .number(let text): "n" + (number?.int.map { String($0) } ?? number?.double.map { String($0) } ?? text)
        case .string(let text): "s\(text.utf8.count):\(text)"
        case .sequence(let elements): "[" + elements.map(\.identityText).joined(separator: ",") + "]"
        case .mapping(let members):
            "{" + members.map { "\($0.key.utf8.count):\($0.key)=\($0.value.identityText)" }.sorted().joined(separator: ",") + "}"
        }
    }
}

extension SchemaDecoding {
    mutating func discriminator(_ member: LocatedNode.Member) -> Discriminator? {
        let here = place.child(member.key, member.value)
        var propertyName: String?
        var mapping: [DiscriminatorMapping] = []
        var defaultMapping: DiscriminatorMapping?
        var rest = UnknownKeywords()
        for inner in decoder.members(of: member.value, owner: "'discriminator'") {
            switch inner.key {
            case "propertyName": propertyName = decoder.text(inner, &rest)
            case "mapping": mapping = mappings(inner, of: here)
            case "defaultMapping": defaultMapping = target(inner, value: "", of: here)
            default: decoder.unknownKeyword(inner, of: "a discriminator", &rest)
            }
        }
        guard let propertyName else {
            decoder.diagnostics.warning(
                "missing-member", "a discriminator needs 'propertyName'; without it this one is kept without effect",
                at: member.value.location, drops: true)
            unknownKeywords.unknown.append(member)
            return nil
        }
        return Discriminator(
            place: here, propertyName: propertyName, mapping: mapping, defaultMapping: defaultMapping,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    private func mappings(_ member: LocatedNode.Member, of place: DocumentPlace) -> [DiscriminatorMapping] {
        let here = place.child(member.key, member.value)
        return decoder.members(of: member.value, owner: "a discriminator's 'mapping'").compactMap {
            target($0, value: $0.key, of: here)
        }
    }

    /// A schema's name or a reference to it.
    ///
    /// What could be both is a name, as the specification advises.
    private func target(_ member: LocatedNode.Member, value: String, of place: DocumentPlace) -> DiscriminatorMapping? {
        guard let text = member.value.string else {
            decoder.diagnostics.warning(
                "wrong-kind", "a discriminator maps to a schema's name, and this is \(member.value.kindName)", at: member.value.location,
                drops: true)
            return nil
        }
        let found = decoder.discriminatorTarget(text, at: member.value)
        return DiscriminatorMapping(
            value: value, place: place.child(member.key, member.value), text: text, target: found.map(decoder.identity))
    }
}

extension DocumentDecoder {
    fileprivate func discriminatorTarget(_ text: String, at node: LocatedNode) -> ReferenceTarget? {
        guard !text.contains("#") else { return resolver.target(of: text, at: node) }
        let name = "#" + JSONPointer.text(of: ["components", "schemas", text])
        if let target = resolver.quietTarget(of: name, at: root.root) { return target }
        // A bare name that no component has is told as what is missing among the components, not as a missing file.
        let isReference = text.contains("/") || text.contains(".")
        return isReference ? resolver.target(of: text, at: node) : resolver.target(of: name, at: node)
    }
}

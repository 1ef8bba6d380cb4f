import BindingsDocument

// What stands inside a schema, and how it is named after its place.
extension SchemaCatalog {
    mutating func addInner(of view: SchemaView, named name: String) {
        switch reader.shape(of: view) {
        case .object(let object):
            for property in object.properties { add(inline: property.schema, in: name, as: Words(splitting: property.name).upperCamel) }
            if case .values(let values) = object.additional { add(values, PlaceName(name, "Value")) }
        case .dictionary(let values?): add(values, PlaceName(name, "Value"))
        case .array(let items?): add(inline: items, in: name, as: "Item")
        case .tuple(let tuple): addElements(of: tuple, named: name)
        case .same(let other): add(inline: other, in: name, as: "")
        case .composite(let members, let choice):
            add(members, PlaceName(name, "Members"))
            add(choice, PlaceName(name, "Choice"), inside: name)
        case .union(let union): addAlternatives(of: union, named: name)
        case .dictionary(nil), .array(nil), .enumeration, .scalar, .mapped, .anything: break
        }
    }

    private mutating func addElements(of tuple: TupleShape, named name: String) {
        for (index, item) in tuple.items.enumerated() { add(inline: item, in: name, as: "Item\(index)") }
        if case .items(let rest) = tuple.rest { add(inline: rest, in: name, as: "Rest") }
    }

    private mutating func addAlternatives(of union: UnionShape, named name: String) {
        for (index, alternative) in union.alternatives.enumerated() {
            let spelling: String
            switch alternative.facet {
            case .typed(let type): spelling = type.rawValue.capitalized
            default:
                let title = Words(splitting: alternative.schema.title ?? "").upperCamel
                spelling = title.isEmpty ? "Option\(index + 1)" : title
            }
            add(alternative, PlaceName(name, spelling))
        }
    }
}

/// The name of a schema inside something else: what that is called, and what the schema is to it.
struct PlaceName {
    let parent: String
    let child: String

    init(_ parent: String, _ child: String) {
        self.parent = parent
        self.child = child
    }

    var spelling: String { parent + child }
    /// With the seam shown, where the whole is the name of something else.
    var alternatives: [Identifier] {
        parent.isEmpty || child.isEmpty ? [] : [NameRules.type(parent).appending("_" + Words(splitting: child).upperCamel)]
    }
}

extension SchemaIdentity {
    /// The name under which a schema stands among others, or that of its file; nil where it stands inside something else.
    var ownName: String? {
        let tokens = pointer.split(separator: "/")
        if tokens.isEmpty { return file.split(separator: "/").last?.split(separator: ".").first.map(String.init) }
        if tokens.count == 1 { return lastToken }
        return ["schemas", "$defs", "definitions"].contains(tokens[tokens.count - 2]) ? lastToken : nil
    }
}

extension SchemaShape {
    /// Whether a value of the shape needs a type that is declared for it.
    var isDeclared: Bool {
        switch self {
        case .object, .enumeration, .union, .composite, .tuple: true
        case .dictionary, .array, .scalar, .mapped, .same, .anything: false
        }
    }
}

/// A JSON Schema as OpenAPI uses it: what is written, with references kept as references.
///
/// One object stands for one place in the document, however many roads lead to it.
public final class Schema: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// `true` or `false` where the whole schema is that; nil for an object.
    public let boolean: Bool?
    /// What `$ref` names; siblings are kept beside it.
    public let reference: SchemaReference?

    // What values there are.
    /// The types named, in document order and without `null`; empty where any is allowed.
    public let types: [SchemaType]
    /// Whether `null` is allowed by `type: [..., "null"]` or by 3.0's `nullable: true`.
    public let isNullable: Bool
    /// Whether `null` is all that `type` names.
    public let isOnlyNull: Bool
    /// The format, as written.
    public let format: String?
    /// The values of `enum`; nil where there is none.
    public let enumValues: [LocatedNode]?
    /// The value of `const`; nil where there is none.
    public let const: LocatedNode?

    // Objects.
    /// The properties, in document order.
    public let properties: [SchemaProperty]
    /// The names that must be there, in document order, each once.
    public let required: [String]
    /// The schema of other members; nil where the document says nothing, a boolean schema where it says `true` or `false`.
    public let additionalProperties: Schema?
    /// Schemas of members by a pattern of their name.
    public let patternProperties: [SchemaProperty]

    // Arrays.
    /// The schema of the elements (after `prefixItems`).
    public let items: Schema?
    /// The schemas of the first elements.
    public let prefixItems: [Schema]

    // Composition.
    /// All of these hold.
    public let allOf: [Schema]
    /// Exactly one of these holds.
    public let oneOf: [Schema]
    /// One or more of these hold.
    public let anyOf: [Schema]
    /// This does not hold.
    public let not: Schema?
    /// How to tell the members of `oneOf` or `anyOf` apart.
    public let discriminator: Discriminator?

    // Annotations.
    /// A short name.
    public let title: String?
    /// What it is, in CommonMark.
    public let description: String?
    /// The value that an absent one stands for.
    public let defaultValue: LocatedNode?
    /// `example` and `examples`, in document order.
    public let examples: [LocatedNode]
    /// Whether it is only in responses.
    public let readOnly: Bool
    /// Whether it is only in requests.
    public let writeOnly: Bool
    /// Whether it should no longer be used.
    public let deprecated: Bool
    /// The media type of a text's content.
    public let contentMediaType: String?
    /// How bytes are written as text, such as `base64`.
    public let contentEncoding: String?

    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
    private let boxedLimits: Boxed<SchemaConstraints>?
    private let boxedRare: Boxed<SchemaRareKeywords>?

    /// Limits on values.
    public var limits: SchemaConstraints { boxedLimits?.value ?? SchemaConstraints.none }
    /// Whether any limit is set.
    public var hasLimits: Bool { boxedLimits != nil }
    /// Keywords that few documents use.
    public var rare: SchemaRareKeywords { boxedRare?.value ?? SchemaRareKeywords.none }
    /// Whether any of the rare keywords is used.
    public var hasRareKeywords: Bool { boxedRare != nil }
    /// What tells it apart from every other schema of the document.
    public var identity: SchemaIdentity { SchemaIdentity(file: place.file.name, pointer: pointer) }

    init(_ parts: SchemaParts, at place: DocumentPlace) {
        self.place = place
        boolean = parts.boolean
        reference = parts.reference
        types = parts.types
        isNullable = parts.isNullable
        isOnlyNull = parts.isOnlyNull
        format = parts.format
        enumValues = parts.enumValues
        const = parts.const
        properties = parts.properties
        required = parts.required
        additionalProperties = parts.additionalProperties
        patternProperties = parts.patternProperties
        items = parts.items
        prefixItems = parts.prefixItems
        allOf = parts.allOf
        oneOf = parts.oneOf
        anyOf = parts.anyOf
        not = parts.not
        discriminator = parts.discriminator
        title = parts.title
        description = parts.description
        defaultValue = parts.defaultValue
        examples = parts.examples
        readOnly = parts.readOnly
        writeOnly = parts.writeOnly
        deprecated = parts.deprecated
        contentMediaType = parts.contentMediaType
        contentEncoding = parts.contentEncoding
        extensions = parts.extensions
        unknown = parts.unknown
        boxedLimits = parts.hasLimits ? Boxed(parts.limits) : nil
        boxedRare = parts.hasRare ? Boxed(parts.rare) : nil
    }
}

extension Schema {
    /// The properties of a schema without what else it says: a schema that stands nowhere in a document.
    package convenience init(propertiesOf schema: Schema) {
        var own = SchemaParts()
        own.types = schema.types
        own.properties = schema.properties
        own.required = schema.required
        own.additionalProperties = schema.additionalProperties
        self.init(own, at: schema.place)
    }

    /// A schema that stands nowhere in a document: all of the parts hold, as if an `allOf` listed them.
    package convenience init(allOf parts: [Schema], at place: DocumentPlace) {
        var all = SchemaParts()
        all.allOf = parts
        self.init(all, at: place)
    }
}

/// Keeps a large value out of line, because most schemas have none.
final class Boxed<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}

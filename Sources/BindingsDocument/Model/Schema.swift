/// A JSON Schema as OpenAPI uses it: what is written, with references kept as references.
///
/// One object stands for one place in the document, however many roads lead to it.
package final class Schema: Placed {
    package let place: DocumentPlace
    /// `true` or `false` where the whole schema is that; nil for an object.
    package let boolean: Bool?
    /// What `$ref` names; siblings are kept beside it.
    package let reference: SchemaReference?

    // What values there are.
    /// The types named, in document order and without `null`; empty where any is allowed.
    package let types: [SchemaType]
    /// Whether `null` is allowed by `type: [..., "null"]` or by 3.0's `nullable: true`.
    package let isNullable: Bool
    package let isOnlyNull: Bool
    /// The format, as written.
    package let format: String?
    /// The values of `enum`; nil where there is none.
    package let enumValues: [LocatedNode]?
    /// The value of `const`; nil where there is none.
    package let const: LocatedNode?

    // Objects.
    /// The properties, in document order.
    package let properties: [SchemaProperty]
    /// The names that must be there, in document order, each once.
    package let required: [String]
    /// The schema of other members; nil where the document says nothing, a boolean schema where it says `true` or `false`.
    package let additionalProperties: Schema?
    /// Schemas of members by a pattern of their name.
    package let patternProperties: [SchemaProperty]

    // Arrays.
    /// The schema of the elements (after `prefixItems`).
    package let items: Schema?
    /// The schemas of the first elements.
    package let prefixItems: [Schema]

    // Composition.
    /// All of these hold.
    package let allOf: [Schema]
    /// Exactly one of these holds.
    package let oneOf: [Schema]
    /// One or more of these hold.
    package let anyOf: [Schema]
    /// This does not hold.
    package let not: Schema?
    /// How to tell the members of `oneOf` or `anyOf` apart.
    package let discriminator: Discriminator?

    // Annotations.
    /// A short name.
    package let title: String?
    /// CommonMark.
    package let description: String?
    /// The value that an absent one stands for.
    package let defaultValue: LocatedNode?
    /// `example` and `examples`, in document order.
    package let examples: [LocatedNode]
    /// Whether it is only in responses.
    package let readOnly: Bool
    /// Whether it is only in requests.
    package let writeOnly: Bool
    package let deprecated: Bool
    /// The media type of a text's content.
    package let contentMediaType: String?
    /// How bytes are written as text, such as `base64`.
    package let contentEncoding: String?

    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
    private let boxedLimits: Boxed<SchemaConstraints>?
    private let boxedRare: Boxed<SchemaRareKeywords>?

    package var limits: SchemaConstraints { boxedLimits?.value ?? SchemaConstraints.none }
    /// Whether any limit is set.
    package var hasLimits: Bool { boxedLimits != nil }
    /// Keywords that few documents use.
    package var rare: SchemaRareKeywords { boxedRare?.value ?? SchemaRareKeywords.none }
    /// Whether any of the rare keywords is used.
    package var hasRareKeywords: Bool { boxedRare != nil }
    /// What tells it apart from every other schema of the document.
    package var identity: SchemaIdentity { SchemaIdentity(file: place.file.name, pointer: pointer) }

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

/// A schema while it is being read.
struct SchemaParts {
    var boolean: Bool?
    var reference: SchemaReference?
    var types: [SchemaType] = []
    var isNullable = false
    var isOnlyNull = false
    var format: String?
    var enumValues: [LocatedNode]?
    var const: LocatedNode?
    var properties: [SchemaProperty] = []
    var required: [String] = []
    var additionalProperties: Schema?
    var patternProperties: [SchemaProperty] = []
    var items: Schema?
    var prefixItems: [Schema] = []
    var allOf: [Schema] = []
    var oneOf: [Schema] = []
    var anyOf: [Schema] = []
    var not: Schema?
    var discriminator: Discriminator?
    var title: String?
    var description: String?
    var defaultValue: LocatedNode?
    var examples: [LocatedNode] = []
    var readOnly = false
    var writeOnly = false
    var deprecated = false
    var contentMediaType: String?
    var contentEncoding: String?
    var extensions = Extensions.none
    var unknown: [LocatedNode.Member] = []
    var limits = SchemaConstraints.none
    var hasLimits = false
    var rare = SchemaRareKeywords.none
    var hasRare = false
}

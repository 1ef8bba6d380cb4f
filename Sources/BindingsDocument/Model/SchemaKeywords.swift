/// The types of JSON Schema, less `null`, which is told by `Schema.isNullable`.
public enum SchemaType: String, Sendable, Hashable, CaseIterable {
    /// `true` or `false`.
    case boolean
    /// A mapping.
    case object
    /// A list.
    case array
    /// A number with or without fraction.
    case number
    /// A text.
    case string
    /// A number without fraction.
    case integer
}

/// What tells a schema apart: the file it stands in and the way to it.
public struct SchemaIdentity: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The file's path from the loader's root folder, symbolic links resolved.
    public let file: String
    /// The JSON pointer in that file; empty for the whole file.
    public let pointer: String

    /// Makes an identity from its parts.
    public init(file: String, pointer: String) {
        self.file = file
        self.pointer = pointer
    }

    /// `file#pointer`.
    public var description: String { "\(file)#\(pointer)" }

    /// The last name of the pointer, unescaped; nil for a whole file.
    public var lastToken: String? { JSONPointer.tokens(of: pointer)?.last }

    /// Orders by file, then pointer.
    public static func < (left: SchemaIdentity, right: SchemaIdentity) -> Bool {
        (left.file, left.pointer) < (right.file, right.pointer)
    }
}

/// A `$ref` to a schema.
public struct SchemaReference: Placed {
    /// Where the reference's text stands.
    public let place: DocumentPlace
    /// The reference as written.
    public let text: String
    /// What it refers to; nil where that could not be found, which was told as an error.
    public let target: SchemaIdentity?
}

/// A property of an object schema, or a pattern with its schema.
public struct SchemaProperty: Placed {
    /// The name as written, or the pattern.
    public let name: String
    /// Where its schema stands.
    public let place: DocumentPlace
    let nameOffset: Int
    /// What values it has.
    public let schema: Schema
    /// Whether the schema that declares the property lists it in `required`.
    public internal(set) var isRequired: Bool

    /// Where the name stands.
    public var nameLocation: SourceLocation { place.file.location(at: nameOffset) }
}

/// How the members of a choice are told apart.
public struct Discriminator: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The property that tells.
    public let propertyName: String
    /// Values of that property and the schemas they stand for, in document order.
    public let mapping: [DiscriminatorMapping]
    /// The schema for values that nothing names (3.2); nil where the document has none.
    public let defaultMapping: DiscriminatorMapping?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// One value of a discriminator.
public struct DiscriminatorMapping: Placed {
    /// The value of the property; empty for a default mapping.
    public let value: String
    /// Where the schema is named.
    public let place: DocumentPlace
    /// The schema's name or reference as written.
    public let text: String
    /// The schema; nil where it could not be found, which was told.
    public let target: SchemaIdentity?
}

/// Limits on values.
public struct SchemaConstraints: Sendable {
    /// The most characters of a text.
    public var maxLength: Int?
    /// The least characters of a text.
    public var minLength: Int?
    /// The regular expression (ECMA-262) a text matches somewhere.
    public var pattern: String?
    /// The least value.
    public var minimum: NumberText?
    /// The greatest value.
    public var maximum: NumberText?
    /// The value that is just too small (3.0's `exclusiveMinimum: true` is folded into this).
    public var exclusiveMinimum: NumberText?
    /// The value that is just too great (3.0's `exclusiveMaximum: true` is folded into this).
    public var exclusiveMaximum: NumberText?
    /// The number that values are multiples of.
    public var multipleOf: NumberText?
    /// The least number of elements.
    public var minItems: Int?
    /// The most elements.
    public var maxItems: Int?
    /// Whether no two elements are equal.
    public var uniqueItems = false
    /// The least number of members.
    public var minProperties: Int?
    /// The most members.
    public var maxProperties: Int?

    /// No limit at all.
    static let none = SchemaConstraints()
}

/// Keywords of JSON Schema that few documents use.
public struct SchemaRareKeywords: Sendable {
    /// `$id`.
    public var id: String?
    /// `$anchor`.
    public var anchor: String?
    /// `$dynamicAnchor`.
    public var dynamicAnchor: String?
    /// `$dynamicRef`, resolved like a `$ref` to the anchor of that name.
    public var dynamicReference: SchemaReference?
    /// `$schema`.
    public var dialect: String?
    /// `$comment`.
    public var comment: String?
    /// `$defs` and `definitions`.
    public var definitions: [Named<Schema>] = []
    /// `propertyNames`.
    public var propertyNames: Schema?
    /// `unevaluatedProperties`.
    public var unevaluatedProperties: Schema?
    /// `unevaluatedItems`.
    public var unevaluatedItems: Schema?
    /// `contains`.
    public var contains: Schema?
    /// `minContains`.
    public var minContains: Int?
    /// `maxContains`.
    public var maxContains: Int?
    /// `dependentRequired`: names that must be there where the named property is.
    public var dependentRequired: [Named<[String]>] = []
    /// `dependentSchemas`.
    public var dependentSchemas: [Named<Schema>] = []
    /// `if`.
    public var condition: Schema?
    /// `then`.
    public var consequence: Schema?
    /// `else`.
    public var alternative: Schema?
    /// `contentSchema`.
    public var contentSchema: Schema?
    /// `externalDocs`.
    public var externalDocs: ExternalDocs?
    /// `xml`, as written.
    public var xml: LocatedNode?

    /// No keyword at all.
    static let none = SchemaRareKeywords()
}

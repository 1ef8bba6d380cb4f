/// The types of JSON Schema, less `null`, which is told by `Schema.isNullable`.
package enum SchemaType: String, Sendable, Hashable, CaseIterable {
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
package struct SchemaIdentity: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The file's path from the loader's root folder, symbolic links resolved.
    package let file: String
    /// The JSON pointer in that file; empty for the whole file.
    package let pointer: String

    /// Makes an identity from its parts.
    package init(file: String, pointer: String) {
        self.file = file
        self.pointer = pointer
    }

    package var description: String { "\(file)#\(pointer)" }

    /// The last name of the pointer, unescaped; nil for a whole file.
    package var lastToken: String? { JSONPointer.tokens(of: pointer)?.last }

    /// Orders by file, then pointer.
    package static func < (left: SchemaIdentity, right: SchemaIdentity) -> Bool {
        (left.file, left.pointer) < (right.file, right.pointer)
    }
}

/// A `$ref` to a schema.
package struct SchemaReference: Placed {
    /// Where the reference's text stands.
    package let place: DocumentPlace
    /// The reference as written.
    package let text: String
    /// What it refers to; nil where that could not be found, which was told as an error.
    package let target: SchemaIdentity?
}

/// A property of an object schema, or a pattern with its schema.
package struct SchemaProperty: Placed {
    /// The name as written, or the pattern.
    package let name: String
    /// Where its schema stands.
    package let place: DocumentPlace
    let nameOffset: Int
    package let schema: Schema
    /// Whether the schema that declares the property lists it in `required`.
    package internal(set) var isRequired: Bool

    package var nameLocation: SourceLocation { place.file.location(at: nameOffset) }
}

/// How the members of a choice are told apart.
package struct Discriminator: Placed {
    package let place: DocumentPlace
    /// The property that tells.
    package let propertyName: String
    /// Values of that property and the schemas they stand for, in document order.
    package let mapping: [DiscriminatorMapping]
    /// The schema for values that nothing names (3.2); nil where the document has none.
    package let defaultMapping: DiscriminatorMapping?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// One value of a discriminator.
package struct DiscriminatorMapping: Placed {
    /// The value of the property; empty for a default mapping.
    package let value: String
    /// Where the schema is named.
    package let place: DocumentPlace
    /// The schema's name or reference as written.
    package let text: String
    /// The schema; nil where it could not be found, which was told.
    package let target: SchemaIdentity?
}

/// Limits on values.
package struct SchemaConstraints: Sendable {
    /// The most characters of a text.
    package var maxLength: Int?
    /// The least characters of a text.
    package var minLength: Int?
    /// The regular expression (ECMA-262) a text matches somewhere.
    package var pattern: String?
    /// The least value.
    package var minimum: NumberText?
    /// The greatest value.
    package var maximum: NumberText?
    /// The value that is just too small (3.0's `exclusiveMinimum: true` is folded into this).
    package var exclusiveMinimum: NumberText?
    /// The value that is just too great (3.0's `exclusiveMaximum: true` is folded into this).
    package var exclusiveMaximum: NumberText?
    package var multipleOf: NumberText?
    /// The least number of elements.
    package var minItems: Int?
    /// The most elements.
    package var maxItems: Int?
    /// Whether no two elements are equal.
    package var uniqueItems = false
    /// The least number of members.
    package var minProperties: Int?
    /// The most members.
    package var maxProperties: Int?

    /// No limit at all.
    static let none = SchemaConstraints()
}

/// Keywords of JSON Schema that few documents use.
package struct SchemaRareKeywords: Sendable {
    package var id: String?
    package var anchor: String?
    package var dynamicAnchor: String?
    /// `$dynamicRef`, resolved like a `$ref` to the anchor of that name.
    package var dynamicReference: SchemaReference?
    /// `$schema`.
    package var dialect: String?
    package var comment: String?
    /// `$defs` and `definitions`.
    package var definitions: [Named<Schema>] = []
    package var propertyNames: Schema?
    package var unevaluatedProperties: Schema?
    package var unevaluatedItems: Schema?
    package var contains: Schema?
    package var minContains: Int?
    package var maxContains: Int?
    /// `dependentRequired`: names that must be there where the named property is.
    package var dependentRequired: [Named<[String]>] = []
    package var dependentSchemas: [Named<Schema>] = []
    /// `if`.
    package var condition: Schema?
    /// `then`.
    package var consequence: Schema?
    /// `else`.
    package var alternative: Schema?
    package var contentSchema: Schema?
    package var externalDocs: ExternalDocs?
    /// `xml`, as written.
    package var xml: LocatedNode?

    /// No keyword at all.
    static let none = SchemaRareKeywords()
}

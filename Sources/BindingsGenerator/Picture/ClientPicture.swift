/// The client type and its operations.
public struct ClientPicture: Sendable {
    /// The client type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The document's servers, first one first.
    public var servers: [StringLiteral]
    /// One credential argument per security scheme.
    public var schemes: [SchemePicture]
    /// Operations grouped by tag.
    public var groups: [GroupPicture]
}

/// A security scheme that the client takes a credential for.
public struct SchemePicture: Sendable {
    /// The initialiser's argument.
    public var argument: Identifier
    /// The scheme's name in the document.
    public var scheme: StringLiteral
    /// Where the credential goes.
    public var placement: Placement
    /// The header, query item or cookie that carries it, where the placement has one.
    public var carrier: StringLiteral?
    /// What the document says of it.
    public var doc: DocText

    /// Where a credential stands in a request.
    public enum Placement: String, Leaf {
        case bearer, cookie, header, query

        /// The factory method of the runtime's `Credential`.
        public var swiftText: String { rawValue }
    }
}

/// The operations of one tag.
public struct GroupPicture: Sendable {
    /// The property of the client.
    public var property: Identifier
    /// The group's type.
    public var type: Identifier
    /// The client's type, which the group stands in.
    public var client: Identifier
    /// Its documentation.
    public var doc: DocText
    /// Its operations.
    public var operations: [OperationPicture]
}

/// One operation: a function that describes a call.
public struct OperationPicture: Sendable {
    /// The operation's id in the document.
    public var id: StringLiteral
    /// The function's name.
    public var name: Identifier
    /// The constant with the operation's static description.
    public var constant: Identifier
    /// Its documentation, arguments included.
    public var doc: DocText
    /// The HTTP method.
    public var method: Method
    /// The path template.
    public var path: StringLiteral
    /// The operation's own server, where it has one.
    public var server: StringLiteral?
    /// Alternatives of scheme names.
    public var security: [SecurityPicture]
    /// The header that makes repeating the operation safe.
    public var idempotencyHeader: StringLiteral?
    /// Content types the client reads.
    public var accept: [StringLiteral]
    /// Parameters whose values are not shown.
    public var sensitive: [StringLiteral]
    /// The query parameter that pages.
    public var cursor: StringLiteral?
    /// Arguments: required ones first.
    public var arguments: [ArgumentPicture]
    /// What the function puts into the request, in order.
    public var parameters: [ParameterPicture]
    /// The request body.
    public var body: BodyPicture?
    /// What a success returns.
    public var output: TypeExpression
    /// How the answer is read.
    public var answer: Answer
    /// Whether the document discourages it.
    public var isDeprecated: Bool

    /// An HTTP method of the runtime.
    public enum Method: String, Leaf, CaseIterable {
        case get, put, post, delete, options, head, patch, trace, connect

        /// The member of `HTTPRequest.Method`.
        public var swiftText: String { rawValue }
    }

    /// How an answer becomes a value.
    public enum Answer: String, Leaf {
        case json, empty, bytes, text

        /// The expression that makes the runtime's `Answer`.
        public var swiftText: String { self == .json ? "json()" : rawValue }
    }
}

/// One alternative of an operation's security: schemes that are needed together.
public struct SecurityPicture: Sendable {
    /// The schemes' names.
    public var schemes: [StringLiteral]
}

/// An argument of an operation's function.
public struct ArgumentPicture: Sendable {
    /// Label and name.
    public var name: Identifier
    /// Its type.
    public var type: TypeExpression
    /// The expression behind `=`, where it may be left out.
    public var defaultValue: DefaultValue?

    /// What an argument is when it is left out.
    public enum DefaultValue: String, Leaf {
        case none = "nil"
        case emptyArray = "[]"
        case absent = ".absent"

        /// The expression.
        public var swiftText: String { rawValue }
    }
}

/// A parameter that goes into path, query, headers or cookies.
public struct ParameterPicture: Sendable {
    /// Where it goes.
    public var place: Place
    /// Its name on the wire.
    public var key: StringLiteral
    /// The argument with its value.
    public var argument: Identifier
    /// How a value of several parts is written; nil where the default of its place holds.
    public var style: Style?
    /// Whether parts stand apart; nil where the default holds.
    public var explode: Truth?
    /// Checks of the value before anything is sent.
    public var checks: [CheckPicture]

    /// The place of a parameter: the runtime's method of that name.
    public enum Place: String, Leaf {
        case path, query, header, cookie

        /// The method.
        public var swiftText: String { rawValue }
    }

    /// A serialisation style (OpenAPI 3.1, "Style Values").
    public enum Style: String, Leaf {
        case form, spaceDelimited, pipeDelimited, deepObject, simple, label, matrix

        /// The member of the runtime's `ParameterStyle`.
        public var swiftText: String { rawValue }
    }
}

/// `true` or `false`.
public struct Truth: Leaf {
    /// The literal.
    public let swiftText: String

    /// The literal of a truth value.
    public init(_ value: Bool) {
        swiftText = value ? "true" : "false"
    }
}

/// A constraint that the runtime checks before sending.
public struct CheckPicture: Sendable {
    /// The place of the value, as the error names it.
    public var path: StringLiteral
    /// The argument, or the body's property, that is checked.
    public var argument: Identifier
    /// The rule.
    public var rule: Rule
    /// The rule's number.
    public var limit: NumberLiteral

    /// Rules with one number.
    public enum Rule: String, Leaf {
        case minLength, maxLength, minItems, maxItems, minimum, maximum

        /// The label of the runtime's check.
        public var swiftText: String { rawValue }
    }
}

/// A request body.
public struct BodyPicture: Sendable {
    /// What it is made of.
    public var kind: Kind
    /// Its content type.
    public var contentType: StringLiteral
    /// The type whose initialiser takes the arguments, where a JSON object's members are arguments.
    public var type: TypeExpression?
    /// Those arguments, in the initialiser's order.
    public var members: [BodyMember]
    /// The single argument, where there is one.
    public var argument: Identifier?
    /// Parts, where the body is a form.
    public var parts: [PartPicture]
    /// Checks of the members before anything is sent.
    public var checks: [CheckPicture]

    /// The kinds of bodies.
    public enum Kind: Sendable {
        /// A JSON object whose members are arguments.
        case jsonMembers
        /// A JSON value in one argument.
        case jsonValue
        /// multipart/form-data.
        case multipart
        /// Anything else, streamed.
        case stream
    }
}

/// An argument that becomes a member of a JSON body.
public struct BodyMember: Sendable {
    /// The label of the body type's initialiser.
    public var label: Identifier
    /// The function's argument.
    public var argument: Identifier
}

/// A part of a form.
public struct PartPicture: Sendable {
    /// The part's name.
    public var key: StringLiteral
    /// The argument with its value.
    public var argument: Identifier
    /// How it is written.
    public var kind: Kind

    /// The kinds of parts: the runtime form's method of that name.
    public enum Kind: String, Leaf {
        /// A JSON text.
        case json
        /// A file.
        case file
        /// Plain text.
        case text
        /// Any number of files under names of their own.
        case files

        /// The method.
        public var swiftText: String { rawValue }
    }
}

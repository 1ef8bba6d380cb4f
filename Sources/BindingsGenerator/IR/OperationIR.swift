/// One operation: a function that describes a call.
package struct OperationIR: Sendable {
    /// The operation's id in the document.
    package var id: StringLiteral
    package var name: Identifier
    /// The constant with the operation's static description.
    package var constant: Identifier
    /// Its documentation, arguments included.
    package var doc: DocText
    package var method: Method
    /// The path template.
    package var path: StringLiteral
    /// The operation's own server, where it has one.
    package var server: StringLiteral?
    /// Alternatives of scheme names.
    package var security: [SecurityIR]
    /// The header that makes repeating the operation safe.
    package var idempotencyHeader: StringLiteral?
    /// Whether sending the operation twice does no more than sending it once, whatever its method.
    package var isIdempotent = false
    /// The responses that ask for patience.
    package var retryableStatuses: [RetryableStatus] = []
    /// Content types the client reads.
    package var accept: [StringLiteral]
    /// Parameters whose values are not shown.
    package var sensitive: [StringLiteral]
    /// How one page leads to the next, where the answer is one.
    package var paging: PagingIR?
    /// Arguments: required ones first.
    package var arguments: [ArgumentIR]
    /// What the function puts into the request, in order.
    package var parameters: [ParameterIR]
    /// The request body.
    package var body: BodyIR?
    /// What a success returns.
    package var output: TypeExpression
    /// How the answer is read.
    package var answer: Answer
    /// The documented statuses that are thrown, with the types of their bodies.
    package var failures: [Failure]
    package var isDeprecated: Bool
    /// The headers of its answers, where the document names any.
    package var headers: HeadersIR?
    /// What is asked for in `Accept`, where that is not what the operation's own function reads.
    package var accepting: StringLiteral?
    /// The same operation with a body or an answer of another content type, each a function of its own.
    package var variants: [OperationIR] = []

    /// A response that asks for patience.
    package struct RetryableStatus: Sendable {
        /// The status code.
        package var status: NumberLiteral
        /// The wait where the response itself does not say, in seconds.
        package var seconds: NumberLiteral
    }

    /// A documented status that is no success.
    package struct Failure: Sendable {
        /// The status, or a range of them.
        package var status: StatusPattern
        /// The types that `APIError.body(as:)` may be asked for; empty where nothing is said of the body.
        package var types: [TypeExpression]
    }

    /// An HTTP method.
    package enum Method: SyntaxElement {
        /// One that the runtime has a constant for.
        case known(Known)
        /// Another (3.2, `additionalOperations`).
        case custom(StringLiteral)

        /// Methods with a constant.
        package enum Known: String, Sendable, Hashable, CaseIterable {
            case get, put, post, delete, options, head, patch, trace, connect
        }

        init(_ method: String) {
            self = Known(rawValue: method.lowercased()).map(Method.known) ?? .custom(StringLiteral(method))
        }

        /// The member of `HTTPRequest.Method`, without its dot.
        package var swiftText: String {
            switch self {
            case .known(let known): known.rawValue
            case .custom(let name): "custom(\(name.swiftText))"
            }
        }
    }

    /// How an answer becomes a value.
    package struct Answer: SyntaxElement {
        package var kind: Kind
        /// What a text or the members of a form stand for.
        package var shape: ParameterShapeExpression?
        /// How members of a form are written, where that is not the default.
        package var encodings: [EncodingIR] = []
        /// The data of the event that ends a stream, where the document or the config names one.
        package var end: StringLiteral?

        /// What an answer is.
        package enum Kind: String, Sendable, Hashable {
            case json, empty, bytes, text, plain, form, byStatus
            /// A stream of events, told apart and read in one of these ways.
            case serverEvents, serverTexts, serverObjects, jsonLines, jsonSequence
        }

        init(_ kind: Kind, shape: ParameterShapeExpression? = nil, encodings: [EncodingIR] = []) {
            (self.kind, self.shape, self.encodings) = (kind, shape, encodings)
        }

        static let json = Self(.json)
        static let empty = Self(.empty)
        static let bytes = Self(.bytes)
        static let text = Self(.text)
        static let byStatus = Self(.byStatus)
        static let serverEvents = Self(.serverEvents)
        static let serverTexts = Self(.serverTexts)
        static let serverObjects = Self(.serverObjects)
        static let jsonLines = Self(.jsonLines)
        static let jsonSequence = Self(.jsonSequence)

        static func plain(_ shape: ParameterShapeExpression) -> Self { Self(.plain, shape: shape) }
        static func form(_ shape: ParameterShapeExpression, _ encodings: [EncodingIR]) -> Self {
            Self(.form, shape: shape, encodings: encodings)
        }

        /// The member of the runtime's `Answer`.
        package var swiftText: String {
            switch kind {
            case .empty, .bytes, .text, .byStatus: kind.rawValue
            case .plain: "text(\(shape?.swiftText ?? ".any"))"
            case .form: "form(\(shape?.swiftText ?? ".any")\(EncodingIR.argument(encodings)))"
            default: "\(kind.rawValue)(\(end.map { "end: \($0.swiftText)" } ?? ""))"
            }
        }

        /// Whether what is read comes bit by bit.
        var isStream: Bool {
            switch kind {
            case .serverEvents, .serverTexts, .serverObjects, .jsonLines, .jsonSequence: true
            default: false
            }
        }
    }
}

/// One alternative of an operation's security: schemes that are needed together.
package struct SecurityIR: Sendable {
    package var schemes: [StringLiteral]
}

/// An argument of an operation's function.
package struct ArgumentIR: Sendable {
    /// Label and name.
    package var name: Identifier
    package var type: TypeExpression
    /// The expression behind `=`, where it may be left out.
    package var defaultValue: DefaultValue?

    /// What an argument is when it is left out.
    package enum DefaultValue: SyntaxElement {
        case nothing, emptyArray, absent
        /// A value of the document.
        case value(ValueExpression)

        package var swiftText: String {
            switch self {
            case .nothing: "nil"
            case .emptyArray: "[]"
            case .absent: ".absent"
            case .value(let value): value.swiftText
            }
        }
    }
}

/// The runtime's `Paging`.
package enum PagingIR: SyntaxElement {
    case cursor(StringLiteral), page(StringLiteral), offset(StringLiteral)
    case url, link

    package var swiftText: String {
        switch self {
        case .cursor(let name): ".cursor(\(name.swiftText))"
        case .page(let name): ".page(\(name.swiftText))"
        case .offset(let name): ".offset(\(name.swiftText))"
        case .url: ".url"
        case .link: ".link"
        }
    }
}

/// The headers of an operation's answers.
package struct HeadersIR: Sendable {
    /// The name of the type that they stand in.
    package var name: Identifier
    package var headers: [Header]

    package struct Header: Sendable {
        package var name: Identifier
        /// The header's.
        package var key: StringLiteral
        package var type: TypeExpression
        /// Whether the value is a JSON text.
        package var isJSON = false
        /// What the members of an object stand for; nil for any other value.
        package var shape: ParameterShapeExpression?
        /// Whether members of an object are written `name=value`.
        package var isExploded = false
        package var doc: DocText
    }
}

/// An error in a JSON text, or in a value that has no JSON form, with its location.
///
/// Messages name kinds of values and never quote strings of the text, because those may be secrets.
public struct JSONError: Error, Sendable {
    /// The kind of error.
    ///
    /// `expected` and `found` are noun phrases, such as "an integer" and "a string".
    public enum Kind: Sendable, Hashable {
        /// The text is not JSON (RFC 8259).
        case syntax(expected: String, found: String)
        /// The text is not UTF-8 (RFC 3629).
        case invalidUTF8
        /// The value is of another kind than the type expects.
        case typeMismatch(expected: String, found: String)
        /// A required property is missing.
        case missingKey(String)
        /// The number does not fit the type: too large, or a fraction where an integer is expected.
        case numberOutOfRange(expected: String, found: String)
        /// Arrays and objects are nested deeper than `JSONLimits.maxDepth`.
        case tooDeep(limit: Int)
        /// The text has more bytes than `JSONLimits.maxBytes`.
        case tooLarge(limit: Int)
        /// A value that an enumeration does not list.
        ///
        /// - Parameters:
        ///   - listed: The first twenty values of the enumeration, as strings.
        ///   - isComplete: Indicates whether these are all of them.
        case notListed(listed: [String], isComplete: Bool)
        /// A value of the right kind that its type refuses; the message has the expected and the found value.
        case invalidValue(String)
        /// A value that cannot be written as JSON; the message has the expected and the found value.
        case unencodable(String)
    }

    /// One step from a value to a nested value.
    public enum PathElement: Sendable, Hashable {
        /// The property of an object with this key.
        case key(String)
        /// The element of an array at this index, from 0.
        case index(Int)
    }

    /// A class, so that an error is one word wide and costs nothing if none is thrown.
    private final class Storage: Sendable {
        let kind: Kind
        let path: [PathElement]
        let offset: Int?
        let line: Int?
        let column: Int?
        let model: (any Any.Type)?

        init(kind: Kind, path: [PathElement], offset: Int?, line: Int?, column: Int?, model: (any Any.Type)?) {
            self.kind = kind
            self.path = path
            self.offset = offset
            self.line = line
            self.column = column
            self.model = model
        }
    }

    private let storage: Storage

    /// Creates an error; without a location if the throwing code does not know it.
    public init(_ kind: Kind, path: [PathElement] = [], offset: Int? = nil, line: Int? = nil, column: Int? = nil) {
        storage = Storage(kind: kind, path: path, offset: offset, line: line, column: column, model: nil)
    }

    init(_ kind: Kind, path: [PathElement], offset: Int?, line: Int? = nil, column: Int? = nil, model: (any Any.Type)?) {
        storage = Storage(kind: kind, path: path, offset: offset, line: line, column: column, model: model)
    }

    /// The kind of error.
    public var kind: Kind { storage.kind }
    /// The path from the outermost value to the one concerned; empty for the outermost value itself.
    public var path: [PathElement] { storage.path }
    /// The offset in the text, in bytes from 0; nil for errors of writing.
    public var offset: Int? { storage.offset }
    /// The line, from 1; nil if `offset` is nil.
    public var line: Int? { storage.line }
    /// The innermost model that was being read; nil if there was none.
    var model: (any Any.Type)? { storage.model }
    /// The column in characters (Unicode scalars), from 1; nil if `offset` is nil.
    public var column: Int? { storage.column }
}

extension JSONError: Hashable {
    /// Equal if kind and location are.
    public static func == (a: JSONError, b: JSONError) -> Bool {
        a.kind == b.kind && a.path == b.path && a.offset == b.offset && a.line == b.line && a.column == b.column
    }

    /// Hashes kind and location.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(path)
        hasher.combine(offset)
    }
}

/// An optional property that distinguishes "left out" from "null": in a PATCH body the first keeps the stored value and the second removes it.
///
/// Literals are values, and `nil` leaves the property out:
///
///     client.books.change(bookID: id, title: "Dune", heldBy: .null)  // {"title":"Dune","heldBy":null}
///     client.books.change(bookID: id, heldBy: nil)                   // {}
///     client.books.change(bookID: id, heldBy: Field(reader))         // left out if `reader` is nil
///
/// A variable has to be wrapped, with ``init(_:)`` or ``init(nullable:)``: converting an optional silently would make nil mean either.
public enum Field<Wrapped> {
    /// The property is left out.
    case absent
    /// The property is null.
    case null
    /// The property has a value.
    case value(Wrapped)

    /// Creates a field from a value; nil leaves the property out.
    public init(_ value: Wrapped?) {
        self = value.map { .value($0) } ?? .absent
    }

    /// Creates a field from a value; nil is sent as null, which removes the stored value.
    public init(nullable value: Wrapped?) {
        self = value.map { .value($0) } ?? .null
    }

    /// The value; nil if absent or null.
    public var value: Wrapped? {
        if case .value(let value) = self { value } else { nil }
    }
}

extension Field: Sendable where Wrapped: Sendable {}
extension Field: Equatable where Wrapped: Equatable {}
extension Field: Hashable where Wrapped: Hashable {}

extension Field: JSONWritable where Wrapped: JSONWritable {
    /// True for `.absent`.
    public var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// Writes the value, or null.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        guard case .value(let value) = self else { return writer.null() }
        try value.write(to: &writer)
    }
}

/// Writes nil of a property that is both optional and nullable: left out, or as null if `JSON.encode` writes nulls.
public struct JSONOptionalNullable<Wrapped: JSONWritable>: JSONWritable {
    private let value: Wrapped?

    /// Wraps a value for writing.
    public init(_ value: Wrapped?) { self.value = value }

    /// True for nil.
    public var isAbsent: Bool { value.isAbsent }

    /// True, because null is one of the property's values.
    public var isNullable: Bool { true }

    /// Writes the value, or null.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }
}

/// Writes nil as null instead of leaving the property out: for properties that are required and nullable.
public struct JSONNullable<Wrapped: JSONWritable>: JSONWritable {
    private let value: Wrapped?

    /// Wraps a value for writing.
    public init(_ value: Wrapped?) { self.value = value }

    /// Writes the value, or null.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }
}

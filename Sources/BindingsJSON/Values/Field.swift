/// An optional member that tells "left out" from "null": in a PATCH body the first keeps what is there and the second removes it.
public enum Field<Wrapped> {
    /// The member is not there.
    case absent
    /// The member is there and null.
    case null
    /// The member is there with a value.
    case value(Wrapped)

    /// The value; nil when absent or null.
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

/// Writes nil as null instead of leaving the member out: for members that are required and nullable.
public struct JSONNullable<Wrapped: JSONWritable>: JSONWritable {
    private let value: Wrapped?

    /// Wraps a value for writing.
    public init(_ value: Wrapped?) { self.value = value }

    /// Writes the value, or null.
    public func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }
}

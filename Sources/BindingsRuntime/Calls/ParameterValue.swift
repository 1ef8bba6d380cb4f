import Foundation

/// A value that can be sent in a path, a query, a header or a cookie.
public protocol ParameterValue: Sendable {
    /// The value as a string, not yet percent-encoded.
    var parameterText: String { get }

    /// The strings of an array's elements; nil for everything that is not an array.
    var parameterItems: [String]? { get }
}

extension ParameterValue {
    /// Nil: a single value.
    public var parameterItems: [String]? { nil }
}

extension String: ParameterValue {
    /// The string itself.
    public var parameterText: String { self }
}

extension Bool: ParameterValue {
    /// `true` or `false`.
    public var parameterText: String { self ? "true" : "false" }
}

extension Int: ParameterValue {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}

extension Int32: ParameterValue {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}

extension Int64: ParameterValue {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}

extension Double: ParameterValue {
    /// The shortest decimal form that reads back as the same number; whole numbers have no fraction.
    public var parameterText: String {
        Int64(exactly: self).map { String($0) } ?? String(self)
    }
}

extension UUID: ParameterValue {
    /// Lower-case hexadecimal with hyphens (RFC 9562).
    public var parameterText: String { uuidString.lowercased() }
}

extension URL: ParameterValue {
    /// The absolute URL.
    public var parameterText: String { absoluteString }
}

extension Date: ParameterValue {
    /// RFC 3339 in UTC with milliseconds, the form JSON bodies use.
    public var parameterText: String { formatted(Self.parameterFormat) }

    private static let parameterFormat = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension Array: ParameterValue where Element: ParameterValue {
    /// The elements, joined by commas.
    public var parameterText: String { map(\.parameterText).joined(separator: ",") }

    /// The elements one by one.
    public var parameterItems: [String]? { map(\.parameterText) }
}

extension ParameterValue where Self: RawRepresentable, RawValue: ParameterValue {
    /// The text form of the raw value.
    public var parameterText: String { rawValue.parameterText }
}

extension JSONDay: ParameterValue {
    /// `YYYY-MM-DD`.
    public var parameterText: String { description }
}

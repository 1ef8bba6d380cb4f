/// A failed expectation of a helper of this module; thrown, so that it ends a test in any framework.
public struct ExpectationFailure: Error, Sendable, CustomStringConvertible {
    /// The expected and the actual value; without credentials.
    public let description: String

    /// Creates a failure from the expected and the actual value.
    public init(_ description: String) {
        self.description = description
    }
}

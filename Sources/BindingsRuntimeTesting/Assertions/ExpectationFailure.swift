/// What a helper of this module expected and did not find; thrown, so that it ends a test in whatever framework that is written.
public struct ExpectationFailure: Error, Sendable, CustomStringConvertible {
    /// What was expected, and what came; without credentials.
    public let description: String

    /// Says what was expected, and what came.
    public init(_ description: String) {
        self.description = description
    }
}

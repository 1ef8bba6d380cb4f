import BindingsRuntime

/// The requirements of every transport, checked over real sockets on loopback; run them against a custom transport.
///
///     @Test(arguments: TransportConformance.checks) func keepsItsPromises(check: TransportConformance.Check) async throws {
///         try await check.run(MyTransport())
///     }
public enum TransportConformance {
    /// All checks.
    public static let checks =
        requestChecks + progressChecks + responseChecks + slowReaderChecks + redirectChecks + failureChecks + cancellationChecks
        + [manyCalls] + outages

    /// The checks of a transport that sends one request at a time; if the transport has a limit, run them with a limit of one.
    public static let singleRequestChecks = queueChecks

    /// One requirement.
    public struct Check: Sendable, CustomStringConvertible {
        /// The requirement in words.
        public let name: String
        private let body: @Sendable (any Transport) async throws -> Void

        init(_ name: String, _ body: @escaping @Sendable (any Transport) async throws -> Void) {
            self.name = name
            self.body = body
        }

        /// The requirement in words.
        public var description: String { name }

        /// Checks the requirement.
        ///
        /// - Throws: ``Broken`` if it is not met, or the error of a call.
        public func run(_ transport: any Transport) async throws {
            try await body(transport)
        }
    }

    /// A requirement that is not met.
    public struct Broken: Error, CustomStringConvertible {
        /// The expected and the actual value.
        public let description: String
    }

    static func expect<Value: Equatable>(_ value: Value, _ expected: Value, _ what: String) throws {
        if value != expected { throw Broken(description: "\(what): expected \(expected), got \(value)") }
    }

    static func expect(_ condition: Bool, _ what: String) throws {
        if !condition { throw Broken(description: what) }
    }

    /// Bytes with a pattern, so that a lost or duplicate chunk shows.
    static func pattern(_ count: Int) -> [UInt8] {
        var bytes = (0..<1_009).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8)) }
        while bytes.count < count { bytes += bytes }
        return Array(bytes.prefix(count))
    }
}

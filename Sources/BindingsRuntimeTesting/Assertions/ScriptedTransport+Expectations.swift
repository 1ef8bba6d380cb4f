import BindingsRuntime

extension ScriptedTransport {
    /// Returns the one request that an operation sent.
    ///
    /// - Throws: ``ExpectationFailure`` if there was none, or more than one; it lists the requests sent.
    public func onlyRequest(_ operationID: String) throws -> SentRequest {
        let sent = requests(operationID)
        guard sent.count == 1, let request = sent.first else {
            throw ExpectationFailure("Expected one request of \(operationID), got \(sent.count). Sent were: \(summary).")
        }
        return request
    }

    /// Returns the requests that an operation sent, in order.
    public func requests(_ operationID: String) -> [SentRequest] {
        requests.filter { $0.operationID == operationID }
    }

    /// Checks that exactly these operations were called, in this order; each attempt counts.
    ///
    /// - Throws: ``ExpectationFailure``.
    public func expect(operations: String...) throws {
        let sent = requests.map(\.operationID)
        if sent != operations { throw ExpectationFailure("Expected \(Self.list(operations)), got \(Self.list(sent)).") }
    }

    /// Checks that every step of the script was used.
    ///
    /// - Throws: ``ExpectationFailure``.
    public func expectEnd() throws {
        let left = stepsLeft
        if !left.isEmpty { throw ExpectationFailure("The script has steps that were not used: \(Self.list(left)).") }
    }

    private var summary: String { Self.list(requests.map(\.description)) }

    private static func list(_ items: [String]) -> String { items.isEmpty ? "nothing" : items.joined(separator: ", ") }
}

extension SentRequest {
    /// The value of a field; nil if it was not sent.
    public subscript(field name: String) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }

    /// The body as JSON.
    ///
    /// - Throws: ``ExpectationFailure`` if there is none, or if it is not JSON.
    public var json: JSONValue {
        get throws {
            guard let body else { throw ExpectationFailure("\(self) had no body.") }
            do throws(JSONError) {
                return try JSON.decode(JSONValue.self, from: body)
            } catch {
                throw ExpectationFailure("The body of \(self) is not JSON: \(error)")
            }
        }
    }

    /// Checks that the body is the same JSON, whatever the order of its properties.
    ///
    /// - Throws: ``ExpectationFailure`` with the names of the properties that differ, but without their values, which may be secret.
    public func expect(json expected: JSONValue) throws {
        let found = try json
        guard found != expected else { return }
        guard case .object(let left) = expected, case .object(let right) = found else {
            throw ExpectationFailure("The body of \(self) is another one than expected.")
        }
        let names = Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
        throw ExpectationFailure("The body of \(self) differs in: \(names.joined(separator: ", ")).")
    }
}

extension Call {
    /// Performs a call that is expected to fail, and returns its error.
    ///
    /// - Parameter kind: The expected kind of failure; nil: any.
    /// - Throws: ``ExpectationFailure`` if it succeeds, or fails with another kind.
    public func expectFailure(_ kind: APIError.Kind? = nil) async throws -> APIError {
        do throws(APIError) {
            _ = try await value
        } catch {
            if let kind, error.kind != kind {
                throw ExpectationFailure("Expected \(self) to fail with \(kind), got \(error.kind): \(error)")
            }
            return error
        }
        throw ExpectationFailure("Expected \(self) to fail, but it succeeded.")
    }
}

import BindingsRuntime

extension ScriptedTransport {
    /// The one request that an operation sent.
    ///
    /// - Throws: ``ExpectationFailure`` when there was none, or more than one; it lists what was sent instead.
    public func onlyRequest(_ operationID: String) throws -> SentRequest {
        let sent = requests(operationID)
        guard sent.count == 1, let request = sent.first else {
            throw ExpectationFailure("Expected one request of \(operationID), got \(sent.count). Sent were: \(summary).")
        }
        return request
    }

    /// What an operation sent, in order.
    public func requests(_ operationID: String) -> [SentRequest] {
        requests.filter { $0.operationID == operationID }
    }

    /// Checks that these operations were called, in this order, and no others; attempts count one by one.
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
    /// The value of a field; nil when it was not sent.
    public subscript(field name: String) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }

    /// The body as JSON.
    ///
    /// - Throws: ``ExpectationFailure`` when there is none, or when it is not JSON.
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

    /// Checks the body: the same JSON, whatever the order of its members.
    ///
    /// - Throws: ``ExpectationFailure``, which names the members that differ and shows none of their values: they may be secret.
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
    /// Performs the call, which is meant to fail, and returns its error.
    ///
    /// - Parameter kind: what it is meant to fail with; nil: anything.
    /// - Throws: ``ExpectationFailure`` when it succeeds, or fails with something else.
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

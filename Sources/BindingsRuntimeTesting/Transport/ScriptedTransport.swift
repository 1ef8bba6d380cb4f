import BindingsRuntime

/// A transport that responds from a script and records the requests.
///
///     let transport = ScriptedTransport(.status(503, headers: [.retryAfter: "2"]), .json(#"{"id": "p1"}"#))
///     transport.script("getJob", .json(#"{"status": "processing"}"#), .json(#"{"status": "completed"}"#))
///
/// Steps for an operation come first, then those for any operation, each once and in order; then the step `otherwise`.
public final class ScriptedTransport: Transport {
    private struct State {
        var steps: [ScriptStep]
        var byOperation: [String: [ScriptStep]] = [:]
        var requests: [SentRequest] = []
    }

    private let state: Mutex<State>
    private let otherwise: ScriptStep?

    /// Creates a script for any operation.
    ///
    /// - Parameters:
    ///   - steps: One for each request.
    ///   - otherwise: The step for further requests; nil: an error of kind ``TransportError/Kind/script``.
    public init(_ steps: ScriptStep..., otherwise: ScriptStep? = nil) {
        state = Mutex(State(steps: steps))
        self.otherwise = otherwise
    }

    /// Adds steps for one operation.
    public func script(_ operationID: String, _ steps: ScriptStep...) {
        state.withLock { $0.byOperation[operationID, default: []] += steps }
    }

    /// The requests in order.
    public var requests: [SentRequest] { state.withLock { $0.requests } }

    /// The unused steps, by their operation.
    var stepsLeft: [String] {
        state.withLock { state in
            let own = state.byOperation.filter { !$0.value.isEmpty }.map { "\($0.value.count) for \($0.key)" }.sorted()
            return own + (state.steps.isEmpty ? [] : ["\(state.steps.count) for any operation"])
        }
    }

    /// Responds with the next step.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let index = state.withLock { state in
            let sent = SentRequest(operationID: request.operationID, head: request.head, displayURL: request.displayURL)
            state.requests.append(sent)
            return state.requests.count - 1
        }
        let step = nextStep(request.operationID)
        if step.readsBody {
            if let body = request.body {
                let bytes = try await body.collected { request.report(.sentBody(bytes: Int64($0))) }
                state.withLock { $0.requests[index].body = bytes }
            }
            request.report(.sentRequest)
        }
        return try await step.answer(request)
    }

    private func nextStep(_ operationID: String) -> ScriptStep {
        let step = state.withLock { state -> ScriptStep? in
            if state.byOperation[operationID]?.isEmpty == false { return state.byOperation[operationID]?.removeFirst() }
            return state.steps.isEmpty ? nil : state.steps.removeFirst()
        }
        return step ?? otherwise ?? .failure(TransportError(.script, requestSent: false, "The script has no step left for \(operationID)."))
    }
}

extension TransportError.Kind {
    /// The script has no more steps.
    public static let script = TransportError.Kind(rawValue: "script")
}

/// A request that a ``ScriptedTransport`` received.
public struct SentRequest: Sendable {
    /// The `operationId`.
    public var operationID: String

    /// The method, URL and header fields, with credentials.
    public var head: HTTPRequest

    /// The URL as logs may show it.
    public var displayURL: String

    /// The whole body; nil if there was none, or if the step failed before reading it.
    public var body: [UInt8]?

    /// The body as a string; empty if there was none.
    public var bodyText: String { String(decoding: body ?? [], as: UTF8.self) }
}

extension SentRequest: CustomStringConvertible, CustomReflectable {
    /// For example `getJob: GET https://api.example.com/jobs/j1`, without credentials and sensitive values.
    public var description: String { "\(operationID): \(head.method.rawValue) \(displayURL)" }

    /// Shows nothing, because the fields hold credentials.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RequestBody {
    /// Collects all bytes, for recordings.
    ///
    /// - Parameter report: Called with the number of bytes so far.
    func collected(_ report: (Int) -> Void = { _ in }) async throws(TransportError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunks = chunks().makeAsyncIterator()
        while let chunk = try await chunks.next() {
            bytes += chunk
            report(bytes.count)
        }
        return bytes
    }
}

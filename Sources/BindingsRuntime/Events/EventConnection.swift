/// A call whose response is a stream, without the type of its output.
struct EventSource: Sendable {
    let environment: RuntimeEnvironment
    let limit: Int
    /// The maximum number of reconnections in a row.
    let repetitions: Int
    let perform: @Sendable (_ lastID: String?) async throws(APIError) -> PerformedCall

    init(_ call: Call<some Sendable>) {
        environment = call.client.configuration.environment
        limit = call.options.maxEventBytes ?? 1 << 20
        let isRepeatable = call.described.operation.isIdempotent || call.options.idempotencyKey != nil
        repetitions = isRepeatable ? call.limits.retry.maxAttempts - 1 : 0
        perform = { (lastID) async throws(APIError) -> PerformedCall in
            try await (lastID.map { call.lastEventID($0) } ?? call).perform(.stream)
        }
    }
}

/// The response that events are read from, and the ones after it if it breaks off.
struct EventConnection: Sendable {
    private let source: EventSource
    private let framing: EventFraming
    private var framer: any EventFramer
    private var waiting: ArraySlice<EventFrame> = []
    /// Thrown after the waiting events.
    private var failure: APIError?
    private var lastID: String?
    private var current: Response?
    private var isOver = false
    /// The number of breaks since the last event.
    private var breaks = 0

    /// A response in progress.
    private struct Response: Sendable {
        let call: PerformedCall
        let chunks: IteratorBox
    }

    init(source: EventSource, framing: EventFraming) {
        self.source = source
        self.framing = framing
        framer = framing.framer(limit: source.limit)
    }

    /// The next event; nil at the end.
    mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> EventFrame? {
        while true {
            if let event = waiting.popFirst() {
                if let id = event.id { lastID = id }
                breaks = 0
                return event
            }
            if let failure { throw failure }
            if isOver { return nil }
            let response = try await self.response(isolation: isolation)
            do {
                try take(try await response.chunks.next())
            } catch let error as EventTooLarge {
                failure = response.call.performance.tooLarge(error)
            } catch {
                try await pause(after: response.call.performance.failure(error), isolation: isolation)
            }
        }
    }

    func undecodable(_ error: JSONError, _ frame: EventFrame) -> APIError {
        guard let call = current?.call else { return APIError(kind: .decoding, message: "\(error)", cause: error) }
        return call.performance.undecodable(error, call.response.head, frame.data)
    }

    private mutating func response(isolation: isolated (any Actor)?) async throws(APIError) -> Response {
        if let current { return current }
        let call = try await source.perform(lastID)
        let response = Response(call: call, chunks: IteratorBox(call.response.body.makeAsyncIterator()))
        current = response
        framer = framing.framer(limit: source.limit)
        return response
    }

    private mutating func take(_ chunk: [UInt8]?) throws(EventTooLarge) {
        var events: [EventFrame] = []
        defer { waiting = events[...] }
        if let chunk { return try framer.take(chunk, &events) }
        if let last = framer.end() { events.append(last) }
        isOver = true
    }

    /// Waits before reconnecting, if the stream can continue where it broke off.
    private mutating func pause(after error: APIError, isolation: isolated (any Actor)?) async throws(APIError) {
        let isCurable = error.kind == .connection || error.kind == .timeout
        guard isCurable, lastID != nil, breaks < source.repetitions else { throw error }
        breaks += 1
        let wait = framer.retry ?? .seconds(1)
        current = nil
        do {
            try await source.environment.sleep(wait)
        } catch {
            throw APIError(kind: .cancelled, message: TransportError.cancelled.message, cause: error)
        }
    }
}

extension CallPerformance {
    /// The error for an event that exceeds the limit.
    func tooLarge(_ error: EventTooLarge) -> APIError {
        failure(
            APIError(kind: .eventTooLarge, message: "An event of the stream is larger than \(error.limit) bytes.", cause: error))
    }
}

/// One event of a stream as it arrived, before its data are decoded.
struct EventFrame: Sendable, Equatable {
    var data: [UInt8]
    /// The event's type; nil if the stream has none.
    var type: String?
    /// The last identifier that the stream has sent, with this event or before it.
    var id: String?
    /// Indicates whether the stream ended where the event should have.
    var isCutOff = false
}

/// The format that separates events in a stream of bytes.
enum EventFraming: Sendable, Equatable {
    /// `text/event-stream` (WHATWG HTML, 9.2).
    case serverSent
    /// `application/jsonl`, `application/x-ndjson`: a JSON text in each line.
    case lines
    /// `application/json-seq` (RFC 7464): a record separator before each JSON text.
    case sequence

    /// - Parameter limit: The maximum size of one event, in bytes.
    func framer(limit: Int) -> any EventFramer {
        switch self {
        case .serverSent: ServerSentFramer(limit: limit)
        case .lines: LineFramer(limit: limit)
        case .sequence: SequenceFramer(limit: limit)
        }
    }
}

/// Finds events in bytes that arrive in chunks of any size.
protocol EventFramer: Sendable {
    /// The wait that the service asks for before a reconnection; nil if it has asked for none.
    var retry: Duration? { get }

    /// Accepts a chunk, and adds the events that are now complete, including those before one that is too large.
    mutating func take(_ chunk: [UInt8], _ events: inout [EventFrame]) throws(EventTooLarge)

    /// Returns the rest at the end of the stream.
    mutating func end() -> EventFrame?
}

/// An event, or a line of one, that exceeds the limit.
struct EventTooLarge: Error, Equatable {
    let limit: Int
}

extension EventFramer {
    var retry: Duration? { nil }
}

/// One event of a stream as it came, before its data are read.
struct EventFrame: Sendable, Equatable {
    /// The bytes of the data.
    var data: [UInt8]
    /// The event's type; nil where the stream does not name it.
    var type: String?
    /// The last identifier that the stream has given, with this event or before it.
    var id: String?
    /// Whether the stream ended where the event should have.
    var isCutOff = false
}

/// How events are told from one another in a stream of bytes.
enum EventFraming: Sendable, Equatable {
    /// `text/event-stream` (WHATWG HTML, 9.2).
    case serverSent
    /// `application/jsonl`, `application/x-ndjson`: a JSON text in each line.
    case lines
    /// `application/json-seq` (RFC 7464): a record separator before each JSON text.
    case sequence

    /// - Parameter limit: how large one event may be, in bytes.
    func framer(limit: Int) -> any EventFramer {
        switch self {
        case .serverSent: ServerSentFramer(limit: limit)
        case .lines: LineFramer(limit: limit)
        case .sequence: SequenceFramer(limit: limit)
        }
    }
}

/// Finds events in bytes that come in chunks of any size.
protocol EventFramer: Sendable {
    /// How long the service asks to wait before a broken stream is asked for again; nil when it has not said.
    var retry: Duration? { get }

    /// Takes a chunk in, and adds the events that are whole now: those before one that is too large as well.
    mutating func take(_ chunk: [UInt8], _ events: inout [EventFrame]) throws(EventTooLarge)

    /// What is left at the end of the stream.
    mutating func end() -> EventFrame?
}

/// An event, or a line of one, that is larger than it may be.
struct EventTooLarge: Error, Equatable {
    let limit: Int
}

extension EventFramer {
    var retry: Duration? { nil }
}

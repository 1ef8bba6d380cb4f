/// An event of a `text/event-stream`.
public struct ServerEvent<Data: Sendable>: Sendable {
    /// The event's type; `message` if the stream has none.
    public var type: String

    /// The identifier to continue from, this event's own or the last one before it; nil if the stream has sent none.
    public var id: String?

    /// The data.
    public var data: Data

    /// Creates an event, for tests for example.
    public init(type: String = "message", id: String? = nil, data: Data) {
        self.type = type
        self.id = id
        self.data = data
    }
}

extension ServerEvent: Equatable where Data: Equatable {}
extension ServerEvent: Hashable where Data: Hashable {}

/// All events of a stream that has ended, in order: the result of ``Call/value``, while ``Call/events`` returns them one by one.
public struct EventList<Event: Sendable>: Sendable, EventOutput {
    /// The events.
    public var all: [Event]
}

/// The output of an operation whose response is a stream of events.
public protocol EventOutput: Sendable {
    /// The type of the stream's elements.
    associatedtype Event: Sendable
}

/// Separates and decodes the events of a stream.
struct EventReader<Event: Sendable>: Sendable {
    let framing: EventFraming
    /// The data of the event that ends the stream, if the document declares it.
    var end: String?
    let decode: @Sendable (EventFrame) throws(JSONError) -> Event

    init(framing: EventFraming, read decode: @escaping @Sendable (EventFrame) throws(JSONError) -> Event) {
        self.framing = framing
        self.decode = decode
    }

    /// The event of a frame; nil for the one that ends the stream.
    ///
    /// Many services send `[DONE]` after events of JSON: if it cannot be decoded as an event, it is the end, whatever the document declares.
    func read(_ frame: EventFrame) throws(JSONError) -> Event? {
        if let end, frame.data.elementsEqual(end.utf8) { return nil }
        do throws(JSONError) {
            return try decode(frame)
        } catch {
            if frame.data.elementsEqual(Self.commonEnd) { return nil }
            throw error
        }
    }

    private static var commonEnd: String.UTF8View { "[DONE]".utf8 }

    /// The reader with an end that the document declares.
    func ending(with end: String?) -> Self {
        var copy = self
        copy.end = end
        return copy
    }

    /// Returns every event of a stream in memory.
    func all(_ bytes: [UInt8]) throws(JSONError) -> [Event] {
        var framer = framing.framer(limit: .max - 64)
        var frames: [EventFrame] = []
        // No event can exceed this limit.
        try? framer.take(bytes, &frames)
        if let last = framer.end() { frames.append(last) }
        var events: [Event] = []
        for frame in frames {
            guard let event = try read(frame) else { break }
            events.append(event)
        }
        return events
    }
}

extension EventReader {
    /// Events whose data are JSON.
    static func serverSent<Data: JSONReadable>() -> Self where Event == ServerEvent<Data> {
        Self(framing: .serverSent) { frame throws(JSONError) in
            ServerEvent(type: frame.type ?? "message", id: frame.id, data: try JSON.decode(Data.self, from: frame.data))
        }
    }

    /// Events whose data are strings.
    static func texts() -> Self where Event == ServerEvent<String> {
        Self(framing: .serverSent) { frame throws(JSONError) in
            ServerEvent(type: frame.type ?? "message", id: frame.id, data: String(decoding: frame.data, as: UTF8.self))
        }
    }

    /// Events that are objects with the properties `event`, `data` and `id`, as an `itemSchema` of OpenAPI 3.2 describes them.
    static func objects<Data: JSONReadable>() -> Self where Event == ServerEvent<Data> {
        Self(framing: .serverSent) { frame throws(JSONError) in
            var fields = JSONFields()
            fields["event"] = frame.type.map(JSONValue.string)
            fields["data"] = .string(String(decoding: frame.data, as: UTF8.self))
            fields["id"] = frame.id.map(JSONValue.string)
            let bytes = try JSON.encode(JSONValue.object(fields))
            return ServerEvent(type: frame.type ?? "message", id: frame.id, data: try JSON.decode(Data.self, from: bytes))
        }
    }

    /// JSON texts.
    static func json(_ framing: EventFraming) -> Self where Event: JSONReadable {
        Self(framing: framing) { frame throws(JSONError) in
            if frame.isCutOff { throw JSONError(.invalidValue("the stream ended where this may go on"), offset: frame.data.count) }
            return try JSON.decode(Event.self, from: frame.data)
        }
    }
}

// `end`: the data of the event that ends the stream, if the document declares it (`x-stream-end`).
extension Answer {
    /// A `text/event-stream` whose data are JSON.
    public static func serverEvents<Data: JSONReadable & Sendable>(end: String? = nil) -> Answer
    where Output == EventList<ServerEvent<Data>> {
        Answer(reader: .serverSent().ending(with: end))
    }

    /// A `text/event-stream` whose data are strings.
    public static func serverTexts(end: String? = nil) -> Answer where Output == EventList<ServerEvent<String>> {
        Answer(reader: .texts().ending(with: end))
    }

    /// A `text/event-stream` whose events are decoded whole, as objects with the properties `event`, `data` and `id`.
    public static func serverObjects<Data: JSONReadable & Sendable>(end: String? = nil) -> Answer
    where Output == EventList<ServerEvent<Data>> {
        Answer(reader: .objects().ending(with: end))
    }

    /// A JSON text in each line (`application/jsonl`, `application/x-ndjson`).
    public static func jsonLines<Event: JSONReadable & Sendable>(end: String? = nil) -> Answer where Output == EventList<Event> {
        Answer(reader: .json(.lines).ending(with: end))
    }

    /// JSON texts after record separators (`application/json-seq`, RFC 7464).
    public static func jsonSequence<Event: JSONReadable & Sendable>(end: String? = nil) -> Answer where Output == EventList<Event> {
        Answer(reader: .json(.sequence).ending(with: end))
    }

    private init<Event>(reader: EventReader<Event>) where Output == EventList<Event> {
        self.init(decode: { (_, bytes) throws(JSONError) in EventList(all: try reader.all(bytes)) }, events: reader)
    }
}

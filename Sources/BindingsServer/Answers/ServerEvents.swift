/// A stream of events as a server's response, each sent as soon as it is available.
///
///     return .ok(ServerEvents(updates))   // any asynchronous sequence of the events' type
///
/// An error of the sequence breaks the connection off, so that the peer sees an incomplete stream.
public struct ServerEvents<Event: Sendable>: Sendable {
    private let body: @Sendable (_ encode: @escaping @Sendable (Event) throws -> [UInt8]) -> RequestBody

    /// Creates a stream from a sequence.
    public init<Events: AsyncSequence & Sendable>(_ events: Events) where Events.Element == Event, Events.AsyncIterator: SendableMetatype {
        body = { encode in .stream(isReplayable: false) { events.map { try encode($0) } } }
    }

    /// Creates a stream from an array.
    public init(_ events: [Event]) {
        self.init(EventArray(events: events))
    }

    fileprivate func encoded(_ encode: @escaping @Sendable (Event) throws -> [UInt8]) -> RequestBody { body(encode) }
}

/// An array of events, as a sequence that can be read again.
private struct EventArray<Event: Sendable>: AsyncSequence, Sendable {
    typealias Element = Event

    let events: [Event]

    func makeAsyncIterator() -> Iterator { Iterator(rest: events[...]) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<Event>

        mutating func next() async -> Event? { rest.popFirst() }
    }
}

/// The encoding of events' values, fixed when the response is made, because events are requested after the routing table has responded.
private struct EventEncoding: Sendable {
    let writesNulls = ServerResponse.writesNulls

    func bytes(_ value: some JSONWritable) throws(JSONError) -> [UInt8] { try JSON.encode(value, writesNulls: writesNulls) }
}

// `end`: the data of an event that marks the end of the stream, if the document declares it (`x-stream-end`).
extension ServerResponse {
    /// A `text/event-stream` whose data are JSON.
    public static func serverEvents<Data: JSONWritable>(
        _ status: HTTPResponse.Status, _ events: ServerEvents<ServerEvent<Data>>, contentType: String, headers: HTTPFields = [:],
        end: String? = nil
    ) -> ServerResponse {
        let encoding = EventEncoding()
        return stream(
            status, events.encoded { EventText(try encoding.bytes($0.data), type: $0.type, id: $0.id).bytes }, contentType, headers,
            end.map(EventText.end))
    }

    /// A `text/event-stream` whose data are strings.
    public static func serverTexts(
        _ status: HTTPResponse.Status, _ events: ServerEvents<ServerEvent<String>>, contentType: String, headers: HTTPFields = [:],
        end: String? = nil
    ) -> ServerResponse {
        stream(
            status, events.encoded { EventText(Array($0.data.utf8), type: $0.type, id: $0.id).bytes }, contentType, headers,
            end.map(EventText.end))
    }

    /// A `text/event-stream` whose events are objects with the properties `event`, `data` and `id`.
    public static func serverObjects<Data: JSONWritable>(
        _ status: HTTPResponse.Status, _ events: ServerEvents<ServerEvent<Data>>, contentType: String, headers: HTTPFields = [:],
        end: String? = nil
    ) -> ServerResponse {
        let encoding = EventEncoding()
        return stream(
            status, events.encoded { try EventText(whole: JSON.decode(from: encoding.bytes($0.data)), $0.type, $0.id).bytes }, contentType,
            headers, end.map(EventText.end))
    }

    /// A JSON text in each line.
    public static func jsonLines<Item: JSONWritable>(
        _ status: HTTPResponse.Status, _ events: ServerEvents<Item>, contentType: String, headers: HTTPFields = [:], end: String? = nil
    ) -> ServerResponse {
        let encoding = EventEncoding()
        return stream(
            status, events.encoded { try encoding.bytes($0) + [0x0A] }, contentType, headers, end.map { Array($0.utf8) + [0x0A] })
    }

    /// JSON texts after record separators (RFC 7464).
    public static func jsonSequence<Item: JSONWritable>(
        _ status: HTTPResponse.Status, _ events: ServerEvents<Item>, contentType: String, headers: HTTPFields = [:], end: String? = nil
    ) -> ServerResponse {
        let encoding = EventEncoding()
        return stream(
            status, events.encoded { try [0x1E] + encoding.bytes($0) + [0x0A] }, contentType, headers,
            end.map { [0x1E] + Array($0.utf8) + [0x0A] })
    }

    private static func stream(
        _ status: HTTPResponse.Status, _ body: RequestBody, _ contentType: String, _ headers: HTTPFields, _ end: [UInt8]?
    ) -> ServerResponse {
        let whole = end.map { RequestBody.parts([body, .bytes($0)]) } ?? body
        var response = ServerResponse(status, headers: headers, contentType: contentType, body: whole)
        // Caches and proxies must not hold a stream back.
        if response.head.headerFields[.cacheControl] == nil { response.head.headerFields[.cacheControl] = "no-cache" }
        return response
    }
}

extension Call where Output: EventOutput {
    /// The events of the stream as they arrive; the call is performed when the first one is requested.
    ///
    /// A `text/event-stream` that breaks off is requested again after the last identifier (`Last-Event-ID`), with the wait that the service
    /// has asked for, or one second. This needs an operation that is safe to repeat and events with identifiers, and happens as often in a row
    /// as the retry policy allows without an event in between. A stream that ends is not requested again.
    public var events: EventStream<Output.Event> {
        EventStream(source: EventSource(self), reader: answer.events as? EventReader<Output.Event>)
    }
}

extension Call {
    /// The events of an operation that streams on request: JSON data of a `text/event-stream`.
    ///
    /// For operations that respond with one body or with a stream of its pieces, depending on an argument.
    ///
    /// - Parameter end: The data of the event that ends the stream; `[DONE]` ends one in any case.
    public func events<Data: JSONReadable & Sendable>(of type: Data.Type, end: String? = nil) -> EventStream<ServerEvent<Data>> {
        EventStream(source: EventSource(header("Accept", "text/event-stream")), reader: .serverSent().ending(with: end))
    }
}

/// The events of one call; each iteration performs a call of its own.
public struct EventStream<Event: Sendable>: AsyncSequence, Sendable {
    /// An event.
    public typealias Element = Event
    /// The errors of the call; ``APIError/Kind/eventTooLarge`` for an event that is too large, ``APIError/Kind/decoding`` for one that
    /// violates the document.
    public typealias Failure = APIError

    let source: EventSource
    let reader: EventReader<Event>?

    /// Performs the call.
    public func makeAsyncIterator() -> Iterator {
        Iterator(source: source, reader: reader)
    }

    /// Returns one event after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// An event.
        public typealias Element = Event
        /// The errors of the call.
        public typealias Failure = APIError

        private let reader: EventReader<Event>?
        private var connection: EventConnection?

        init(source: EventSource, reader: EventReader<Event>?) {
            self.reader = reader
            connection = reader.map { EventConnection(source: source, framing: $0.framing) }
        }

        /// The next event; nil at the end of the stream, at its end marker, and after an error.
        public mutating func next(isolation: isolated (any Actor)?) async throws(APIError) -> Event? {
            guard var open = connection, let reader else { return nil }
            connection = nil
            guard let frame = try await open.next(isolation: isolation) else { return nil }
            do throws(JSONError) {
                guard let event = try reader.read(frame) else { return nil }
                connection = open
                return event
            } catch {
                throw open.undecodable(error, frame)
            }
        }
    }
}

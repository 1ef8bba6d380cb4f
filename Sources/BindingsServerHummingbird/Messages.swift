#if Hummingbird
    import BindingsServer
    import Hummingbird

    extension ServerRequest {
        /// Creates a request from the server's own.
        init(_ request: Request) {
            self.init(head: request.head, body: .stream(BodyChunks(body: request.body)))
        }
    }

    extension Response {
        /// Creates the server's own response, whose body is sent chunk by chunk.
        package init(_ response: ServerResponse) {
            guard let body = response.body else {
                self.init(status: response.head.status, headers: response.head.headerFields)
                return
            }
            self.init(
                status: response.head.status, headers: response.head.headerFields,
                body: ResponseBody(contentLength: body.length.map { Int($0) }) { writer in
                    for try await chunk in body.chunks() { try await writer.write(ByteBuffer(bytes: chunk)) }
                    try await writer.finish(nil)
                })
        }
    }

    /// The chunks of a request's body, for one reader.
    private final class BodyChunks: AsyncSequence, Sendable {
        typealias Element = [UInt8]

        private let body: Hummingbird.RequestBody
        private let isTaken = Mutex(false)

        init(body: Hummingbird.RequestBody) {
            self.body = body
        }

        /// The server's own body ends the process if it is read a second time; here that is an error.
        func makeAsyncIterator() -> Iterator {
            let wasTaken = isTaken.withLock { isTaken in
                defer { isTaken = true }
                return isTaken
            }
            return Iterator(buffers: wasTaken ? nil : body.makeAsyncIterator())
        }

        struct Iterator: AsyncIteratorProtocol {
            var buffers: Hummingbird.RequestBody.AsyncIterator?

            mutating func next() async throws -> [UInt8]? {
                guard buffers != nil else { throw TransportError(.other, "The body of a request can be read once.") }
                return try await buffers?.next().map { Array($0.readableBytesView) }
            }
        }
    }
#endif

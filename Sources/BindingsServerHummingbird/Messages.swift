#if Hummingbird
    import BindingsServer
    import Hummingbird

    extension ServerRequest {
        /// A request as the server has received it.
        init(_ request: Request) {
            self.init(head: request.head, body: .stream(BodyChunks(body: request.body)))
        }
    }

    extension Response {
        /// An answer, sent as its body gives its chunks.
        init(_ response: ServerResponse) {
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

    /// The chunks of a request's body.
    private struct BodyChunks: AsyncSequence, Sendable {
        typealias Element = [UInt8]

        let body: Hummingbird.RequestBody

        func makeAsyncIterator() -> Iterator { Iterator(buffers: body.makeAsyncIterator()) }

        struct Iterator: AsyncIteratorProtocol {
            var buffers: Hummingbird.RequestBody.AsyncIterator

            mutating func next() async throws -> [UInt8]? {
                try await buffers.next().map { Array($0.readableBytesView) }
            }
        }
    }
#endif

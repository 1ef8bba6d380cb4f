#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import NIOCore

    /// A request's body in the buffers that SwiftNIO takes; each is asked for when the last one has gone out.
    struct RequestChunks: AsyncSequence, Sendable {
        typealias Element = ByteBuffer

        let body: RequestBody
        let progress: @Sendable () -> Void

        func makeAsyncIterator() -> Iterator {
            Iterator(chunks: body.chunks().makeAsyncIterator(), progress: progress)
        }

        struct Iterator: AsyncIteratorProtocol {
            var chunks: RequestBody.Iterator
            let progress: @Sendable () -> Void

            mutating func next() async throws -> ByteBuffer? {
                progress()
                try await EventLoops.catchUp()
                return try await chunks.next().map { ByteBuffer(bytes: $0) }
            }
        }
    }

    private enum EventLoops {
        /// Waits until every event loop has done what was asked of it before.
        ///
        /// The client asks for the next chunk until the connection's event loop says that it is full. On a busy machine the loop comes late to say
        /// so, and a large file piles up in memory meanwhile: 260 MB were seen. Which loop is the connection's is not told, so all are asked.
        static func catchUp() async throws {
            for loop in HTTPClient.defaultEventLoopGroup.makeIterator() { try await loop.submit {}.get() }
        }
    }

    /// A response's body in plain bytes; the connection is read only as fast as they are taken.
    struct ResponseChunks: AsyncSequence, Sendable {
        typealias Element = [UInt8]

        let body: HTTPClientResponse.Body

        func makeAsyncIterator() -> Iterator {
            Iterator(buffers: body.makeAsyncIterator())
        }

        struct Iterator: AsyncIteratorProtocol {
            var buffers: HTTPClientResponse.Body.AsyncIterator

            mutating func next() async throws -> [UInt8]? {
                do {
                    return try await buffers.next().map { Array($0.readableBytesView) }
                } catch {
                    throw TransportError(asyncHTTPError: error)
                }
            }
        }
    }
#endif

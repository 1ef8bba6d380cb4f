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
                return try await chunks.next().map { ByteBuffer(bytes: $0) }
            }
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

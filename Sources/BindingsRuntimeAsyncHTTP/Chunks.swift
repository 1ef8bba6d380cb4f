#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import NIOCore

    /// A request's body in the buffers that SwiftNIO takes; each is given when the one before has mostly gone out.
    ///
    /// The client itself asks for the next chunk until the connection's event loop says that it is full. On a busy machine the loop comes late to
    /// say so, and a large file piles up in memory meanwhile: 260 MB were seen.
    struct RequestChunks: AsyncSequence, Sendable {
        typealias Element = ByteBuffer

        let body: RequestBody
        let watch: RequestWatch

        func makeAsyncIterator() -> Iterator {
            Iterator(chunks: body.chunks().makeAsyncIterator(), watch: watch)
        }

        struct Iterator: AsyncIteratorProtocol {
            var chunks: RequestBody.Iterator
            let watch: RequestWatch

            mutating func next() async throws -> ByteBuffer? {
                guard let chunk = try await chunks.next() else { return nil }
                watch.report(.moved)
                await watch.room()
                watch.ask(chunk.count)
                return ByteBuffer(bytes: chunk)
            }
        }
    }

    /// A response's body in plain bytes; the connection is read only as fast as they are taken.
    struct ResponseChunks: AsyncSequence, Sendable {
        typealias Element = [UInt8]

        let body: HTTPClientResponse.Body
        let lease: Lease

        func makeAsyncIterator() -> Iterator {
            Iterator(buffers: body.makeAsyncIterator(), lease: lease)
        }

        struct Iterator: AsyncIteratorProtocol {
            var buffers: HTTPClientResponse.Body.AsyncIterator
            let lease: Lease

            mutating func next() async throws -> [UInt8]? {
                do {
                    if let buffer = try await buffers.next() { return Array(buffer.readableBytesView) }
                    lease.complete()
                    return nil
                } catch {
                    throw TransportError(asyncHTTPError: error, isStarted: true)
                }
            }
        }
    }

    /// What a request holds until its response was read or dropped: its place, and its watch if it has one.
    final class Lease: Sendable {
        private let slot: Mutex<Slots.Slot?>
        private let watch: RequestWatch?

        init(slot: Slots.Slot, watch: RequestWatch? = nil) {
            self.slot = Mutex(slot)
            self.watch = watch
        }

        deinit {
            watch?.end()
        }

        /// Whether the server can have seen anything of the request; true where that is not known.
        var isStarted: Bool { watch?.isStarted ?? true }

        /// The response was read to its end: its connection can serve another request.
        func complete() {
            // Freed here, outside of the lock.
            let last = slot.withLock { $0.take() }
            withExtendedLifetime(last) {}
        }
    }
#endif

#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import NIOCore

    /// A request's body in SwiftNIO's buffers; each one is returned after most of the one before has been sent.
    ///
    /// The client itself asks for the next chunk until the connection's event loop reports that it is full. On a busy machine the loop reports
    /// late, and a large file piles up in memory meanwhile: 260 MB were observed.
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

    /// The resources of a request until its response was read or dropped: its slot, and its watch if it has one.
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

        /// Indicates whether the server may have received any of the request; true if unknown.
        var isStarted: Bool { watch?.isStarted ?? true }

        /// Releases the slot after the response was read to its end: its connection can serve another request.
        func complete() {
            // Freed here, outside the lock.
            let last = slot.withLock { $0.take() }
            withExtendedLifetime(last) {}
        }
    }
#endif

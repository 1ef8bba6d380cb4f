#if canImport(FoundationNetworking)
    import Foundation

    /// A session's delegate queue that runs one callback at a time and holds libcurl back while ``limit`` of them wait.
    ///
    /// On Linux, URLSession puts no bound on the callbacks that wait for its delegate: a server that sends faster than the delegate writes to disk
    /// would fill the memory. libcurl's thread adds each callback, so that waiting here stops it from reading the socket.
    ///
    /// `@unchecked`: the only state is a semaphore, which any thread may use; `OperationQueue` itself is documented to be safe from any thread.
    /// A callback must not wait for libcurl's thread, and so must not cancel a task itself.
    final class BoundedDelegateQueue: OperationQueue, @unchecked Sendable {
        static let limit = 64

        private let free = DispatchSemaphore(value: limit)

        override init() {
            super.init()
            maxConcurrentOperationCount = 1
        }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            free.wait()
            super.addOperation { [free] in
                block()
                free.signal()
            }
        }
    }
#endif

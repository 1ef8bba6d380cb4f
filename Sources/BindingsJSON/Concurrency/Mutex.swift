#if BINDINGS_SANITIZER
    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// The mutex of sanitizer builds.
    ///
    /// On Linux, `Synchronization.Mutex` waits on a futex, which ThreadSanitizer cannot see: it reports races between bodies of `withLock`.
    /// It understands POSIX mutexes.
    package struct Mutex<Value: ~Copyable>: ~Copyable, Sendable {
        private let storage: MutexStorage<Value>

        /// Protects a value.
        package init(_ initialValue: consuming sending Value) {
            storage = MutexStorage(initialValue)
        }

        /// Runs `body` with exclusive access to the value.
        package borrowing func withLock<Result: ~Copyable, Failure: Error>(
            _ body: (inout sending Value) throws(Failure) -> sending Result
        ) throws(Failure) -> sending Result {
            pthread_mutex_lock(storage.mutex)
            defer { pthread_mutex_unlock(storage.mutex) }
            return try body(&storage.value.pointee)
        }
    }

    /// `@unchecked`: the pointers never change, and `value` is only accessed through them while the mutex is locked.
    private final class MutexStorage<Value: ~Copyable>: @unchecked Sendable {
        let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)

        init(_ initialValue: consuming Value) {
            pthread_mutex_init(mutex, nil)
            value.initialize(to: initialValue)
        }

        deinit {
            value.deinitialize(count: 1)
            pthread_mutex_destroy(mutex)
            value.deallocate()
            mutex.deallocate()
        }
    }
#else
    import Synchronization

    /// The mutex of every module of this package, so that sanitizer builds can replace it; costs nothing otherwise.
    package typealias Mutex = Synchronization.Mutex
#endif

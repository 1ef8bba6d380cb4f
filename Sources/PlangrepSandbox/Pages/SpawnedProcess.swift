#if Sandbox && (os(macOS) || os(Linux))
    import Foundation

    /// A child in a process group of its own, whose standard output comes through a pipe.
    struct SpawnedProcess {
        private let process: pid_t
        private let output: FileHandle

        /// Nil when it could not be started.
        init?(_ path: String, _ arguments: [String]) {
            let pipe = Pipe()
            guard let process = Self.spawn(path, arguments, output: pipe.fileHandleForWriting.fileDescriptor) else { return nil }
            try? pipe.fileHandleForWriting.close()
            self.process = process
            output = pipe.fileHandleForReading
        }

        /// Everything up to the end of the pipe; nil when the deadline or the bound comes first.
        ///
        /// Polls, since a grandchild may hold the pipe open.
        func read(until deadline: ContinuousClock.Instant, maxOutput: Int) -> [UInt8]? {
            var read: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 16384)
            while ContinuousClock.now < deadline {
                var waiting = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&waiting, 1, 50) > 0 else { continue }
                let count = chunk.withUnsafeMutableBytes { Foundation.read(output.fileDescriptor, $0.baseAddress, $0.count) }
                if count == 0 { return read }
                guard count > 0, read.count + count <= maxOutput else { return nil }
                read += chunk[..<count]
            }
            return nil
        }

        /// The status as `waitpid` gives it; nil when the deadline comes first.
        func wait(until deadline: ContinuousClock.Instant) -> Int32? {
            var status: Int32 = 0
            repeat {
                if waitpid(process, &status, WNOHANG) == process { return status }
                usleep(500)
            } while ContinuousClock.now < deadline
            return nil
        }

        /// Ends the child and what it started, and reaps it.
        func kill() {
            _ = Foundation.kill(-process, SIGKILL)
            var status: Int32 = 0
            while waitpid(process, &status, 0) == -1, errno == EINTR {}
        }

        private static func spawn(_ path: String, _ arguments: [String], output: Int32) -> pid_t? {
            #if canImport(Darwin)
                var actions: posix_spawn_file_actions_t?
                var attributes: posix_spawnattr_t?
            #else
                var actions = posix_spawn_file_actions_t()
                var attributes = posix_spawnattr_t()
            #endif
            posix_spawn_file_actions_init(&actions)
            posix_spawnattr_init(&attributes)
            defer {
                posix_spawn_file_actions_destroy(&actions)
                posix_spawnattr_destroy(&attributes)
            }
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, output, 1)
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
            return withArray([path] + arguments) { arguments in
                withArray(["LC_ALL=C", "PATH=/usr/bin:/bin"]) { environment in
                    var process: pid_t = 0
                    return posix_spawn(&process, path, &actions, &attributes, arguments, environment) == 0 ? process : nil
                }
            }
        }

        /// Calls the closure with the strings as C wants them: an array of pointers that ends with null.
        private static func withArray<Result>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
            let pointers = strings.map { strdup($0) }
            defer { for pointer in pointers { free(pointer) } }
            return body(pointers + [nil])
        }
    }
#endif

#if canImport(FoundationNetworking)
    import Dispatch
    import Foundation

    /// Checks whether a host accepts connections, after URLSession has reported no progress for long.
    ///
    /// On Linux, URLSession has no connect timeout, and does not report that it is connected. So when half of the connect timeout has passed
    /// without progress, the transport tries a connection of its own; if that fails too, the host counts as unreachable.
    enum HostProbe {
        private static let running = Mutex<[Origin: Task<Bool, Never>]>([:])
        private static let queue = DispatchQueue(label: "bindings.runtime.probes", attributes: .concurrent)

        /// Behind a proxy, the host need not be reachable directly.
        static let isUseful: Bool = {
            let names = ["http_proxy", "https_proxy", "all_proxy"]
            return !ProcessInfo.processInfo.environment.contains { names.contains($0.key.lowercased()) && !$0.value.isEmpty }
        }()

        /// Indicates whether a connection is established in time; one probe serves all concurrent callers for the same host.
        static func reaches(_ origin: Origin, within limit: Duration) async -> Bool {
            let task = running.withLock { running in
                if let task = running[origin] { return task }
                let task = Task { await connects(origin, within: limit) }
                running[origin] = task
                return task
            }
            let result = await task.value
            running.withLock { running in
                if running[origin] == task { running[origin] = nil }
            }
            return result
        }

        private static func connects(_ origin: Origin, within limit: Duration) async -> Bool {
            await withCheckedContinuation { continuation in
                queue.async { continuation.resume(returning: connect(origin, within: limit)) }
            }
        }

        private static func connect(_ origin: Origin, within limit: Duration) -> Bool {
            let sockets = addresses(of: origin).prefix(4).compactMap(start)
            defer { for socket in sockets { close(socket) } }
            var polls = sockets.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
            let patience = Int32(min(limit, .seconds(86_400)) / .milliseconds(1))
            // A refusal is a response as well: URLSession has seen it, or will.
            return !polls.isEmpty && poll(&polls, nfds_t(polls.count), patience) > 0
        }

        /// Starts a connection; nil if it cannot be started.
        private static func start(_ address: [UInt8]) -> Int32? {
            let family = address.withUnsafeBytes { $0.load(as: sockaddr.self).sa_family }
            let descriptor = socket(Int32(family), Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
            if descriptor < 0 { return nil }
            let result = address.withUnsafeBytes { bytes in
                bytes.withMemoryRebound(to: sockaddr.self) { Foundation.connect(descriptor, $0.baseAddress, socklen_t(address.count)) }
            }
            if result == 0 || errno == EINPROGRESS { return descriptor }
            close(descriptor)
            return nil
        }

        private static func addresses(of origin: Origin) -> [[UInt8]] {
            var hints = addrinfo()
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
            var list: UnsafeMutablePointer<addrinfo>?
            let name = origin.host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
            guard getaddrinfo(name, String(origin.port), &hints, &list) == 0 else { return [] }
            defer { freeaddrinfo(list) }
            var found: [[UInt8]] = []
            var next = list
            while let entry = next?.pointee {
                if let address = entry.ai_addr {
                    found.append([UInt8](UnsafeRawBufferPointer(start: address, count: Int(entry.ai_addrlen))))
                }
                next = entry.ai_next
            }
            return found
        }
    }
#endif

#if AsyncHTTPClient
    import BindingsRuntime

    /// The slots for requests to each host.
    ///
    /// AsyncHTTPClient has a queue of its own, but a request waits in it as if it were connecting, and the wait is not reported.
    final class HostSlots: Sendable {
        private let limit: Int
        private let hosts = Mutex<[String: Slots]>([:])

        init(limit: Int) {
            self.limit = limit
        }

        /// Waits for a slot.
        ///
        /// - Parameter host: The host with its port, as the request's authority.
        func take(_ host: String, _ report: (TransportProgress) -> Void) async throws -> Slots.Slot {
            try await slots(of: host).takeReporting(report)
        }

        private func slots(of host: String) -> Slots {
            hosts.withLock { hosts in
                if let slots = hosts[host] { return slots }
                // Hosts without requests need not be kept.
                if hosts.count >= 256 { hosts = hosts.filter { $0.value.taken > 0 || $0.value.waiting > 0 } }
                let slots = Slots(limit)
                hosts[host] = slots
                return slots
            }
        }
    }
#endif

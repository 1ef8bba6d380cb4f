#if Sandbox
    import Foundation

    /// Where deliveries may go: to loopback, and to hosts that are allowed by name.
    struct WebhookTarget: Sendable, Hashable {
        let url: URL
        let host: String
        let isAllowed: Bool

        /// Nil unless the text is an absolute http or https URL with a host and without credentials.
        init?(_ text: String, allowedHosts: Set<String>) {
            guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
                let host = url.host(percentEncoded: false)?.lowercased(), !host.isEmpty, url.user == nil, url.password == nil
            else { return nil }
            self.url = url
            self.host = host
            isAllowed = Self.isLoopback(host) || allowedHosts.contains { $0.lowercased() == host }
        }

        /// Only forms that cannot name another machine: the whole of 127.0.0.0/8 as four plain numbers, `::1` and `localhost` (RFC 6761, 6.3).
        static func isLoopback(_ host: String) -> Bool {
            if host == "localhost" || host == "::1" || host == "[::1]" { return true }
            let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
            return numbers.count == 4 && numbers[0] == "127"
                && numbers.allSatisfy {
                    UInt8($0) != nil && ($0 == "0" || $0.first != "0") && $0.utf8.allSatisfy { (48...57).contains($0) }
                }
        }
    }
#endif

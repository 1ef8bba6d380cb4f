#if CommandLine
    import ArgumentParser
    import Foundation

    /// An absolute http or https URL.
    struct BaseURLArgument: ExpressibleByArgument, Sendable, Hashable {
        let url: URL

        init?(argument: String) {
            guard let url = URL(string: argument), let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
                url.host()?.isEmpty == false
            else { return nil }
            self.url = url
        }
    }

    /// `HOST:PORT`, `[::1]:8080` for IPv6.
    struct AddressArgument: ExpressibleByArgument, Sendable, Hashable {
        let host: String
        let port: Int

        var defaultValueDescription: String { "\(host):\(port)" }

        init(host: String, port: Int) {
            self.host = host
            self.port = port
        }

        init?(argument: String) {
            guard let colon = argument.lastIndex(of: ":"), let port = UInt16(argument[argument.index(after: colon)...]) else { return nil }
            var host = argument[..<colon]
            if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() } else if host.contains(":") { return nil }
            guard !host.isEmpty else { return nil }
            self.host = String(host)
            self.port = Int(port)
        }
    }
#endif

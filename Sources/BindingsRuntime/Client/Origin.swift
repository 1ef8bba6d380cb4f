import Foundation

/// A base URL, split as requests need it: the origin (RFC 6454: scheme, host, port) and the path below it.
struct BaseURL: Sendable, Hashable {
    var origin: Origin
    /// Without a slash at the end; empty for the root.
    var path: String

    /// Reads an absolute http or https URL without user, query and fragment; nil for anything else.
    init?(_ text: String) {
        guard let colon = text.range(of: "://") else { return nil }
        let rest = text[colon.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        guard let origin = Origin(scheme: text[..<colon.lowerBound], authority: rest[..<slash]) else { return nil }
        self.origin = origin
        path = String(rest[slash...])
        guard path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }) else { return nil }
        while path.hasSuffix("/") { path.removeLast() }
    }

    init(origin: Origin, path: String) {
        self.origin = origin
        self.path = path
    }
}

/// The scheme, host and port that a credential is bound to.
struct Origin: Sendable, Hashable, CustomStringConvertible {
    var scheme: String
    /// Lower-case; an IPv6 address keeps its brackets.
    var host: String
    var port: Int

    init?(scheme: some StringProtocol, authority: some StringProtocol) {
        let scheme = scheme.lowercased()
        guard let standard = Self.standardPorts[scheme] else { return nil }
        guard let (host, port) = Self.split(String(authority)), Self.isHost(host) else { return nil }
        self.scheme = scheme
        self.host = host.lowercased()
        self.port = port ?? standard
    }

    /// The host, with the port unless it is the scheme's default.
    var authority: String {
        Self.standardPorts[scheme] == port ? host : "\(host):\(port)"
    }

    var description: String { "\(scheme)://\(authority)" }

    /// Indicates whether the host is this machine: names below `localhost` (RFC 6761), 127.0.0.0/8 and `::1`.
    var isLoopback: Bool {
        if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
        let octets = host.split(separator: ".", omittingEmptySubsequences: false)
        return octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
    }

    private static let standardPorts = ["http": 80, "https": 443]

    private static func split(_ authority: String) -> (host: String, port: Int?)? {
        let bracket = authority.lastIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[bracket...].lastIndex(of: ":") else { return (authority, nil) }
        let digits = authority[authority.index(after: colon)...]
        if digits.isEmpty { return (String(authority[..<colon]), nil) }
        guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let port = UInt16(digits), port > 0 else { return nil }
        return (String(authority[..<colon]), Int(port))
    }

    /// Accepts letters, digits, `-`, `.`, `_`, or a bracketed IPv6 address; so a user name (`@`) is refused too.
    private static func isHost(_ host: String) -> Bool {
        if host.hasPrefix("["), host.hasSuffix("]"), host.count > 2 {
            return host.dropFirst().dropLast().utf8.allSatisfy { isHex($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
        }
        return !host.isEmpty && host.utf8.allSatisfy { isHex($0) || isNameByte($0) }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }
}

extension URL {
    /// Indicates plain http to a host other than this machine: a credential would be sent unencrypted.
    package var isUnencryptedElsewhere: Bool {
        guard let origin = BaseURL(absoluteString)?.origin else { return scheme?.lowercased() == "http" }
        return origin.scheme == "http" && !origin.isLoopback
    }
}

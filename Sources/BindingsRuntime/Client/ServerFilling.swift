/// Assembles an address, one part after the other: a pure decision.
struct ServerFilling {
    private var text = ""
    /// The first problem.
    private var problem: String?
    /// The empty part that has ended the host: the next part must end it then.
    private var end: Server.Part?
    /// Indicates whether the document's own text begins with a host, and leaves the scheme to the base.
    private var namesHost = false

    /// Returns the address, and the first problem with it.
    func finish() -> (text: String, problem: String?) {
        let isHost = problem == nil && text.hasPrefix("//") && !namesHost
        return (text, isHost ? "The values of the server's variables make a host of its path: `\(text)`." : problem)
    }

    mutating func add(_ part: Server.Part) {
        if part.place != .text, part.value.isEmpty {
            if !part.mayBeEmpty { refuse(part, "must not be empty") }
            if part.place == .basePath || part.place == .portSuffix { end = end ?? part }
            return
        }
        if let end, let first = part.value.first, first != "/", first != ":" { refuse(end, "must not be empty: the host would go on") }
        end = nil
        switch part.place {
        case .text:
            if text.isEmpty, part.value.hasPrefix("//") { namesHost = true }
            text += part.value
        case .scheme: add(part, Self.isScheme(part.value), "must be `http` or `https`")
        case .url:
            guard let url = BaseURL(part.value) else {
                return refuse(part, "must be an absolute http or https URL without user, query and fragment")
            }
            text += url.origin.description + url.path
        case .label: add(part, Self.isLabel(part.value), "may have letters, digits, `-` and `_` and nothing else")
        case .host:
            let labels = part.value.split(separator: ".", omittingEmptySubsequences: false)
            add(part, labels.allSatisfy(Self.isLabel), "must be a name of letters, digits, `-`, `_`, and dots between them")
        case .address:
            add(part, BaseURL("https://" + part.value) != nil, "must be a host, perhaps with a port or a path behind it")
        case .port: add(part, Self.isPort(part.value[...]), "must be a port: a number from 1 to 65535")
        case .portSuffix:
            let isPort = part.value.hasPrefix(":") && Self.isPort(part.value.dropFirst())
            add(part, isPort, "must be empty, or a colon and a number from 1 to 65535")
        case .basePath:
            if !part.value.hasPrefix("/") || part.value.hasPrefix("//") {
                refuse(part, "must be empty, or a path that begins with one `/`")
            } else {
                addPath(part)
            }
        case .path: addPath(part)
        }
    }

    private mutating func add(_ part: Server.Part, _ fits: Bool, _ rule: String) {
        if fits { text += part.value } else { refuse(part, rule) }
    }

    /// Dot segments would name another resource (RFC 3986, 5.2.4), and two slashes at the beginning a host (4.2).
    private mutating func addPath(_ part: Server.Part) {
        let segments = part.value.split(separator: "/", omittingEmptySubsequences: false)
        if segments.contains(where: { $0 == "." || $0 == ".." }) {
            refuse(part, "must not have `.` or `..` as a segment: it would name another resource")
        } else if text.hasSuffix("/"), part.value.hasPrefix("/") {
            refuse(part, "must not begin with `/`: the address has one before it")
        } else if part.value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            refuse(part, "must not have control characters")
        } else {
            text += segments.map { PercentEncoding.encode(String($0)) }.joined(separator: "/")
        }
    }

    /// The value is the caller's, and may be anything, so it is not repeated.
    private mutating func refuse(_ part: Server.Part, _ rule: String) {
        if problem == nil { problem = "The server variable `\(part.name)` \(rule)." }
    }
}

extension ServerFilling {
    private static func isScheme(_ text: String) -> Bool { ["http", "https"].contains(text.lowercased()) }

    private static func isPort(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } && (UInt16(text) ?? 0) > 0
    }

    private static func isLabel(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                PercentEncoding.isUnreserved(byte) && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "~")
            }
    }
}

/// The head of a request as it was received.
public struct ReceivedHead: Sendable, Hashable {
    /// For example `POST`.
    public var method: String

    /// The path and query.
    public var target: String

    /// The fields in order, with names as they were sent.
    public var fields: [Field]

    /// A header field.
    public struct Field: Sendable, Hashable {
        /// The name as it was sent.
        public var name: String
        /// The value without white space around it.
        public var value: String
    }

    /// The values of a field, whatever the case of its name.
    public subscript(name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// Reads the lines of a head; nil if they are not one.
    init?(_ text: String) {
        var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        let start = lines.removeFirst().split(separator: " ")
        guard start.count == 3 else { return nil }
        (method, target) = (String(start[0]), String(start[1]))
        fields = lines.compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return Field(name: String(line[..<colon]), value: String(value))
        }
    }

    /// Indicates whether the body arrives in chunks instead of with its length.
    public var isChunked: Bool { self["transfer-encoding"].contains { $0.lowercased() == "chunked" } }

    var contentLength: Int { self["content-length"].first.flatMap { Int($0) } ?? 0 }
}

/// A request as it was received.
public struct ReceivedRequest: Sendable {
    /// The method, target and header fields.
    public var head: ReceivedHead

    /// The number of its connection, from 0.
    public var connection: Int

    /// The first 16 MiB of the body.
    public var body: [UInt8] = []

    /// The number of bytes of the body that were read.
    public var bodyLength = 0

    /// Indicates whether the whole body was received.
    public internal(set) var isWhole = false

    /// The body as a string.
    public var bodyText: String { String(decoding: body, as: UTF8.self) }

    init(head: ReceivedHead, connection: Int) {
        self.head = head
        self.connection = connection
    }

    mutating func append(_ chunk: some Collection<UInt8>) {
        body += chunk.prefix(max(0, 16 << 20 - body.count))
        bodyLength += chunk.count
    }
}

extension ReceivedHead: CustomStringConvertible, CustomReflectable {
    /// For example `POST with 5 fields`, because a server does not know the secrets in a target.
    public var description: String { "\(method) with \(fields.count) fields" }

    /// Shows nothing, because the fields hold credentials.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ReceivedRequest: CustomStringConvertible, CustomReflectable {
    /// For example `POST with 5 fields and 42 bytes`.
    public var description: String { "\(head) and \(bodyLength) bytes" }

    /// Shows nothing, because the fields hold credentials.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

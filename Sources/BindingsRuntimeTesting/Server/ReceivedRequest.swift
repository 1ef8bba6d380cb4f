/// The head of a request as it came over the wire.
public struct ReceivedHead: Sendable, Hashable {
    /// For example `POST`.
    public var method: String

    /// Path and query.
    public var target: String

    /// Fields in order, names as they were sent.
    public var fields: [Field]

    /// A field.
    public struct Field: Sendable, Hashable {
        /// The name as it was sent.
        public var name: String
        /// The value without white space around it.
        public var value: String
    }

    /// Every value of a field, whatever the case of its name.
    public subscript(name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// Reads the lines of a head; nil when they are not one.
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

    /// Whether the body comes in chunks instead of with its length.
    public var isChunked: Bool { self["transfer-encoding"].contains { $0.lowercased() == "chunked" } }

    var contentLength: Int { self["content-length"].first.flatMap { Int($0) } ?? 0 }
}

/// A request as it came over the wire.
public struct ReceivedRequest: Sendable {
    /// Method, target and fields.
    public var head: ReceivedHead

    /// Which connection it came over, from 0.
    public var connection: Int

    /// The first 16 MiB of the body.
    public var body: [UInt8] = []

    /// How many bytes of the body were read.
    public var bodyLength = 0

    /// Whether the body came whole.
    public internal(set) var isWhole = false

    /// The body as text.
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
    /// For example `POST with 5 fields`: a server knows nothing of what is secret in a target.
    public var description: String { "\(method) with \(fields.count) fields" }

    /// Shows nothing: the fields hold credentials.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ReceivedRequest: CustomStringConvertible, CustomReflectable {
    /// For example `POST with 5 fields and 42 bytes`.
    public var description: String { "\(head) and \(bodyLength) bytes" }

    /// Shows nothing: the fields hold credentials.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a response to a request for the rest of a file means: a pure decision.
enum RangeResponse: Sendable, Equatable {
    /// The bytes go behind those that are there.
    case append(total: Int64?)
    /// The bytes are the whole file: those that are there are of another one, or the server gives no ranges.
    case restart(total: Int64?)
    /// The range is not the one that was asked for.
    case wrongRange

    /// - Parameter offset: The first byte that was asked for; 0 where no range was.
    init(_ head: HTTPResponse, offset: Int64) {
        guard head.status == .partialContent else {
            self = .restart(total: Self.length(head))
            return
        }
        guard let range = head.headerFields[.contentRange].flatMap(ContentRange.init), range.first == offset, offset > 0 else {
            self = .wrongRange
            return
        }
        self = .append(total: range.total)
    }

    /// Nil for a body that was encoded for its way: its length is another one.
    private static func length(_ head: HTTPResponse) -> Int64? {
        isEncoded(head) ? nil : head.headerFields[.contentLength].flatMap { Int64($0) }
    }

    static func isEncoded(_ head: HTTPResponse) -> Bool {
        head.headerFields[.contentEncoding].map { $0.lowercased() != "identity" } ?? false
    }

    /// What `If-Range` names the file by (RFC 9110, 13.1.5): a strong entity tag, or else a date; nil for neither.
    static func validator(_ head: HTTPResponse) -> String? {
        if isEncoded(head) { return nil }
        if let tag = head.headerFields[.eTag] { return tag.hasPrefix("\"") ? tag : nil }
        return head.headerFields[.lastModified]
    }
}

/// The `Content-Range` of a 206 (RFC 9110, 14.4): `bytes 100-199/1000`, or `/*` where the length is not known.
struct ContentRange: Sendable, Equatable {
    var first: Int64
    var total: Int64?

    init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bytes" else { return nil }
        let range = parts[1].split(separator: "/")
        let ends = range.first?.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) ?? -1 } ?? []
        guard range.count == 2, ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else { return nil }
        total = Int64(range[1])
        if total == nil, range[1] != "*" { return nil }
        if let total, total <= ends[1] { return nil }
        first = ends[0]
    }
}

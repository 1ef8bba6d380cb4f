/// Reads a JSON text in each line; empty lines are skipped, the last line needs no terminator.
struct LineFramer: EventFramer {
    private var line: [UInt8] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func take(_ chunk: [UInt8], _ events: inout [EventFrame]) throws(EventTooLarge) {
        for byte in chunk {
            if byte == UInt8(ascii: "\n") {
                if let event = end() { events.append(event) }
                continue
            }
            line.append(byte)
            if line.count > limit { throw EventTooLarge(limit: limit) }
        }
    }

    mutating func end() -> EventFrame? {
        defer { line = [] }
        return line.allSatisfy(\.isJSONSpace) ? nil : EventFrame(data: line)
    }
}

/// Reads JSON texts after record separators (RFC 7464).
struct SequenceFramer: EventFramer {
    private static let separator: UInt8 = 0x1E

    private var text: [UInt8] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func take(_ chunk: [UInt8], _ events: inout [EventFrame]) throws(EventTooLarge) {
        for byte in chunk {
            if byte == Self.separator {
                if let event = end() { events.append(event) }
                continue
            }
            text.append(byte)
            if text.count > limit { throw EventTooLarge(limit: limit) }
        }
    }

    /// RFC 7464, 2.4: a number, `true`, `false` or `null` without white space after it may be truncated.
    mutating func end() -> EventFrame? {
        defer { text = [] }
        guard let first = text.first(where: { !$0.isJSONSpace }), let last = text.last else { return nil }
        let endsItself = "{[\"".utf8.contains(first)
        return EventFrame(data: text, isCutOff: !endsItself && !last.isJSONSpace)
    }
}

extension UInt8 {
    /// Indicates space, tab, line feed or carriage return (RFC 8259, 2).
    fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

/// Reads `text/event-stream` (WHATWG HTML, 9.2.6 "Interpreting an event stream").
///
/// An event that the stream does not end with an empty line is dropped, as the standard requires.
struct ServerSentFramer: EventFramer {
    private var lines: ServerSentLines
    private var event = EventFrame(data: [])
    private var hasData = false
    private(set) var retry: Duration?
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
        lines = ServerSentLines(limit: limit)
    }

    mutating func take(_ chunk: [UInt8], _ events: inout [EventFrame]) throws(EventTooLarge) {
        for byte in chunk {
            guard let line = try lines.take(byte) else { continue }
            if line.isEmpty {
                if let event = dispatch() { events.append(event) }
            } else {
                try read(line)
            }
        }
    }

    mutating func end() -> EventFrame? { nil }

    private mutating func dispatch() -> EventFrame? {
        defer {
            event = EventFrame(data: [], id: event.id)
            hasData = false
        }
        return hasData ? event : nil
    }

    private mutating func read(_ line: [UInt8]) throws(EventTooLarge) {
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data": try append(value)
        case "event": event.type = value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
        case "id" where !value.contains(0): event.id = value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
        case "retry": retry = Self.milliseconds(value) ?? retry
        default: break
        }
    }

    private mutating func append(_ value: ArraySlice<UInt8>) throws(EventTooLarge) {
        if hasData { event.data.append(UInt8(ascii: "\n")) }
        event.data += value
        hasData = true
        if event.data.count > limit { throw EventTooLarge(limit: limit) }
    }

    /// Accepts only ASCII digits, at most eight: more than a day or so is a mistake.
    private static func milliseconds(_ digits: ArraySlice<UInt8>) -> Duration? {
        guard !digits.isEmpty, digits.count <= 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self)).map { .milliseconds($0) }
    }
}

/// Reads lines that end with CR, LF, or both; a byte order mark before the first is dropped.
struct ServerSentLines {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private var line: [UInt8] = []
    private var isFirst = true
    private var wasReturn = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// The line that this byte ends, without its terminator; nil if it does not end one.
    mutating func take(_ byte: UInt8) throws(EventTooLarge) -> [UInt8]? {
        defer { wasReturn = byte == UInt8(ascii: "\r") }
        switch byte {
        case UInt8(ascii: "\n") where wasReturn: return nil
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return ended()
        default:
            line.append(byte)
            // A line has a field name before its data.
            if line.count > limit + 64 { throw EventTooLarge(limit: limit) }
            return nil
        }
    }

    private mutating func ended() -> [UInt8] {
        defer {
            line.removeAll(keepingCapacity: true)
            isFirst = false
        }
        return isFirst && line.starts(with: Self.mark) ? Array(line.dropFirst(Self.mark.count)) : line
    }
}

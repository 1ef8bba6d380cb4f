/// Reads a multipart body chunk by chunk, holding at most one header or less than one boundary, never a part.
///
/// Strict: no preamble, no epilogue but a line end, every line ends with CR LF.
package struct MultipartParser: Sendable {
    package enum Event: Sendable, Hashable {
        case begin(MultipartPartHead)
        case body(ArraySlice<UInt8>)
        case end
    }

    private enum State: Sendable { case start, afterDelimiter, header, body, closed }

    package let maxHeaderBytes: Int
    package let maxParts: Int
    private let delimiter: [UInt8]
    private var state = State.start
    private var buffer: [UInt8] = []
    private var position = 0
    private var parts = 0

    package init(boundary: MultipartBoundary, maxHeaderBytes: Int = 8192, maxParts: Int) {
        delimiter = boundary.delimiter
        self.maxHeaderBytes = maxHeaderBytes
        self.maxParts = maxParts
        // The first boundary has no line end before it; with one inserted, all boundaries have the same form.
        buffer = [13, 10]
    }

    /// Accepts the next bytes and returns the events that they complete.
    package mutating func consume(_ chunk: some Collection<UInt8>) throws(MultipartError) -> [Event] {
        buffer.removeFirst(position)
        position = 0
        buffer.append(contentsOf: chunk)
        var events: [Event] = []
        while try step(into: &events) {}
        return events
    }

    /// Ends the body; throws if the closing boundary is missing.
    package func finish() throws(MultipartError) {
        guard state == .closed else { throw .truncated }
        guard position == buffer.count || buffer[position...].elementsEqual([13, 10]) else { throw .trailingBytes }
    }

    /// Advances over one piece; false if the next one needs more bytes.
    private mutating func step(into events: inout [Event]) throws(MultipartError) -> Bool {
        switch state {
        case .start: try skipFirstDelimiter()
        case .afterDelimiter: try readAfterDelimiter()
        case .header: try readHeader(into: &events)
        case .body: readBody(into: &events)
        case .closed: try checkEnd()
        }
    }

    private mutating func skipFirstDelimiter() throws(MultipartError) -> Bool {
        guard buffer.prefix(delimiter.count).elementsEqual(delimiter.prefix(buffer.count)) else { throw .misplacedBoundary }
        guard buffer.count >= delimiter.count else { return false }
        position = delimiter.count
        state = .afterDelimiter
        return true
    }

    private mutating func readAfterDelimiter() throws(MultipartError) -> Bool {
        guard buffer.count >= position + 2 else { return false }
        switch (buffer[position], buffer[position + 1]) {
        case (13, 10): state = .header
        case (UInt8(ascii: "-"), UInt8(ascii: "-")): state = .closed
        default: throw .misplacedBoundary
        }
        position += 2
        return true
    }

    private mutating func readHeader(into events: inout [Event]) throws(MultipartError) -> Bool {
        let window = buffer[position...].prefix(maxHeaderBytes + 4)
        guard let end = window.firstIndex(ofSequence: [13, 10, 13, 10]) else {
            guard window.count <= maxHeaderBytes else { throw .headerTooLarge(limit: maxHeaderBytes) }
            return false
        }
        parts += 1
        guard parts <= maxParts else { throw .tooManyParts(limit: maxParts) }
        events.append(.begin(try MultipartPartHead(lines: buffer[position..<end])))
        position = end + 4
        state = .body
        return true
    }

    private mutating func readBody(into events: inout [Event]) -> Bool {
        let match = buffer[position...].match(delimiter)
        if match.start > position { events.append(.body(buffer[position..<match.start])) }
        position = match.start
        guard match.isWhole else { return false }
        events.append(.end)
        position += delimiter.count
        state = .afterDelimiter
        return true
    }

    private func checkEnd() throws(MultipartError) -> Bool {
        guard buffer.count - position <= 2 else { throw .trailingBytes }
        return false
    }
}

extension JSONChunkReader {
    /// Goes on by one token or value; false where more bytes are needed.
    mutating func advance() throws(JSONError) -> Bool {
        if capture != nil { return try advanceCapture() }
        skipSpace()
        guard !isAtEnd else { return false }
        let byte = buffer[position]
        switch step {
        case .start: try open(byte, as: 0)
        case .firstKey where byte == UInt8(ascii: "}"), .afterMember where byte == UInt8(ascii: "}"): try closeObject()
        case .firstKey, .key: try begin(.key, byte, isWanted: byte == UInt8(ascii: "\""), expected: "a member")
        case .colon: try pass(byte, UInt8(ascii: ":"), "':'", to: .value)
        case .value: try beginValue(byte)
        case .afterMember: try pass(byte, UInt8(ascii: ","), "',' or '}'", to: .key)
        case .firstElement where byte == UInt8(ascii: "]"), .afterElement where byte == UInt8(ascii: "]"): closeArray()
        case .firstElement, .element: try beginElement(byte)
        case .afterElement: try pass(byte, UInt8(ascii: ","), "',' or ']'", to: .element)
        case .end: throw unexpected("the end of the text")
        }
        return true
    }

    private mutating func skipSpace() {
        while position < buffer.count, buffer[position] <= 0x20,
            [0x20, 0x0A, 0x0D, 0x09].contains(buffer[position])
        {
            position += 1
        }
    }

    private mutating func pass(_ byte: UInt8, _ wanted: UInt8, _ expected: String, to next: ChunkStep) throws(JSONError) {
        guard byte == wanted else { throw unexpected(expected) }
        position += 1
        step = next
    }
}

// Objects and arrays that are gone through.
extension JSONChunkReader {
    private mutating func open(_ byte: UInt8, as node: Int) throws(JSONError) {
        guard byte == UInt8(ascii: "{") else {
            let found = JSONKind(firstByte: byte)?.name ?? "the byte 0x\(String(byte, radix: 16, uppercase: true))"
            throw JSONError(.typeMismatch(expected: "an object", found: found), offset: base + position)
        }
        frames.append(ChunkFrame(node: node, name: nil, offset: base + position))
        position += 1
        step = .firstKey
    }

    private mutating func closeObject() throws(JSONError) {
        position += 1
        try give(isComplete: true)
        frames.removeLast()
        step = frames.isEmpty ? .end : .afterElement
        if !frames.isEmpty { frames[frames.count - 1].index? += 1 }
    }

    private mutating func closeArray() {
        position += 1
        frames.removeLast()
        step = .afterMember
    }

    /// Gives the object of the innermost frame, if it was asked for.
    private mutating func give(isComplete: Bool) throws(JSONError) {
        let frame = frames[frames.count - 1]
        let array = routes.nodes[frame.node].array
        let bytes = [UInt8(ascii: "{")] + frame.members + [UInt8(ascii: "}")]
        guard array != nil || frame.node == 0 else { return try check(bytes, frame.offset) }
        ready.append(
            JSONPiece(
                array: array, indices: indices, isComplete: isComplete, bytes: bytes, path: names, offset: frame.offset, isVerbatim: false))
    }

    /// The names of the arrays around the innermost frame.
    private var names: [String] { frames.compactMap(\.name) }

    /// The indices of the elements that are being read.
    private var indices: [Int] { frames.compactMap(\.index) }
}

// Values.
extension JSONChunkReader {
    private mutating func beginValue(_ byte: UInt8) throws(JSONError) {
        let frame = frames[frames.count - 1]
        if byte == UInt8(ascii: "["), let child = routes.nodes[frame.node].children[frame.key.text] {
            frames.append(ChunkFrame(node: child, name: frame.key.text, index: 0))
            position += 1
            step = .firstElement
        } else {
            try begin(.member, byte, isWanted: JSONKind(firstByte: byte) != nil, expected: "a JSON value")
        }
    }

    private mutating func beginElement(_ byte: UInt8) throws(JSONError) {
        let array = frames[frames.count - 1]
        try openAround()
        if byte == UInt8(ascii: "{"), !routes.nodes[array.node].children.isEmpty {
            try open(byte, as: array.node)
        } else {
            try begin(.element, byte, isWanted: JSONKind(firstByte: byte) != nil, expected: "a JSON value")
        }
    }

    /// Gives what is known of the object around an array, ahead of the first element inside of it.
    private mutating func openAround() throws(JSONError) {
        let object = frames.count - 2
        guard object > 0, !frames[object].hasOpened else { return }
        frames[object].hasOpened = true
        let array = frames.removeLast()
        try give(isComplete: false)
        frames.append(array)
    }

    private mutating func begin(
        _ purpose: ChunkCapture.Purpose, _ byte: UInt8, isWanted: Bool, expected: String
    ) throws(JSONError) {
        guard isWanted else { throw unexpected(expected) }
        capture = ChunkCapture(purpose: purpose, start: position, scan: ValueScan(first: byte))
    }

    private mutating func advanceCapture() throws(JSONError) -> Bool {
        guard var current = capture else { return false }
        let isOver = buffer.withUnsafeBufferPointer { current.scan.advance($0, &position) }
        capture = current
        guard position - current.start <= limit else { throw tooLarge(at: current.start) }
        guard isOver else { return false }
        let bytes = Array(buffer[current.start..<position])
        capture = nil
        try take(bytes, current, offset: base + current.start)
        return true
    }

    private mutating func take(_ bytes: [UInt8], _ capture: ChunkCapture, offset: Int) throws(JSONError) {
        let last = frames.count - 1
        switch capture.purpose {
        case .key:
            frames[last].key = (bytes, try key(bytes, offset))
            step = .colon
        case .member:
            try keep(bytes, in: last)
            step = .afterMember
        case .element:
            if let array = routes.nodes[frames[last].node].array {
                ready.append(
                    JSONPiece(
                        array: array, indices: indices, isComplete: true, bytes: bytes, path: names, offset: offset, isVerbatim: true))
            } else {
                try check(bytes, offset)
            }
            frames[last].index? += 1
            step = .afterElement
        }
    }

    private func key(_ bytes: [UInt8], _ offset: Int) throws(JSONError) -> String {
        do throws(JSONError) {
            return try JSON.decode(String.self, from: bytes)
        } catch {
            throw error.moved(into: JSONError.path(names, indices), offset: offset + (error.offset ?? 0))
        }
    }

    /// What nobody asked for is checked all the same.
    private func check(_ bytes: [UInt8], _ offset: Int) throws(JSONError) {
        do throws(JSONError) {
            _ = try JSON.decode(PassedOver.self, from: bytes)
        } catch {
            throw error.moved(into: JSONError.path(names, indices), offset: offset)
        }
    }

    /// Adds a member to its object.
    private mutating func keep(_ bytes: [UInt8], in frame: Int) throws(JSONError) {
        let key = frames[frame].key.raw
        guard frames[frame].members.count + key.count + bytes.count + 2 <= limit else {
            throw JSONError(.tooLarge(limit: limit), path: JSONError.path(names, indices), offset: frames[frame].offset)
        }
        if !frames[frame].members.isEmpty { frames[frame].members.append(UInt8(ascii: ",")) }
        frames[frame].members += key
        frames[frame].members.append(UInt8(ascii: ":"))
        frames[frame].members += bytes
    }

    private func tooLarge(at start: Int) -> JSONError {
        var path = JSONError.path(names, indices)
        if capture?.purpose == .member, let key = frames.last?.key.text { path.append(.key(key)) }
        return JSONError(.tooLarge(limit: limit), path: path, offset: base + start)
    }

    /// An error at the next byte.
    func unexpected(_ expected: String) -> JSONError {
        let found = buffer.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { JSONText(base: $0, end: bytes.count).describe(position) } ?? "the end of the text"
        }
        return JSONError(.syntax(expected: expected, found: found), path: JSONError.path(names, indices), offset: base + position)
    }
}

/// Any value, checked and forgotten.
private struct PassedOver: JSONReadable {
    init(json reader: inout JSONReader) throws(JSONError) { try reader.skip() }
}

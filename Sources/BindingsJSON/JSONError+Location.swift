extension JSONError {
    /// This error with path, line and column, which are computed from the offset only on demand.
    func located(in text: UnsafeBufferPointer<UInt8>) -> JSONError {
        guard let offset, line == nil else { return self }
        let stop = Swift.min(Swift.max(offset, 0), text.count)
        var path = PathFinder.path(to: stop, in: text)
        if case .missingKey(let key) = kind { path.append(.key(key)) }
        let (line, column) = Self.place(of: stop, in: text)
        return JSONError(kind, path: path, offset: offset, line: line, column: column, model: model)
    }

    /// This error of writing with the path of the value that was being written at the end of the text.
    func located(writing text: UnsafeBufferPointer<UInt8>) -> JSONError {
        guard path.isEmpty else { return self }
        return JSONError(kind, path: PathFinder.path(to: text.count, in: text))
    }

    private static func place(of stop: Int, in text: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        var i = 0
        while i < stop {
            if text[i] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if text[i] & 0xC0 != 0x80 {
                column += 1
            }
            i += 1
        }
        return (line, column)
    }
}

/// Walks a text that is well-formed up to `stop`, and finds the path of the value there.
private struct PathFinder {
    private struct Frame {
        let isObject: Bool
        var index = 0
        var key: String?
        var awaitsKey: Bool
    }

    let text: UnsafeBufferPointer<UInt8>
    let stop: Int
    private var frames: [Frame] = []

    static func path(to stop: Int, in text: UnsafeBufferPointer<UInt8>) -> [JSONError.PathElement] {
        var finder = PathFinder(text: text, stop: stop)
        return finder.path()
    }

    private init(text: UnsafeBufferPointer<UInt8>, stop: Int) {
        self.text = text
        self.stop = stop
    }

    private mutating func path() -> [JSONError.PathElement] {
        var i = 0
        while i < stop {
            if text[i] == UInt8(ascii: "\"") {
                i = string(from: i)
            } else {
                step(text[i])
                i += 1
            }
        }
        return frames.compactMap { $0.isObject ? $0.key.map { .key($0) } : .index($0.index) }
    }

    private mutating func step(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "{"): frames.append(Frame(isObject: true, awaitsKey: true))
        case UInt8(ascii: "["): frames.append(Frame(isObject: false, awaitsKey: false))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = frames.popLast()
        case UInt8(ascii: ","):
            guard let top = frames.indices.last else { return }
            frames[top].index += 1
            frames[top].key = nil
            frames[top].awaitsKey = frames[top].isObject
        default: break
        }
    }

    /// Returns the offset after the string that begins at `start`; a key is recorded.
    private mutating func string(from start: Int) -> Int {
        var i = start + 1
        var escaped = false
        while i < stop, text[i] != UInt8(ascii: "\"") {
            if text[i] == UInt8(ascii: "\\") {
                escaped = true
                i += 1
            }
            i += 1
        }
        guard i < stop else { return stop }
        if let top = frames.indices.last, frames[top].awaitsKey, let base = text.baseAddress {
            frames[top].key = JSONText(base: base, end: stop).decode(RawString(start: start + 1, end: i, isEscaped: escaped))
            frames[top].awaitsKey = false
        }
        return i + 1
    }
}

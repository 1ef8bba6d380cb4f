/// Finds the end of a JSON value whose bytes come in chunks.
///
/// It looks at strings and brackets alone; whether the value is JSON is found when it is decoded. Every mismatch of brackets lies inside of what
/// it takes for the value, so that nothing behind the value can hide one.
struct ValueScan: Sendable {
    private enum Mode: Sendable { case scalar, string, container }

    private var mode: Mode
    private var depth = 0
    private var isEscaped = false
    private var isInString = false

    /// - Parameter first: The value's first byte, which is still to be advanced over.
    init(first: UInt8) {
        switch first {
        case UInt8(ascii: "\""): mode = .string
        case UInt8(ascii: "{"), UInt8(ascii: "["): mode = .container
        default: mode = .scalar
        }
    }

    /// Goes on at `position`.
    ///
    /// - Returns: whether the end of the value was found; `position` is then behind the value, and else behind the bytes.
    mutating func advance(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        switch mode {
        case .scalar: scalar(bytes, &position)
        case .string, .container: nested(bytes, &position)
        }
    }

    /// A number or literal ends before the first byte that no such token has.
    private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
            if !isSign && !byte.isLetter && !byte.isDigit { return true }
            position += 1
        }
        return false
    }

    private mutating func nested(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        while position < bytes.count {
            let isOver = isInString ? string(bytes, &position) : structure(bytes[position], &position)
            if isOver { return true }
        }
        return false
    }

    /// Goes through a string, as far as there are bytes.
    private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        while position < bytes.count {
            if !isEscaped, let base = bytes.baseAddress, bytes.count &- position >= 8 {
                let plain = Word(base + position).plainCount
                position &+= plain
                if plain == 8 { continue }
            }
            let byte = bytes[position]
            position &+= 1
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
                return mode == .string
            }
        }
        return false
    }

    private mutating func structure(_ byte: UInt8, _ position: inout Int) -> Bool {
        position &+= 1
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth &+= 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth &-= 1
            return depth == 0
        default: break
        }
        return false
    }
}

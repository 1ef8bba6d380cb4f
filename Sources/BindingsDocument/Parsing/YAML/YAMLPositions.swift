import Yams

/// Turns the positions of a YAML parser, lines and columns in characters, into byte offsets.
///
/// The parser also ends lines at NEL, LS and PS (as YAML 1.1 does), which nobody else counts as line ends: so it has a table of its own.
struct YAMLPositions {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    private let isASCII: Bool

    /// Reads the bytes once; `start` is where the text begins, after a byte order mark.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        isASCII = Self.isASCII(bytes)
        let hasOtherLineEnds = !isASCII || ByteSearch.contains(0x0D, in: bytes)
        lineStarts =
            hasOtherLineEnds
            ? bytes.withUnsafeBufferPointer { Self.lineStarts(of: $0, from: start) }
            : [0] + ByteSearch.all(0x0A, in: bytes).map { $0 + 1 }
    }

    /// The byte offset of a mark.
    func offset(of mark: Mark) -> Int {
        guard mark.line <= lineStarts.count else { return bytes.count }
        let start = lineStarts[max(mark.line, 1) - 1]
        guard !isASCII else { return min(start + mark.column - 1, bytes.count) }
        var offset = start
        var remaining = mark.column - 1
        while remaining > 0, offset < bytes.count {
            offset += Self.length(of: bytes[offset])
            remaining -= 1
        }
        return min(offset, bytes.count)
    }

    /// The number of bytes of the character that begins with this byte.
    private static func length(of first: UInt8) -> Int {
        switch first {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// Looks at eight bytes at a time: in an unoptimised build that is eight times as fast.
    private static func isASCII(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset + 8 <= buffer.count {
                if buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
                offset += 8
            }
            while offset < buffer.count {
                if buffer[offset] >= 0x80 { return false }
                offset += 1
            }
            return true
        }
    }

    private static func lineStarts(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int] {
        var starts = [start]
        var offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            // Most bytes are neither line ends nor beginnings of one: one comparison each.
            if byte > 0x0D && byte < 0xC2 { continue }
            let end = lineEnd(byte, at: offset - 1, in: bytes)
            if end > 0 {
                offset += end - 1
                starts.append(offset)
            }
        }
        return starts
    }

    /// How many bytes the line end at an offset has; 0 where there is none.
    private static func lineEnd(_ byte: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        switch (byte, next, third) {
        case (0x0A, _, _): return 1
        case (0x0D, 0x0A, _): return 2
        case (0x0D, _, _): return 1
        case (0xC2, 0x85, _): return 2
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return 3
        default: return 0
        }
    }
}

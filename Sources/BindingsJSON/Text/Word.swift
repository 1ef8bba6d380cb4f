/// Eight bytes of text at a time, the first one lowest.
struct Word: Equatable {
    private let bits: UInt64

    /// The eight bytes at `pointer`, all of which must be readable.
    @inline(__always)
    init(_ pointer: UnsafePointer<UInt8>) {
        bits = UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
    }

    /// The number of bytes before the first one that is a quote, a backslash, a control character or not ASCII; 8 if there is none.
    @inline(__always)
    var plainCount: Int { Self.firstHighBit(escapable | bits) }

    /// The number of bytes before the first one that must be escaped in a string; 8 if there is none.
    @inline(__always)
    var unescapedCount: Int { Self.firstHighBit(escapable) }

    /// The high bit is set in the first byte that is a quote, a backslash or a control character, and in none before it.
    ///
    /// Subtracting borrows into the high bit of a byte that is smaller than the one subtracted.
    @inline(__always)
    private var escapable: UInt64 {
        let quote = bits ^ 0x2222_2222_2222_2222
        let backslash = bits ^ 0x5C5C_5C5C_5C5C_5C5C
        return (quote &- 0x0101_0101_0101_0101) & ~quote | (backslash &- 0x0101_0101_0101_0101) & ~backslash
            | (bits &- 0x2020_2020_2020_2020) & ~bits
    }

    @inline(__always)
    private static func firstHighBit(_ bits: UInt64) -> Int { (bits & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3 }
}

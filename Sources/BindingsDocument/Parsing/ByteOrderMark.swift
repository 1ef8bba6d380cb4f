/// The byte order mark that some editors put at the beginning of a UTF-8 file; it is not part of the text.
enum ByteOrderMark {
    /// The number of bytes that the mark takes: 3, or 0 where there is none.
    static func length(in bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

extension StringProtocol {
    /// The bytes of a text that is ASCII throughout, as most are: a byte says all about its character, and Unicode's tables need not be asked.
    ///
    /// Nil where there is more than ASCII.
    var asciiBytes: [UInt8]? {
        let bytes = Array(utf8)
        return bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
    }
}

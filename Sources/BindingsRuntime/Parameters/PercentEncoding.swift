/// Percent-encoding of parameter values by RFC 3986, section 2.
///
/// Everything but the unreserved characters is encoded, so that no value can end its segment or its item.
package enum PercentEncoding {
    package static func encode(_ text: String) -> String { encode(text, keeping: isUnreserved) }

    /// Encodes text of a document that is a piece of a URL already: only characters that no URL may hold.
    package static func encode(literal text: some StringProtocol) -> String {
        encode(text) { isUnreserved($0) || reserved.contains($0) || $0 == UInt8(ascii: "%") }
    }

    /// Keeps reserved characters, except those that would end or change a value of a query or form (OpenAPI 3.1.1, `allowReserved`).
    static func keepingReserved(_ text: String) -> String {
        encode(text) { isUnreserved($0) || reserved.contains($0) && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "+") }
    }

    /// RFC 3986, 2.2, without `#`, `[` and `]`, which are not allowed in a path or query.
    private static let reserved = Set("!$&'()*+,/:;=?@".utf8)

    private static func encode(_ text: some StringProtocol, keeping isKept: (UInt8) -> Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isKept(byte) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(hex(byte >> 4))
                result.append(hex(byte & 0x0F))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func hex(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
    }
}

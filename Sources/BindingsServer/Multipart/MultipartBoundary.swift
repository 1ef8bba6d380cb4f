/// The boundary of a multipart body: 1 to 70 characters of a small set, the last one no space (RFC 2046, 5.1.1).
package struct MultipartBoundary: Sendable, Hashable {
    package let bytes: [UInt8]

    /// Nil if the string cannot be a boundary.
    package init?(_ text: String) {
        guard (1...70).contains(text.utf8.count), text.last != " ", text.utf8.allSatisfy(Self.allows) else { return nil }
        bytes = Array(text.utf8)
    }

    /// Reads the boundary of a `Content-Type` of `multipart/form-data`; nil if it is another type or the boundary is not valid.
    package init?(contentType: String) {
        guard let header = HeaderParameters(contentType), header.value == "multipart/form-data",
            let boundary = header.parameters["boundary"]
        else { return nil }
        self.init(boundary)
    }

    /// The delimiter of two parts, which includes the line end before it (RFC 2046, 5.1.1).
    package var delimiter: [UInt8] { Array("\r\n--".utf8) + bytes }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}

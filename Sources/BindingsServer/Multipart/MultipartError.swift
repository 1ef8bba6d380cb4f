/// The reason that a multipart body was refused.
package enum MultipartError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The body does not start with the boundary, or a boundary is followed by something else.
    case misplacedBoundary
    /// A part's header violates RFC 7578.
    case badHeader(String)
    case headerTooLarge(limit: Int)
    case tooManyParts(limit: Int)
    /// The body ended before the closing boundary.
    case truncated
    /// Bytes follow the closing boundary.
    case trailingBytes

    package var description: String {
        switch self {
        case .misplacedBoundary:
            "the body does not start with the boundary that its Content-Type names, or a boundary is not followed by a line end"
        case .badHeader(let reason): "the header of a part is not valid: \(reason)"
        case .headerTooLarge(let limit): "the header of a part is longer than \(limit) bytes"
        case .tooManyParts(let limit): "the form has more than \(limit) parts"
        case .truncated: "the body ends before the closing boundary"
        case .trailingBytes: "bytes follow the closing boundary"
        }
    }
}

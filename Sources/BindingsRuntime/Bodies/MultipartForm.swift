/// A multipart/form-data body (RFC 7578), sent with its length known in advance if the lengths of its parts are.
///
/// Parts keep their order. Names and file names are escaped as browsers do (WHATWG HTML, "multipart/form-data encoding algorithm"):
/// `"` becomes `%22`, CR `%0D`, LF `%0A`; nothing else is changed. Two things differ, because servers lose such parts:
/// a backslash in a file name becomes `_`, and a name with a NUL is refused when the call is performed.
/// `filename*` is never sent (RFC 7578, 4.2). Servers do not undo the escapes: if the true name matters, send it in a field as well.
public struct MultipartForm: Sendable {
    /// The delimiter of the parts.
    public let boundary: String

    /// Indicates whether the boundary is random, so that a call may replace it.
    private let isBoundaryRandom: Bool
    private var pieces: [Piece] = []
    var problems: [String] = []
    /// The further headers of parts, by part name.
    var partHeaders: [String: [PartHeader]] = [:]

    /// Creates a form without parts.
    ///
    /// - Parameter boundary: 1 to 70 letters, digits, `-` and `_`; default: 128 random bits, so that no part can hold it. A call generates
    ///   them anew with its client's ``RuntimeEnvironment/random``.
    public init(boundary: String? = nil) {
        self.boundary = boundary ?? Self.randomBoundary()
        isBoundaryRandom = boundary == nil
        if !Self.isUsable(self.boundary) {
            problems.append("The multipart boundary must be 1 to 70 letters, digits, `-` and `_`.")
        }
    }

    /// 128 random bits in hexadecimal.
    public static func randomBoundary(_ random: () -> UInt64 = { UInt64.random(in: .min ... .max) }) -> String {
        Hexadecimal.text(random()) + Hexadecimal.text(random())
    }

    /// Adds a text field.
    ///
    /// No content type is sent by default.
    public mutating func field(_ name: String, _ value: String, contentType: String? = nil) {
        part(name, fileName: nil, contentType: contentType, .text(value))
    }

    /// Adds a field of bytes.
    public mutating func field(_ name: String, _ bytes: [UInt8], contentType: String? = nil) {
        part(name, fileName: nil, contentType: contentType, .bytes(bytes))
    }

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - fileName: The file name that is sent; see the type's notes on escaping.
    ///   - contentType: The media type.
    ///   - headers: Headers of the part, besides those that the form writes itself.
    ///   - body: The content; files are read in chunks when the call is performed.
    public mutating func file(
        _ name: String, fileName: String, contentType: String = "application/octet-stream", headers: HTTPFields = [:], _ body: RequestBody
    ) {
        part(name, fileName: fileName, contentType: contentType, headers: headers, body)
    }

    /// Adds a part that is neither a file nor a string, XML for example; nil adds nothing.
    public mutating func body(_ name: String, _ body: RequestBody?, contentType: String) {
        guard let body else { return }
        part(name, fileName: nil, contentType: contentType, body)
    }

    var isEmpty: Bool { pieces.isEmpty }

    /// The whole body; its length is known if the lengths of all parts are.
    public var body: RequestBody {
        .parts(pieces.map { $0.body(boundary) } + [.text("--\(boundary)--\r\n")])
    }

    /// The same form with a newly generated boundary, unless the caller set the boundary.
    func drawingBoundary(_ random: () -> UInt64) -> MultipartForm {
        isBoundaryRandom ? MultipartForm(self, boundary: Self.randomBoundary(random)) : self
    }

    private init(_ form: MultipartForm, boundary: String) {
        self.boundary = boundary
        (isBoundaryRandom, pieces, problems, partHeaders) = (true, form.pieces, form.problems, form.partHeaders)
    }

    /// The pieces of a form, independent of its boundary.
    private enum Piece: Sendable {
        /// A delimiter line and the header of a part.
        case head(String)
        case content(RequestBody)

        func body(_ boundary: String) -> RequestBody {
            switch self {
            case .head(let fields): .text("--\(boundary)\r\n\(fields)\r\n\r\n")
            case .content(let body): body
            }
        }
    }

    /// `multipart/form-data; boundary=…`.
    public var contentType: String {
        "multipart/form-data; boundary=\(boundary)"
    }

    private mutating func part(
        _ name: String, fileName: String?, contentType: String?, headers: HTTPFields = [:], _ body: RequestBody
    ) {
        check(name, fileName: fileName, contentType: contentType)
        let headers = self.headers(of: name, beside: headers)
        check(name, headers)
        var head = "Content-Disposition: form-data; name=\"\(Self.escape(name))\""
        if let fileName { head += "; filename=\"\(Self.escape(fileName.replacing("\\", with: "_")))\"" }
        if let contentType { head += "\r\nContent-Type: \(contentType)" }
        for field in headers { head += "\r\n\(field.name.rawName): \(field.value)" }
        pieces += [.head(head), .content(body), .content(.text("\r\n"))]
    }

    private mutating func check(_ name: String, fileName: String?, contentType: String?) {
        if name.utf8.contains(0) || fileName?.utf8.contains(0) == true {
            problems.append("A multipart name must not contain NUL.")
        }
        if let contentType, !HTTPField.isValidValue(contentType) {
            problems.append("The content type of multipart field \(Self.escape(name)) is not valid in a header.")
        }
    }

    /// Checks that no header is written twice; header fields cannot hold line breaks.
    private mutating func check(_ name: String, _ headers: HTTPFields) {
        let own: Set<String> = ["content-disposition", "content-type", "content-transfer-encoding", "content-length"]
        for field in headers where own.contains(field.name.canonicalName) {
            problems.append("The header \(field.name.rawName) of multipart field \(Self.escape(name)) belongs to the form.")
        }
    }

    /// Applies the three escapes of WHATWG HTML, on bytes, because CRLF is one character in Swift and two here.
    static func escape(_ name: String) -> String {
        var result: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "\""): result += "%22".utf8
            case UInt8(ascii: "\r"): result += "%0D".utf8
            case UInt8(ascii: "\n"): result += "%0A".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isUsable(_ boundary: String) -> Bool {
        (1...70).contains(boundary.utf8.count)
            && boundary.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }
}

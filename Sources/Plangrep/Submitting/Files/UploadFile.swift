import Foundation

/// A file to be submitted.
public struct UploadFile: Sendable {
    /// The file name sent to the service.
    ///
    /// Any characters: they arrive as they are.
    public var fileName: String

    /// The media type.
    public var contentType: String

    /// What the file holds; nil lets the service find out.
    public var classification: FileClassification?

    /// The SHA-256 sent to the service, which compares it with what arrived.
    public var sha256: UploadDigest

    let source: Source

    enum Source: Sendable {
        case file(URL)
        case bytes([UInt8])
    }

    /// A file on disk, read bit by bit when it is sent; it must not change before.
    ///
    /// - Parameters:
    ///   - url: where it is.
    ///   - fileName: default: the last part of the path.
    ///   - contentType: default: by the name's ending.
    ///   - classification: default: the service finds out.
    ///   - sha256: default: none is sent.
    public init(
        _ url: URL, fileName: String? = nil, contentType: String? = nil, classification: FileClassification? = nil,
        sha256: UploadDigest = .none
    ) {
        let name = fileName ?? url.lastPathComponent
        self.init(.file(url), name, contentType, classification, sha256)
    }

    /// Bytes in memory.
    public init(
        bytes: [UInt8], fileName: String, contentType: String? = nil, classification: FileClassification? = nil,
        sha256: UploadDigest = .none
    ) {
        self.init(.bytes(bytes), fileName, contentType, classification, sha256)
    }

    private init(
        _ source: Source, _ fileName: String, _ contentType: String?, _ classification: FileClassification?, _ sha256: UploadDigest
    ) {
        self.source = source
        self.fileName = fileName
        self.contentType = contentType ?? MediaTypes.type(ofFileName: fileName) ?? MediaTypes.octets
        self.classification = classification
        self.sha256 = sha256
    }

    var body: RequestBody {
        switch source {
        case .file(let url): .file(url)
        case .bytes(let bytes): .bytes(bytes)
        }
    }
}

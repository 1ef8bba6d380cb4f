import Foundation

/// A private file (0600) that is removed when nothing refers to it any more, unless it was moved to its destination.
final class TemporaryFile: Sendable {
    let path: String
    private let file: OpenFile
    /// The folder to keep as long as this file is in it.
    private let folder: StagingFolder?

    private init(path: String, file: OpenFile, folder: StagingFolder?) {
        self.path = path
        self.file = file
        self.folder = folder
    }

    deinit {
        // After a move there is no file at this path.
        unlink(path)
    }

    /// Creates an empty file under a unique name.
    static func create(in directory: String, prefix: String, folder: StagingFolder? = nil) throws(TransportError) -> TemporaryFile {
        var template = Array("\(directory)/\(prefix)XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        if descriptor < 0 { throw TransportError(.file, requestSent: false, "Cannot create a file in \(directory): \(FileIO.lastError())") }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return TemporaryFile(path: path, file: OpenFile(descriptor: descriptor), folder: folder)
    }

    func append(_ bytes: [UInt8]) throws(TransportError) {
        try file.write(bytes, path: path)
    }

    /// Discards everything that was appended.
    func empty() throws(TransportError) {
        try file.truncate(path: path)
    }

    /// Returns the bytes from `offset`, at most `count`.
    func bytes(at offset: Int64, count: Int) throws(TransportError) -> [UInt8] {
        try file.bytes(at: offset, count: count, path: path)
    }

    /// Moves the file to its destination atomically, replacing what is there.
    func move(to destination: String) throws(TransportError) {
        if rename(path, destination) != 0 { throw TransportError(.file, "Cannot write \(destination): \(FileIO.lastError())") }
    }
}

/// Reads a temporary file from its beginning.
struct FileReader {
    let file: TemporaryFile
    let length: Int64
    private var offset: Int64 = 0

    init(file: TemporaryFile, length: Int64) {
        self.file = file
        self.length = length
    }

    mutating func next() async throws(TransportError) -> [UInt8]? {
        let count = Int(min(length - offset, Int64(RequestBody.chunkSize)))
        if count <= 0 { return nil }
        let (file, offset) = (file, offset)
        let bytes = try await FileIO.run { () throws(TransportError) in try file.bytes(at: offset, count: count) }
        self.offset += Int64(bytes.count)
        return bytes.isEmpty ? nil : bytes
    }
}

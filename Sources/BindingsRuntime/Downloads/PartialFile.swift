import Foundation

/// A download that is not whole yet: a private file (0600) beside its destination, and what its bytes are of.
///
/// It stays after a failure, so that the next download of the same file to the same place goes on with it. A lock (`flock`) keeps two processes
/// from writing one.
final class PartialFile: Sendable {
    /// What the bytes are of.
    struct Origin: Sendable, Equatable {
        /// The call, without what is secret in it.
        var source: String
        /// What the server names this state of the file by.
        var validator: String
    }

    private let destination: String
    private let path: String
    private let notePath: String
    private let file: OpenFile

    private init(destination: String, path: String, notePath: String, file: OpenFile) {
        (self.destination, self.path, self.notePath, self.file) = (destination, path, notePath, file)
    }

    static func open(for destination: URL) throws(TransportError) -> PartialFile {
        let path = destination.deletingLastPathComponent().appendingPathComponent(name(for: destination.lastPathComponent)).path
        // Who had the lock may have put the file in its place meanwhile.
        for _ in 0..<10 {
            let file = try lockedFile(path, destination)
            if file.isAt(path) { return PartialFile(destination: destination.path, path: path, notePath: path + ".json", file: file) }
        }
        throw TransportError(.file, requestSent: false, "\(path) is removed as soon as it is made.")
    }

    private static func lockedFile(_ path: String, _ destination: URL) throws(TransportError) -> OpenFile {
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        if descriptor < 0 { throw TransportError(.file, requestSent: false, "Cannot write \(path): \(FileIO.lastError())") }
        let file = OpenFile(descriptor: descriptor)
        _ = try file.stamp(path)
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            throw TransportError(
                .file, requestSent: false, "Another download to \(destination.path) is under way. Wait for it to end.")
        }
        return file
    }

    /// No two destinations share one, however long their names are (FNV-1a, 64 bits).
    private static func name(for name: String) -> String {
        if name.utf8.count <= 200 { return ".\(name).part" }
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return ".\(name.prefix(40)).\(Hexadecimal.text(hash)).part"
    }

    /// How many bytes are there.
    func length() throws(TransportError) -> Int64 { try file.stamp(path).length }

    /// What they are of; nil where that was not noted.
    func origin() -> Origin? {
        guard let data = FileManager.default.contents(atPath: notePath), data.count < 64 << 10,
            let note = try? JSON.decode(JSONValue.self, from: Array(data)), let source = note["source"]?.string,
            let validator = note["validator"]?.string
        else { return nil }
        return Origin(source: source, validator: validator)
    }

    /// Drops all bytes, and notes what the next ones are of.
    ///
    /// - Parameter origin: Nil where nothing may be added to them later.
    func restart(_ origin: Origin?) throws(TransportError) {
        unlink(notePath)
        try file.truncate(path: path)
        guard let origin, let note = try? JSON.encode(JSONValue.object(of: origin)) else { return }
        // Without a note the next download starts over, which is all that a failure here costs.
        let descriptor = Foundation.open(notePath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor >= 0 { try OpenFile(descriptor: descriptor).write(note, path: notePath) }
    }

    /// Goes to the end of what is there.
    func seekToEnd() throws(TransportError) {
        if lseek(file.descriptor, 0, SEEK_END) < 0 { throw TransportError(.file, "Cannot write \(path): \(FileIO.lastError())") }
    }

    func append(_ bytes: [UInt8]) throws(TransportError) { try file.write(bytes, path: path) }

    /// Puts the file in its place, atomically, replacing what is there.
    func finish() throws(TransportError) {
        guard fsync(file.descriptor) == 0, rename(path, destination) == 0 else {
            throw TransportError(.file, "Cannot write \(destination): \(FileIO.lastError())")
        }
        unlink(notePath)
    }

    /// Removes what has no use to a later download.
    func discardIfUseless() {
        guard origin() == nil || (try? length()) == 0 else { return }
        unlink(path)
        unlink(notePath)
    }
}

extension JSONValue {
    fileprivate static func object(of origin: PartialFile.Origin) -> JSONValue {
        ["source": .string(origin.source), "validator": .string(origin.validator)]
    }
}

import Foundation

/// Where the checkpoint of one submission is kept: two functions.
///
/// `save` is called after each step that must not be done again; what it has returned from must survive the end of the process.
public protocol CheckpointStore: Sendable {
    /// The checkpoint that was saved last; nil if there is none.
    func load() async throws -> SubmissionCheckpoint?

    /// Keeps a checkpoint in place of the last one, atomically.
    func save(_ checkpoint: SubmissionCheckpoint) async throws
}

extension CheckpointStore where Self == FileCheckpointStore {
    /// A file that only its owner can read.
    public static func file(_ url: URL) -> FileCheckpointStore { FileCheckpointStore(url) }
}

/// Keeps a checkpoint in a file of its own (0600), replaced as a whole, and locked against other processes while it is in use.
public final class FileCheckpointStore: CheckpointStore {
    /// Where the file is.
    public let url: URL

    private let fileLock: FileLock

    /// The folder must exist; the file need not.
    public init(_ url: URL) {
        self.url = url
        fileLock = FileLock(url.appendingPathExtension("lock"))
    }

    /// Reads the file, and locks it until this store is gone.
    ///
    /// - Throws: when another process is using it, when it cannot be read, or when a newer version has written it.
    public func load() async throws -> SubmissionCheckpoint? {
        try fileLock.take()
        guard let data = FileManager.default.contents(atPath: url.path) else { return nil }
        let checkpoint: SubmissionCheckpoint
        do {
            checkpoint = try JSONDecoder().decode(SubmissionCheckpoint.self, from: data)
        } catch {
            throw CheckpointProblem("\(url.path) is not a checkpoint, or is damaged. Remove it to submit the files as a new job.")
        }
        guard checkpoint.version <= SubmissionCheckpoint.currentVersion else {
            throw CheckpointProblem("\(url.path) was written by a newer version of this library (\(checkpoint.version)). Update it.")
        }
        return checkpoint
    }

    /// Locks the file until this store is gone, without reading it.
    ///
    /// - Throws: when another process is using it.
    public func lock() async throws { try fileLock.take() }

    /// Writes a file beside it and renames that.
    public func save(_ checkpoint: SubmissionCheckpoint) async throws {
        try fileLock.take()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try PrivateFile.replace(url, with: try encoder.encode(checkpoint))
    }
}

/// Why a checkpoint cannot be used.
public struct CheckpointProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and what to do.
    public let description: String

    /// Says what is wrong.
    public init(_ description: String) { self.description = description }
}

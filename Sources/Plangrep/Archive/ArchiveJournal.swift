import Foundation

/// What an unfinished archive has already: a line of JSON for each file, so that another run goes on with the next.
struct ArchiveJournal {
    private let file: URL
    private(set) var entries: [String: ArchiveManifest.Entry] = [:]

    /// Reads what is there; a line that a killed process has not finished is passed over.
    init(folder: URL) {
        file = folder.appendingPathComponent("journal.jsonl")
        guard let data = FileManager.default.contents(atPath: file.path) else { return }
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let entry = try? JSONDecoder().decode(ArchiveManifest.Entry.self, from: line) else { continue }
            entries[entry.file] = entry
        }
    }

    /// The entry of a file that is still as it was noted.
    func entry(_ path: String, in folder: URL) async -> ArchiveManifest.Entry? {
        guard let entry = entries[path] else { return nil }
        let url = folder.appendingPathComponent(path)
        let size = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.size] as? Int64
        guard size == entry.bytes else { return nil }
        let digest = try? await DownloadedFile.digest(of: url)
        return entry.sha256 == nil || digest == entry.sha256 ? entry : nil
    }

    mutating func add(_ entry: ArchiveManifest.Entry) throws {
        entries[entry.file] = entry
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw PrivateFile.failure("write", file) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // A line break first: behind what a killed process has left, it makes a line of its own.
        try handle.write(contentsOf: Data("\n".utf8) + JSONEncoder().encode(entry) + Data("\n".utf8))
    }

    func remove() { try? FileManager.default.removeItem(at: file) }
}

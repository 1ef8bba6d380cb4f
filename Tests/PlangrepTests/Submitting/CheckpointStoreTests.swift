import Foundation
import Testing

@testable import Plangrep

@Suite("A checkpoint in a file")
struct CheckpointStoreTests {
    private let folder: TemporaryFolder
    private let url: URL

    init() throws {
        folder = try TemporaryFolder()
        url = folder.url.appending(path: "checkpoint.json")
    }

    private func problem(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("It comes back as it was saved, in a file that only its owner can read, with nothing beside it but the lock")
    func roundTrip() async throws {
        var checkpoint = SubmissionCheckpoint.sample(["a", "b"])
        let store = FileCheckpointStore.file(url)
        #expect(try await store.load() == nil)
        try await store.save(checkpoint)
        checkpoint.files[0].state = .stored(.answered("doc_1"))
        try await store.save(checkpoint)
        #expect(try await store.load() == checkpoint)
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(names.sorted() == ["checkpoint.json", "checkpoint.json.lock"])
    }

    @Test("Two runs do not work on one submission; the lock ends with the store")
    func lock() async throws {
        var first: FileCheckpointStore? = .file(url)
        _ = try await first?.load()
        #expect(await problem { _ = try await FileCheckpointStore(url).load() }?.contains("Another process") == true)
        #expect(await problem { try await FileCheckpointStore(url).save(.sample(["a"])) }?.contains("Another process") == true)
        first = nil
        #expect(try await FileCheckpointStore(url).load() == nil)
    }

    @Test("A damaged file is refused, and so is one of a newer version", arguments: ["", "{", "[]", "{\"version\":1}"])
    func damage(text: String) async throws {
        try Data(text.utf8).write(to: url)
        #expect(await problem { _ = try await FileCheckpointStore(url).load() }?.contains("is damaged") == true)
        var newer = SubmissionCheckpoint.sample(["a"])
        newer.version = SubmissionCheckpoint.currentVersion + 1
        try await FileCheckpointStore(url).save(newer)
        #expect(await problem { _ = try await FileCheckpointStore(url).load() }?.contains("newer version") == true)
    }

    @Test("A folder that is not there is an error that names it")
    func noFolder() async throws {
        let away = folder.url.appending(path: "none/checkpoint.json")
        #expect(await problem { try await FileCheckpointStore(away).save(.sample(["a"])) }?.contains("none/checkpoint.json") == true)
    }
}

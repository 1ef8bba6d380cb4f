import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("An archive of a job")
struct ArchiveTests {
    private static let names = ["a/1.png", "A/1.PNG", "../../up.json", "gone.png", "con", "deep.json"]

    private static func result(_ url: String) -> String {
        func artifact(_ path: String) -> String {
            let encoded = path.replacing("/", with: "%2F")
            return #"{"type": "t", "url": "\#(url)/api/open/v1/jobs/job_1/artifact?path=\#(encoded)"}"#
        }
        return """
            {"schemaVersion": "v1", "job": {"id": "job_1", "status": "completed"}, "usage": {}, "documents": [
             {"documentId": "d", "fileName": "f", "artifacts": [\(artifact(names[0])), \(artifact(names[0]))],
              "sheets": [{"artifacts": [\(artifact(names[1])), \(artifact(names[2]))]}, {"artifacts": [\(artifact(names[3]))]}]}],
             "evidence": [{"id": "e", "artifacts": [\(artifact(names[4]))], "more": {"artifacts": [\(artifact(names[5])), {"url": "\(url)/logout"}]}}],
             "warnings": [], "errors": [], "generatedAt": "2024-11-02T09:00:00Z"}
            """
    }

    /// - Parameter isDown: whether an artifact, by its number, is answered with 500.
    private func service(isDown: @escaping @Sendable (String) -> Bool = { _ in false }) throws -> TestService {
        try TestService { request, _, url in
            if request == "GET /jobs/job_1" { return .json(Jobs.answer("completed")) }
            if request == "GET /jobs/job_1/result" { return .json(Self.result(url)) }
            guard request.hasPrefix("GET /jobs/job_1/artifact?path="), !request.contains("gone") else { return nil }
            return isDown(request) ? .status(500) : .status(200, body: "content of \(request)")
        }
    }

    @Test("has the result, each artifact once, and a manifest with digests")
    func whole() async throws {
        let service = try service()
        defer { service.server.stop() }
        let parent = try TemporaryFolder()
        let folder = parent.url.appending(path: "job_1")
        let events = Mutex<[String]>([])
        let archive = try await service.client.archive("job_1", to: folder) { event in
            if case .artifact(_, let count, let total) = event { events.withLock { $0.append("\(count)/\(total)") } }
        }
        let manifest = archive.manifest
        #expect(
            manifest.artifacts.map(\.file) == [
                "artifacts/A/1.PNG", "artifacts/up.json", "artifacts/a/1-2.png", "artifacts/_con", "artifacts/deep.json",
            ])
        #expect(manifest.artifacts.map(\.path) == ["A/1.PNG", "../../up.json", "a/1.png", "con", "deep.json"])
        #expect(manifest.missing.map(\.path) == ["gone.png", nil] && manifest.missing[0].status == 404)
        for entry in [manifest.result] + manifest.artifacts {
            let bytes = try Data(contentsOf: folder.appending(path: entry.file))
            #expect(Int64(bytes.count) == entry.bytes && SHA256Hasher.hex(of: Array(bytes)) == entry.sha256)
        }
        #expect(try ArchiveManifest(folder: folder) == manifest)
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.url.path) == ["job_1"])
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["artifacts", "manifest.json", "result.json"])
        #expect(events.withLock { $0.count } == 5)
        let before = service.asked.count
        #expect(try await service.client.archive("job_1", to: folder).manifest == manifest)
        #expect(service.asked.count == before)
    }

    @Test("goes on after a failure with what is missing, and appears only when all is there")
    func resumed() async throws {
        let isDown = Mutex(true)
        let service = try service { request in request.contains("deep") && isDown.withLock { $0 } }
        defer { service.server.stop() }
        let parent = try TemporaryFolder()
        let folder = parent.url.appending(path: "job_1")
        let error = await apiError { () throws(APIError) in try await service.client.archive("job_1", to: folder) }
        #expect(error?.isTransient == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.url.path) == [".job_1.partial"])
        // One of the files is damaged meanwhile, and a killed process has left half a line.
        let partial = parent.url.appending(path: ".job_1.partial")
        try Data("content of GET /jobs/job_1/artifact?path=a%2F1.pnX".utf8).write(to: partial.appending(path: "artifacts/a/1-2.png"))
        let journal = try FileHandle(forWritingTo: partial.appending(path: "journal.jsonl"))
        try journal.seekToEnd()
        try journal.write(contentsOf: Data(#"{"file": "artifacts/_c"#.utf8))
        try journal.close()
        isDown.withLock { $0 = false }
        let before = service.asked.count
        let other = await apiError { () throws(APIError) in try await service.client.archive("job_2", to: folder) }
        #expect(other?.kind == .file && other?.message.contains("another job") == true)
        let archive = try await service.client.archive("job_1", to: folder)
        #expect(archive.manifest.artifacts.count == 5)
        let asked = service.asked.dropFirst(before)
        #expect(!asked.contains("GET /jobs/job_1/result"))
        #expect(asked.contains { $0.contains("a%2F1.png") } && asked.contains { $0.contains("deep") })
        #expect(!asked.contains { $0.contains("up.json") })
        #expect(try String(contentsOf: folder.appending(path: "artifacts/a/1-2.png"), encoding: .utf8).hasSuffix("1.png"))
    }

    @Test("does not mix with other files, nor follow a link out of its folder")
    func foreign() async throws {
        let service = try service()
        defer { service.server.stop() }
        let parent = try TemporaryFolder()
        _ = try parent.file("mine.txt")
        let mixed = await apiError { () throws(APIError) in try await service.client.archive("job_1", to: parent.url) }
        #expect(mixed?.kind == .file && service.asked.isEmpty)
        let outside = try TemporaryFolder()
        let partial = parent.url.appending(path: ".out.partial")
        try FileManager.default.createDirectory(at: partial, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(at: partial.appending(path: "artifacts"), withDestinationURL: outside.url)
        let led = await apiError { () throws(APIError) in try await service.client.archive("job_1", to: parent.url.appending(path: "out")) }
        #expect(led?.kind == .file && led?.message.contains("leads out") == true, "\(String(describing: led))")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.url.path).isEmpty)
    }
}

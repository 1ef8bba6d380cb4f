import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("Downloading a result")
struct ResultDownloadTests {
    private static let body = #"{"schemaVersion": "v1"}"#

    private func service(
        _ status: String = "completed", storage: String? = nil, more: String = ""
    ) throws -> TestService {
        try TestService { request, _, _ in
            switch request {
            case "GET /jobs/job_1":
                .json(Jobs.answer(status, more: (storage.map { #", "resultUrl": "\#($0)/r?token=pl4nted-token""# } ?? "") + more))
            case "GET /jobs/job_1/result": .json(Self.body)
            default: nil
            }
        }
    }

    @Test("goes to another host without the key, and reports bytes and digest")
    func storage() async throws {
        let storage = try LoopbackServer { _, _ in .json(Self.body) }
        let service = try service(storage: storage.url)
        defer { storage.stop(); service.server.stop() }
        let folder = try TemporaryFolder()
        let progress = Mutex<[DownloadProgress]>([])
        let done = try await service.client.download(resultOf: "job_1", to: folder.url.appending(path: "r.json")) { step in
            progress.withLock { $0.append(step) }
        }
        #expect(try String(contentsOf: done.file, encoding: .utf8) == Self.body && done.bytes == 23)
        #expect(done.sha256 == SHA256Hasher.hex(of: Array(Self.body.utf8)) && done.warnings.isEmpty)
        #expect(progress.withLock { $0.last } == DownloadProgress(receivedBytes: 23, totalBytes: 23))
        let request = try #require(storage.requests.first)
        #expect(request.head.target == "/r?token=pl4nted-token" && request.head["authorization"].isEmpty)
        #expect(request.head.fields.allSatisfy { !$0.value.contains("pl4nted-key") })
        #expect(service.asked == ["GET /jobs/job_1"])
        #expect(service.server.requests[0].head["authorization"] == ["Bearer pl4nted-key"])
    }

    @Test("takes the route where the signed URL has expired, or there is none", arguments: [true, false])
    func route(hasURL: Bool) async throws {
        let storage = try LoopbackServer { _, _ in .status(403) }
        let service = try service(storage: hasURL ? storage.url : nil)
        defer { storage.stop(); service.server.stop() }
        let folder = try TemporaryFolder()
        let done = try await service.client.download(resultOf: "job_1", to: folder.url.appending(path: "r.json"))
        #expect(done.bytes == 23 && service.asked.last == "GET /jobs/job_1/result")
        #expect(service.server.requests.last?.head["authorization"] == ["Bearer pl4nted-key"])
    }

    @Test(
        "says what is wrong with a job without a result", arguments: [("failed", APIError.Kind.jobEnded), ("processing", .invalidRequest)])
    func noResult(status: String, kind: APIError.Kind) async throws {
        let service = try service(status)
        defer { service.server.stop() }
        let folder = try TemporaryFolder()
        let error = await apiError { () throws(APIError) in
            try await service.client.download(resultOf: "job_1", to: folder.url.appending(path: "r.json"))
        }
        #expect(error?.kind == kind && error?.message.contains("The job job_1 is \(status)") == true)
    }

    @Test("warns where the job expires soon")
    func expiry() async throws {
        let soon = VirtualClock().environment.now().addingTimeInterval(86_400).formatted(.iso8601)
        let service = try service(more: #", "expiresAt": "\#(soon)""#)
        defer { service.server.stop() }
        let folder = try TemporaryFolder()
        let done = try await service.client.download(resultOf: "job_1", to: folder.url.appending(path: "r.json"))
        #expect(
            done.warnings == ["The job expires at \(soon), in 24 hours. Its result and artifacts are deleted then: archive it."]
                || done.warnings == ["The job expires at \(soon), in 23 hours. Its result and artifacts are deleted then: archive it."])
        let now = Jobs.start
        #expect(ResultExpiry.warning(now.addingTimeInterval(4 * 86_400), now: now, within: .seconds(3 * 86_400)) == nil)
        #expect(ResultExpiry.warning(nil, now: now, within: .seconds(3)) == nil)
        #expect(ResultExpiry.warning(now.addingTimeInterval(-5), now: now, within: .zero)?.contains("expired at") == true)
        #expect(ResultExpiry.warning(now.addingTimeInterval(60), now: now, within: .seconds(3600))?.contains("in 1 minute.") == true)
    }

    @Test("decides by the origin")
    func sources() throws {
        let base = URL(string: "https://plangrep.com/api/open/v1")
        for text in ["https://plangrep.com/r?token=1", "https://PLANGREP.com:443/r", "/r"] {
            #expect(ResultSource(URL(string: text), base: base) == .route)
        }
        #expect(ResultSource(nil, base: base) == .route && ResultSource(URL(string: "ftp://x.example/r"), base: base) == .route)
        for text in ["https://storage.plangrep.com/r?token=1", "https://plangrep.com:8443/r", "https://plangrep.com.evil.example/r"] {
            #expect(ResultSource(URL(string: text), base: base) == .storage(try #require(SignedURL(text))))
        }
    }
}

import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("A submission that is stopped and continued")
struct SubmissionRunTests {
    private let folder: TemporaryFolder
    private let test = TestClient()
    private let checkpoint: URL

    init() throws {
        folder = try TemporaryFolder()
        checkpoint = folder.url.appending(path: "checkpoint.json")
    }

    private func files(_ names: String...) throws -> [UploadFile] {
        try names.map { UploadFile(try folder.file($0, "content of \($0)")) }
    }

    /// A run of its own, as another process would make it.
    private func run(_ files: [UploadFile], key: String? = nil, to project: String = "proj_1", policy: TransferPolicy = .automatic) throws
        -> SubmissionRun
    {
        try test.client.submission(files, to: project, idempotencyKey: key, policy: policy, checkpoint: .file(checkpoint))
    }

    private func error(_ run: SubmissionRun) async -> APIError? {
        await apiError { () throws(APIError) in try await run.submitted() }
    }

    private func uploaded(_ ids: String...) -> ScriptStep {
        let uploads = ids.map { #"{"documentId": "\#($0)"}"# }.joined(separator: ",")
        return .json(Jobs.json("uploading", at: 1) + #", "status": "uploaded", "uploads": [\#(uploads)]}"#)
    }

    private func scriptCreate() {
        test.transport.script("createJob", .json(Jobs.answer("awaiting_uploads"), status: 202))
    }

    private func scriptComplete() {
        test.transport.script("completeUploads", .json(Jobs.answer("preflighting", at: 2), status: 202))
    }

    /// Stops after the first of two forms.
    private func stopHalfway(_ files: [UploadFile]) async throws {
        scriptCreate()
        test.transport.script("uploadFiles", uploaded("doc_1"), .status(400))
        let stopped = try run(files, policy: TransferPolicy(maxFormBytes: 1, maxConnections: 1))
        #expect(await error(stopped)?.status?.code == 400)
    }

    @Test("Another run finds the job in the file, creates none, and sends only what is missing")
    func continues() async throws {
        let two = try files("a.pdf", "b.pdf")
        try await stopHalfway(two)
        let key = try #require(test.sent("createJob").first?.head.headerFields[.init("Idempotency-Key")!])
        test.transport.script("getJob", .json(Jobs.answer("uploading")))
        test.transport.script("uploadFiles", uploaded("doc_2"))
        scriptComplete()
        let submission = try await run(two).submitted()
        #expect(submission.documents.map(\.documentID) == ["doc_1", "doc_2"])
        #expect(submission.isReplay && submission.idempotencyKey == key)
        #expect(test.sent("createJob").count == 1)
        #expect(test.sent("uploadFiles").last?.bodyText.contains("content of b.pdf") == true)
        #expect(test.sent("uploadFiles").last?.bodyText.contains("content of a.pdf") == false)
    }

    @Test("A run after the last one only reads the job")
    func over() async throws {
        let one = try files("a.pdf")
        scriptCreate()
        test.transport.script("uploadFiles", uploaded("doc_1"))
        scriptComplete()
        _ = try await run(one).submitted()
        test.transport.script("getJob", .json(Jobs.answer("processing", at: 3)))
        let again = try await run(one).submitted()
        #expect(again.job.status == .processing && again.documents.map(\.documentID) == ["doc_1"])
        #expect(test.operations == ["createJob", "uploadFiles", "completeUploads", "getJob"])
    }

    @Test("Files that have changed, other files, another project and another key are refused before anything is sent")
    func mismatches() async throws {
        let two = try files("a.pdf", "b.pdf")
        try await stopHalfway(two)
        let before = test.operations.count
        #expect(await error(try run(two, to: "proj_2"))?.message.contains("proj_1") == true)
        #expect(await error(try run(two, key: "other"))?.message.contains("other") == true)
        #expect(await error(try run(try files("a.pdf")))?.message.contains("It has 2 files, not 1") == true)
        #expect(await error(try run(two.reversed()))?.message.contains("Changed: a.pdf, b.pdf") == true)
        _ = try folder.file("b.pdf", "CONTENT OF b.pdf")
        #expect(await error(try run(two))?.message.contains("Changed: b.pdf") == true)
        #expect(test.operations.count == before)
    }

    @Test("The file holds no credential and no URL, and the digest of each file")
    func content() async throws {
        try await stopHalfway(try files("a.pdf", "b.pdf"))
        let text = try String(contentsOf: checkpoint, encoding: .utf8)
        #expect(!text.contains("Bearer") && !text.contains("://"))
        let kept = try JSONDecoder().decode(SubmissionCheckpoint.self, from: Data(text.utf8))
        #expect(kept.files.allSatisfy { $0.sha256?.count == 64 } && kept.jobID == "job_1")
    }

    @Test("What cannot be saved is not begun")
    func brokenStore() async throws {
        struct Full: Error {}
        struct Broken: CheckpointStore {
            func load() async throws -> SubmissionCheckpoint? { nil }
            func save(_ checkpoint: SubmissionCheckpoint) async throws { throw Full() }
        }
        let run = try test.client.submission(try files("a.pdf"), to: "proj_1", checkpoint: Broken())
        #expect(await error(run)?.kind == .checkpoint && test.operations.isEmpty)
    }

    @Test("The stages are those that a person would name, and end with the job")
    func stages() async throws {
        scriptCreate()
        test.transport.script("uploadFiles", uploaded("doc_1"))
        scriptComplete()
        test.transport.script("getJob", .json(Jobs.answer("processing", at: 3)), .json(Jobs.answer("completed", at: 4)))
        var seen: [String] = []
        for try await stage in try run(try files("a.pdf")).stages {
            switch stage {
            case .created(let job): seen.append("created \(job.id)")
            case .uploading: if seen.last != "uploading" { seen.append("uploading") }
            case .submitted(let submission): seen.append("submitted \(submission.documents.count)")
            case .following(let update): seen.append(update.status.rawValue)
            }
        }
        #expect(seen.filter { $0 != "uploading" } == ["created job_1", "submitted 1", "processing", "completed"])
    }

    @Test(
        "A job without a result is an error with the job in it",
        arguments: ["blocked_insufficient_credits", "failed", "cancelled", "expired"])
    func noResult(status: String) async throws {
        scriptCreate()
        test.transport.script("uploadFiles", uploaded("doc_1"))
        scriptComplete()
        test.transport.script("getJob", .json(Jobs.answer("processing", at: 3)), .json(Jobs.answer(status, at: 4)))
        let run = try run(try files("a.pdf"))
        do throws(SubmissionError) {
            _ = try await run.result()
            Issue.record("There is no result.")
        } catch {
            let job: Job? =
                switch error {
                case .blocked(let job) where status == "blocked_insufficient_credits": job
                case .failed(let job) where status == "failed": job
                case .cancelled(let job) where status == "cancelled": job
                case .expired(let job) where status == "expired": job
                default: nil
                }
            #expect(job?.id == "job_1", "\(error)")
        }
        #expect(test.sent("getJobResult").isEmpty)
    }

    #if canImport(CryptoKit) || Crypto
        @Test("A continued submission finds the webhook's route and secret in their store, and says so where they are not there")
        func webhooks() async throws {
            let store = InMemoryWebhookRouteStore()
            let webhooks = JobWebhooks(baseURL: try #require(URL(string: "https://hooks.example.com/p")), store: store)
            let one = try files("a.pdf")
            let secret = #", "webhookSigningSecret": "whsec_1""#
            test.transport.script("createJob", .json(Jobs.answer("awaiting_uploads", beside: secret), status: 202))
            test.transport.script("uploadFiles", .status(400))
            let first = try test.client.submission(one, to: "proj_1", webhooks: webhooks)
            #expect(await error(first)?.webhookSecret != nil)
            for isKnown in [true, false] {
                if !isKnown { for route in await store.routes() { await store.remove(route.id) } }
                test.transport.script("getJob", .json(Jobs.answer("processing", at: 3)))
                let submission = try await first.submitted()
                guard case .route = submission.webhooks else {
                    #expect(!isKnown && submission.webhooks != .none)
                    continue
                }
                #expect(isKnown)
            }
        }

        @Test("A continued submission has the secret of the caller's own receiver, and says that another address gets nothing")
        func ownReceiver() async throws {
            let url = try #require(URL(string: "https://example.com/hooks"))
            let other = try #require(URL(string: "https://example.com/other"))
            let one = try files("a.pdf")
            // One object: the file is locked as long as it is there.
            let store: any CheckpointStore = .file(checkpoint)
            let secret = #", "webhookSigningSecret": "whsec_1""#
            test.transport.script("createJob", .json(Jobs.answer("awaiting_uploads", beside: secret), status: 202))
            test.transport.script("uploadFiles", .status(400))
            let first = try test.client.submission(one, to: "proj_1", webhookURL: url, checkpoint: store)
            #expect(await error(first)?.webhookSecret != nil)
            for address in [url, other] {
                test.transport.script("getJob", .json(Jobs.answer("processing", at: 3)))
                let again = try test.client.submission(one, to: "proj_1", webhookURL: address, checkpoint: store)
                let submission = try await again.submitted()
                if case .pollOnly = submission.webhooks {
                    #expect(address == other && submission.webhookSecret == nil)
                } else {
                    #expect(submission.webhooks == .url(url) && address == url)
                    #expect(try submission.webhookSecret == WebhookSecret("whsec_1"))
                }
            }
        }
    #endif
}

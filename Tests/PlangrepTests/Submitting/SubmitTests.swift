import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("Submitting")
struct SubmitTests {
    private let folder: TemporaryFolder
    private let test = TestClient()

    init() throws { folder = try TemporaryFolder() }

    private func files(_ names: String...) throws -> [UploadFile] {
        try names.map { UploadFile(try folder.file($0, "content of \($0)")) }
    }

    private func scriptCreate(_ job: String = Jobs.answer("awaiting_uploads", beside: #", "idempotent": false"#)) {
        test.transport.script("createJob", .json(job, status: 202))
    }

    private func uploaded(_ ids: String...) -> ScriptStep {
        let uploads = ids.map { #"{"documentId": "\#($0)"}"# }.joined(separator: ",")
        return .json(Jobs.json("uploading", at: 1) + #", "status": "uploaded", "uploads": [\#(uploads)]}"#)
    }

    private func scriptComplete() {
        test.transport.script("completeUploads", .json(Jobs.answer("preflighting", at: 2), status: 202))
    }

    @Test("creates, sends one form, completes with the documents' ids, and says what became of each file")
    func wholeWay() async throws {
        scriptCreate()
        test.transport.script("uploadFiles", uploaded("doc_1", "doc_2"))
        scriptComplete()
        let submission = try await test.client.submit(
            try files("A101 \"floor\" plan – ebenso.pdf", "b.pdf"), to: "proj_1", externalID: "order", idempotencyKey: "k1")
        #expect(test.operations == ["createJob", "uploadFiles", "completeUploads"])
        #expect(submission.job.status == .preflighting)
        #expect(submission.documents.map(\.documentID) == ["doc_1", "doc_2"])
        #expect(submission.documents.map(\.fileName) == ["A101 \"floor\" plan – ebenso.pdf", "b.pdf"])
        #expect(submission.idempotencyKey == "k1")
        #expect(submission.webhooks == .none)
        #expect(!submission.isReplay)
        #expect(test.sent("createJob").first?.head.headerFields[.init("Idempotency-Key")!] == "k1")
        #expect(test.sent("completeUploads").first?.bodyText == #"{"documentIds":["doc_1","doc_2"]}"#)
    }

    @Test("tells the true file names in the metadata, and one flow id over all forms")
    func metadata() async throws {
        scriptCreate(
            Jobs.answer("awaiting_uploads", more: #", "limits": {"maxFiles": 3, "maxDeclaredBytes": 1000}"#))
        test.transport.script("uploadFiles", uploaded("doc_1"))
        scriptComplete()
        _ = try await test.client.submit(try files("A101 \"floor\" plan – ebenso.pdf"), to: "proj_1", idempotencyKey: "k1")
        let form = test.sent("uploadFiles").first?.bodyText ?? ""
        #expect(form.contains(#""clientUploadFlowId":"k1""#))
        #expect(form.contains(#""fileName":"A101 \"floor\" plan – ebenso.pdf""#))
        #expect(form.contains(#"name="file0"; filename="A101 %22floor%22 plan – ebenso.pdf""#))
        #expect(form.contains("content of A101"))
    }

    @Test("keeps to the job's own limits, not to the documented ones")
    func jobLimits() async throws {
        scriptCreate(Jobs.answer("awaiting_uploads", more: #", "limits": {"maxFiles": 1}"#))
        let two = try files("a.pdf", "b.pdf")
        let error = await apiError { () throws(APIError) in try await test.client.submit(two, to: "proj_1") }
        #expect(error?.message.contains("The job job_1 takes 1 files, not 2") == true)
        #expect(test.operations == ["createJob"])
    }

    @Test("reads the job when the answer to a form is lost, and does not send again what has arrived")
    func lostAnswer() async throws {
        scriptCreate()
        test.transport.script(
            "uploadFiles", .failure(TransportError(.reset, requestSent: true, "reset")), uploaded("doc_2"))
        test.transport.script(
            "getJob", .json(Jobs.answer("uploading", at: 1, more: #", "files": [{"id": "doc_1", "fileName": "a.pdf"}]"#)))
        scriptComplete()
        let submission = try await test.client.submit(try files("a.pdf", "b.pdf"), to: "proj_1")
        #expect(test.operations == ["createJob", "uploadFiles", "getJob", "uploadFiles", "completeUploads"])
        let forms = test.sent("uploadFiles").map(\.bodyText)
        #expect(forms.last?.contains("content of b.pdf") == true)
        #expect(forms.last?.contains("content of a.pdf") == false)
        #expect(submission.documents.map(\.documentID) == ["doc_1", "doc_2"])
        let flows = Set(forms.compactMap { $0.firstMatch(of: /"clientUploadFlowId":"([^"]+)"/)?.1 })
        #expect(flows.count == 1)
    }

    @Test("sends all again when the job lists nothing, and completes with the ids of the answer alone")
    func lostForm() async throws {
        scriptCreate()
        test.transport.script("uploadFiles", .status(502), uploaded("doc_8", "doc_9"))
        test.transport.script("getJob", .json(Jobs.answer("uploading", at: 1)))
        scriptComplete()
        _ = try await test.client.submit(try files("a.pdf", "b.pdf"), to: "proj_1")
        #expect(test.sent("completeUploads").first?.bodyText == #"{"documentIds":["doc_8","doc_9"]}"#)
    }

    @Test("sends a form again that was not applied, and goes on", arguments: [429, 425, 408])
    func throttledForm(status: Int) async throws {
        scriptCreate()
        let refusal = ScriptStep.status(.init(code: status))
        test.transport.script("uploadFiles", refusal, refusal, refusal, refusal, uploaded("doc_1"))
        scriptComplete()
        let submission = try await test.client.submit(try files("a.pdf"), to: "proj_1")
        #expect(submission.documents.map(\.documentID) == ["doc_1"])
        #expect(test.sent("uploadFiles").count == 5 && test.sent("getJob").isEmpty)
    }

    @Test("waits out a service that is down for minutes, in each step after the job exists")
    func outages() async throws {
        let down = Array(repeating: ScriptStep.status(522), count: 12)
        scriptCreate(Jobs.answer("provisioning"))
        for step in down.prefix(4) + [.json(Jobs.answer("awaiting_uploads"))] { test.transport.script("getJob", step) }
        test.transport.script("uploadFiles", .status(503), uploaded("doc_1"))
        for step in down + [.json(Jobs.answer("uploading"))] { test.transport.script("getJob", step) }
        for step in down { test.transport.script("completeUploads", step) }
        scriptComplete()
        let submission = try await test.client.submit(try files("a.pdf"), to: "proj_1")
        #expect(submission.documents.map(\.documentID) == ["doc_1"])
    }

    @Test("reads the job where a replayed create shows it as it was, and sends nothing to a job that is on its way")
    func staleReplay() async throws {
        scriptCreate(Jobs.answer("awaiting_uploads", beside: #", "idempotent": true"#))
        test.transport.script("getJob", .json(Jobs.answer("processing", at: 9)))
        let submission = try await test.client.submit(try files("a.pdf"), to: "proj_1", idempotencyKey: "k1")
        #expect(submission.job.status == .processing && submission.documents.isEmpty)
        #expect(test.operations == ["createJob", "getJob"])
        scriptCreate(Jobs.answer("awaiting_uploads", beside: #", "idempotent": true"#))
        test.transport.script("getJob", .json(Jobs.answer("expired", at: 9)))
        let one = try files("a.pdf")
        let over = await apiError { () throws(APIError) in try await test.client.submit(one, to: "proj_1", idempotencyKey: "k1") }
        #expect(over?.message.contains("expired") == true && test.sent("uploadFiles").isEmpty)
    }

    @Test("gives up ten minutes after the first of several forms whose answers were lost, with what it takes to go on")
    func givesUp() async throws {
        scriptCreate()
        let lost = ScriptStep.failure(TransportError(.reset, requestSent: true, "reset"))
        for _ in 0..<50 {
            test.transport.script("uploadFiles", lost)
            test.transport.script("getJob", .json(Jobs.answer("uploading")))
        }
        let one = try files("a.pdf")
        let error = await apiError { () throws(APIError) in try await test.client.submit(one, to: "proj_1", idempotencyKey: "k1") }
        #expect(error?.isTransient == true)
        #expect(error?.idempotencyKey == "k1")
        #expect(error?.message.contains("job_1") == true)
        #expect((3..<50).contains(test.sent("uploadFiles").count))
        #expect(test.clock.uptime >= .seconds(600) && test.clock.uptime < .seconds(700))
    }

    @Test("does not repeat a form that the service refused")
    func refusedForm() async throws {
        scriptCreate()
        test.transport.script("uploadFiles", .json(#"{"error": {"code": "too_big", "message": "Too big."}}"#, status: 413))
        let one = try files("a.pdf")
        let error = await apiError { () throws(APIError) in try await test.client.submit(one, to: "proj_1") }
        #expect(error?.code == "too_big")
        #expect(test.operations == ["createJob", "uploadFiles"])
    }

    /// Loses the answer to a form, finds these files in the job, and refuses the ids that are in its list.
    private func scriptRefusedIDs(listed: String, _ completions: ScriptStep...) {
        scriptCreate()
        test.transport.script("uploadFiles", .failure(TransportError(.reset, requestSent: true, "reset")), uploaded("doc_1"))
        for _ in 0..<2 {
            test.transport.script("getJob", .json(Jobs.answer("uploading", at: 1, more: #", "files": [\#(listed)]"#)))
        }
        test.transport.script("completeUploads", .json(#"{"error": {"code": "unknown_document", "message": "?"}}"#, status: 400))
        for step in completions { test.transport.script("completeUploads", step) }
    }

    @Test("names no documents when complete does not know the ids of the job's list and the job has nothing else")
    func inferredIDsRefused() async throws {
        scriptRefusedIDs(
            listed: #"{"id": "file_1", "fileName": "a.pdf"}"#, .json(Jobs.answer("preflighting", at: 2), status: 202))
        let submission = try await test.client.submit(try files("a.pdf"), to: "proj_1")
        #expect(submission.job.status == .preflighting && test.sent("uploadFiles").count == 1)
        #expect(test.sent("completeUploads").map(\.bodyText) == [#"{"documentIds":["file_1"]}"#, ""])
        let keys = test.sent("completeUploads").compactMap { $0.head.headerFields[.init("Idempotency-Key")!] }
        #expect(Set(keys).count == 2)
    }

    @Test("sends files again whose ids complete does not know, where the job has other files, or refuses to be completed without ids")
    func resent() async throws {
        let own = #"{"id": "file_1", "fileName": "a.pdf"}"#
        let done = ScriptStep.json(Jobs.answer("preflighting", at: 2), status: 202)
        scriptRefusedIDs(listed: own + #", {"id": "file_2", "fileName": "other.pdf"}"#, done)
        let beside = try await test.client.submit(try files("a.pdf"), to: "proj_1")
        #expect(beside.documents.map(\.documentID) == ["doc_1"])
        #expect(test.sent("completeUploads").map(\.bodyText) == [#"{"documentIds":["file_1"]}"#, #"{"documentIds":["doc_1"]}"#])

        scriptRefusedIDs(listed: own, .status(409), done)
        let refused = try await test.client.submit(try files("a.pdf"), to: "proj_1")
        #expect(refused.documents.map(\.documentID) == ["doc_1"])
        #expect(test.sent("completeUploads").suffix(2).map(\.bodyText) == ["", #"{"documentIds":["doc_1"]}"#])
    }

    @Test("continues a submission by its key: sends what is missing, and completes")
    func resumes() async throws {
        scriptCreate(Jobs.answer("uploading", beside: #", "idempotent": true"#))
        test.transport.script(
            "getJob", .json(Jobs.answer("uploading", at: 1, more: #", "files": [{"id": "doc_1", "fileName": "a.pdf"}]"#)))
        test.transport.script("uploadFiles", uploaded("doc_2"))
        scriptComplete()
        let submission = try await test.client.submit(try files("a.pdf", "b.pdf"), to: "proj_1", idempotencyKey: "k1")
        #expect(submission.isReplay)
        #expect(submission.documents.map(\.documentID) == ["doc_1", "doc_2"])
    }

    @Test("finds a job on its way already, and sends nothing")
    func alreadyOnItsWay() async throws {
        // The snapshot of the replay is old: what is read afterwards counts.
        scriptCreate(Jobs.answer("awaiting_uploads", beside: #", "idempotent": true"#))
        test.transport.script("getJob", .json(Jobs.answer("processing", at: 1)))
        let submission = try await test.client.submit(try files("a.pdf"), to: "proj_1", idempotencyKey: "k1")
        #expect(submission.job.status == .processing)
        #expect(submission.documents.isEmpty)
        #expect(test.operations == ["createJob", "getJob"])
    }

    @Test("refuses to continue a job that has ended without a result, or that belongs elsewhere")
    func cannotContinue() async throws {
        let one = try files("a.pdf")
        scriptCreate(Jobs.answer("cancelled", beside: #", "idempotent": true"#))
        test.transport.script("getJob", .json(Jobs.answer("cancelled")))
        let over = await apiError { () throws(APIError) in try await test.client.submit(one, to: "proj_1", idempotencyKey: "k1") }
        #expect(over?.message.contains("cancelled") == true)
        scriptCreate(Jobs.json("uploading", project: "proj_2") + #", "idempotent": true}"#)
        let other = await apiError { () throws(APIError) in try await test.client.submit(one, to: "proj_1", idempotencyKey: "k1") }
        #expect(other?.message.contains("another project") == true)
    }

    @Test("waits for a job that is still provisioned")
    func provisioning() async throws {
        scriptCreate(Jobs.answer("provisioning"))
        test.transport.script("getJob", .json(Jobs.answer("provisioning")), .json(Jobs.answer("awaiting_uploads")))
        test.transport.script("uploadFiles", uploaded("doc_1"))
        scriptComplete()
        _ = try await test.client.submit(try files("a.pdf"), to: "proj_1")
        #expect(test.operations == ["createJob", "getJob", "getJob", "uploadFiles", "completeUploads"])
        #expect(test.clock.sleeps == [.seconds(5)])
    }

    @Test("tells how far the upload is, up to all of it")
    func progress() async throws {
        scriptCreate()
        test.transport.script("uploadFiles", uploaded("doc_1"))
        scriptComplete()
        let (reports, source) = AsyncStream.makeStream(of: UploadProgress.self)
        _ = try await test.client.submit(
            [UploadFile(bytes: Array(repeating: 7, count: 3 << 20), fileName: "a.pdf")], to: "proj_1", progress: { source.yield($0) })
        source.finish()
        let all = await reports.reduce(into: []) { $0.append($1) }
        #expect(all.count > 3)
        #expect(all.last == UploadProgress(sentBytes: 3 << 20, totalBytes: 3 << 20, acknowledgedBytes: 3 << 20))
        #expect(all.map(\.sentBytes) == all.map(\.sentBytes).sorted())
    }
}

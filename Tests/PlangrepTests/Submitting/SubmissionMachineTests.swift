import BindingsRuntime
import Foundation
import Testing

@testable import Plangrep

@Suite("A submission, decided by value")
struct SubmissionMachineTests {
    /// The steps that actions begin.
    private func steps(_ actions: [SubmissionMachine.Action]) -> [SubmissionMachine.Step] {
        actions.compactMap { action in
            if case .begin(let step) = action { step } else { nil }
        }
    }

    private func failure(_ actions: [SubmissionMachine.Action]) -> APIError? {
        actions.lazy.compactMap { action in
            if case .fail(let error) = action { error } else { nil }
        }.first
    }

    private func wake(_ actions: [SubmissionMachine.Action]) -> Duration? {
        actions.lazy.compactMap { action in
            if case .wake(let moment) = action { moment } else { nil }
        }.first
    }

    private func job(_ status: String, files: [JobFile] = []) throws -> Job {
        var job = try JSON.decode(GetJobResponse.self, from: Array(Jobs.answer(status).utf8)).job
        job.files = files
        return job
    }

    /// A machine whose job exists and takes uploads.
    private func uploading(
        _ checkpoint: SubmissionCheckpoint, _ policy: TransferPolicy = .automatic
    ) throws -> (SubmissionMachine, [SubmissionMachine.Action]) {
        var machine = SubmissionMachine(checkpoint, policy: policy)
        #expect(steps(machine.handle(.start, at: .zero)) == [.create])
        let actions = machine.handle(.created(try job("awaiting_uploads"), isReplay: false), at: .zero)
        return (machine, actions)
    }

    private func api(_ status: Int, outcome: APIError.Outcome = .notApplied) -> APIError {
        APIError(kind: .api, message: "no", status: .init(code: status), outcome: outcome)
    }

    @Test("Small files go in forms of bounded size, several at once")
    func forms() throws {
        let policy = TransferPolicy(maxFormBytes: 10)
        let (_, actions) = try uploading(.sample(["a", "b", "c", "d"], sizes: [6, 4, 7, 20]), policy)
        #expect(Set(steps(actions)) == [.form([0, 1]), .form([2]), .form([3])])
    }

    @Test("Large files are registered together, sent in parts, and completed with their tags")
    func parts() throws {
        var (machine, actions) = try uploading(.sample(["a", "b"], sizes: [10, 3], method: .signed))
        #expect(steps(actions) == [.register([0, 1])])
        actions = machine.handle(.registered([0, 1], [.parts("doc_1", 2, of: 5), .whole("doc_2")]), at: .zero)
        #expect(steps(actions) == [.file(1), .part(0, number: 1), .part(0, number: 2)])
        _ = machine.handle(.stored(.part(0, number: 2), eTag: "e2"), at: .zero)
        _ = machine.handle(.stored(.file(1), eTag: nil), at: .zero)
        actions = machine.handle(.stored(.part(0, number: 1), eTag: "e1"), at: .zero)
        #expect(steps(actions) == [.complete])
        let body = machine.checkpoint.completion
        #expect(body.documentIDs == ["doc_1", "doc_2"])
        #expect(body.directUploads?.map(\.documentID) == ["doc_2"])
        #expect(body.multipartUploads?.first?.parts?.map(\.eTag) == ["e1", "e2"])
        guard case .finish? = machine.handle(.completed(try job("preflighting")), at: .zero).first else { throw Unexpected() }
        #expect(machine.checkpoint.isCompleted)
    }

    @Test("No more is under way than the policy allows, and a small file does not wait for a large one")
    func fairness() throws {
        var (machine, _) = try uploading(.sample(["large", "small"], sizes: [100, 1], method: .signed), TransferPolicy(maxConnections: 3))
        let actions = machine.handle(.registered([0, 1], [.parts("doc_1", 20, of: 5), .whole("doc_2")]), at: .zero)
        #expect(steps(actions) == [.file(1), .part(0, number: 1), .part(0, number: 2)])
        #expect(steps(machine.handle(.stored(.file(1), eTag: nil), at: .zero)) == [.part(0, number: 3)])
    }

    @Test("A form whose answer was lost goes again only after the job has been read")
    func lostForm() throws {
        var (machine, _) = try uploading(.sample(["a", "b"]))
        let lost = APIError(kind: .connection, message: "reset", outcome: .unknown)
        var actions = machine.handle(.failed(.form([0, 1]), lost), at: .zero)
        #expect(steps(actions).isEmpty && wake(actions) == .seconds(1))
        actions = machine.handle(.tick, at: .seconds(1))
        #expect(steps(actions) == [.read])
        actions = machine.handle(.read(try job("uploading", files: [JobFile(id: "doc_1", fileName: "a")])), at: .seconds(2))
        #expect(steps(actions) == [.form([1])])
    }

    @Test("A refused URL is registered again, and parts that have arrived stay", arguments: [401, 403, 404, 410])
    func refresh(status: Int) throws {
        var (machine, _) = try uploading(.sample(["a"], sizes: [15], method: .signed))
        _ = machine.handle(.registered([0], [.parts("doc_1", 3, of: 5)]), at: .zero)
        _ = machine.handle(.stored(.part(0, number: 1), eTag: "e1"), at: .zero)
        var actions = machine.handle(.failed(.part(0, number: 2), api(status)), at: .zero)
        // The other part is still under way: what it brings counts.
        #expect(steps(actions).isEmpty)
        actions = machine.handle(.stored(.part(0, number: 3), eTag: "e3"), at: .zero)
        #expect(steps(actions) == [.register([0])])
        actions = machine.handle(.registered([0], [.parts("doc_1", 3, of: 5)]), at: .zero)
        #expect(steps(actions) == [.part(0, number: 2)])
        // Another upload begins from its first part.
        _ = machine.handle(.failed(.part(0, number: 2), api(status)), at: .zero)
        actions = machine.handle(.registered([0], [.parts("doc_1", 3, of: 5, upload: "up_2")]), at: .zero)
        #expect(steps(actions) == [.part(0, number: 1), .part(0, number: 2), .part(0, number: 3)])
    }

    @Test("A file that is refused again and again ends the submission, or is reported as failed")
    func refusedForGood() throws {
        for isPartial in [false, true] {
            let policy = TransferPolicy(maxFormFileBytes: 1, allowsPartial: isPartial)
            var checkpoint = SubmissionCheckpoint.sample(["a", "b"], sizes: [1, 9])
            checkpoint.files[1].method = .signed
            var (machine, actions) = try uploading(checkpoint, policy)
            _ = machine.handle(.formSent([0], documentIDs: ["doc_1"]), at: .zero)
            for _ in 0..<3 {
                _ = machine.handle(.registered([1], [.whole("doc_2")]), at: .zero)
                actions = machine.handle(.failed(.file(1), api(403)), at: .zero)
            }
            #expect(failure(actions)?.status?.code == (isPartial ? nil : 403))
            guard isPartial else { continue }
            #expect(steps(actions) == [.complete])
            #expect(machine.checkpoint.completion.failedUploads?.map(\.documentID) == ["doc_2"])
        }
    }

    @Test("URLs that expire again and again do not end a large file as long as parts arrive between them")
    func expiringURLs() throws {
        var (machine, actions) = try uploading(.sample(["a"], sizes: [50], method: .signed), TransferPolicy(maxConnections: 1))
        for part in 1...10 {
            actions = machine.handle(.registered([0], [.parts("doc_1", 10, of: 5)]), at: .zero)
            #expect(steps(actions) == [.part(0, number: part)])
            actions = machine.handle(.stored(.part(0, number: part), eTag: "e"), at: .zero)
            guard part < 10 else { break }
            #expect(steps(actions) == [.part(0, number: part + 1)])
            actions = machine.handle(.failed(.part(0, number: part + 1), api(403)), at: .zero)
            #expect(steps(actions) == [.register([0])])
        }
        #expect(steps(actions) == [.complete])
    }

    @Test("A file whose storage cannot be reached is registered again, until nothing has arrived for too long")
    func unreachableStorage() throws {
        var (machine, _) = try uploading(.sample(["a"], sizes: [9], method: .signed))
        var refused = APIError(kind: .retriesExhausted, message: "refused", outcome: .notApplied)
        refused.lastKind = .connection
        refused.cause = TransportError(.connect, requestSent: false, "refused")
        var now = Duration.zero
        var actions = machine.handle(.registered([0], [.whole("doc_1")]), at: now)
        while now < .seconds(3600) {
            #expect(steps(actions) == [.file(0)])
            actions = machine.handle(.failed(.file(0), refused), at: now)
            if failure(actions) != nil { break }
            #expect(steps(actions) == [.register([0])])
            _ = machine.handle(.registered([0], [.whole("doc_1")]), at: now)
            now += .seconds(60)
            actions = machine.handle(.tick, at: now)
        }
        #expect(failure(actions)?.kind == .retriesExhausted && now == TransferPolicy.automatic.giveUpAfter)
    }

    @Test("A connection that breaks costs no registration, and one that is not trusted ends the submission")
    func brokenAndUntrustedStorage() throws {
        var (machine, _) = try uploading(.sample(["a"], sizes: [9], method: .signed))
        _ = machine.handle(.registered([0], [.whole("doc_1")]), at: .zero)
        var broken = APIError(kind: .connection, message: "reset", outcome: .unknown)
        broken.cause = TransportError(.reset, requestSent: true, "reset")
        var actions = machine.handle(.failed(.file(0), broken), at: .zero)
        #expect(steps(actions).isEmpty && wake(actions) == .seconds(1))
        var untrusted = APIError(kind: .connection, message: "certificate", outcome: .notApplied)
        untrusted.cause = TransportError(.tls, requestSent: false, "certificate")
        for _ in 0..<3 {
            actions = machine.handle(.failed(.file(0), untrusted), at: .seconds(1))
            if failure(actions) == nil { _ = machine.handle(.registered([0], [.whole("doc_1")]), at: .seconds(1)) }
        }
        #expect(failure(actions)?.message == "certificate")
    }

    @Test("Forms whose answers are lost do not go on and on because the job can be read in between")
    func lostForms() throws {
        var (machine, actions) = try uploading(.sample(["a"]))
        let lost = APIError(kind: .connection, message: "reset", outcome: .unknown)
        var now = Duration.zero
        while failure(actions) == nil, now < .seconds(3600) {
            actions = machine.handle(.failed(.form([0]), lost), at: now)
            guard let moment = wake(actions) else { break }
            now = moment
            #expect(steps(machine.handle(.tick, at: now)) == [.read])
            actions = machine.handle(.read(try job("uploading")), at: now)
            #expect(steps(actions) == [.form([0])])
        }
        #expect(failure(actions)?.kind == .connection && (.seconds(600)..<(.seconds(700))).contains(now))
    }

    @Test("Failures that pass are waited out at growing intervals, as long as the service asks, and end when nothing succeeds for too long")
    func patience() throws {
        var (machine, _) = try uploading(.sample(["a"], method: .signed), TransferPolicy(giveUpAfter: .seconds(60)))
        var now = Duration.zero
        var actions = machine.handle(.registered([0], [.whole("doc_1")]), at: now)
        var waits: [Duration] = []
        while failure(actions) == nil {
            actions = machine.handle(.failed(.file(0), api(503, outcome: .unknown)), at: now)
            guard let moment = wake(actions) else { break }
            waits.append(moment - now)
            now = moment
            actions = machine.handle(.tick, at: now)
            #expect(steps(actions) == [.file(0)])
        }
        #expect(waits == [1, 2, 4, 8, 16, 32].map { .seconds($0) })
        #expect(failure(actions)?.status?.code == 503)
        var patient = try uploading(.sample(["a"], method: .signed)).0
        _ = patient.handle(.registered([0], [.whole("doc_1")]), at: .zero)
        var busy = api(429)
        busy.retryAfter = .seconds(90)
        #expect(wake(patient.handle(.failed(.file(0), busy), at: .zero)) == .seconds(90))
    }

    @Test("A continued submission reads the job first; what has arrived is not sent again")
    func continues() throws {
        var checkpoint = SubmissionCheckpoint.sample(["a", "b", "c"], sizes: [10, 1, 1])
        checkpoint.jobID = "job_1"
        checkpoint.files[0].method = .signed
        checkpoint.files[0].state = .registered(
            .init(documentID: "doc_1", uploadID: "up_1", parts: [.init(number: 1, lowerBound: 0, upperBound: 5, eTag: "e1")]))
        checkpoint.files[1].state = .stored(.answered("doc_2"))
        let restored = try JSONDecoder().decode(SubmissionCheckpoint.self, from: try JSONEncoder().encode(checkpoint))
        #expect(restored == checkpoint)
        var machine = SubmissionMachine(restored)
        #expect(steps(machine.handle(.start, at: .zero)) == [.read])
        var actions = machine.handle(.read(try job("uploading")), at: .zero)
        #expect(Set(steps(actions)) == [.register([0]), .form([2])])
        actions = machine.handle(.registered([0], [.parts("doc_1", 2, of: 5)]), at: .zero)
        #expect(steps(actions) == [.part(0, number: 2)])
    }

    @Test("A replayed create is read before anything is decided: its snapshot may be old")
    func replay() throws {
        var machine = SubmissionMachine(.sample(["a"]))
        _ = machine.handle(.start, at: .zero)
        #expect(steps(machine.handle(.created(try job("awaiting_uploads"), isReplay: true), at: .zero)) == [.read])
        guard case .finish(let job)? = machine.handle(.read(try job("processing")), at: .zero).first else { throw Unexpected() }
        #expect(job.status == .processing)
    }

    @Test("A job in provisioning is read again and again, and a failed reading does not end that")
    func provisioning() throws {
        var machine = SubmissionMachine(.sample(["a"]))
        _ = machine.handle(.start, at: .zero)
        #expect(steps(machine.handle(.created(try job("provisioning"), isReplay: false), at: .zero)) == [.read])
        #expect(wake(machine.handle(.failed(.read, api(502)), at: .seconds(1))) == .seconds(2))
        #expect(steps(machine.handle(.tick, at: .seconds(2))) == [.read])
        #expect(wake(machine.handle(.read(try job("provisioning")), at: .seconds(3))) == .seconds(8))
        #expect(steps(machine.handle(.tick, at: .seconds(8))) == [.read])
        #expect(steps(machine.handle(.read(try job("awaiting_uploads")), at: .seconds(9))) == [.form([0])])
    }

    @Test("Provisioning that takes five minutes is a failure")
    func provisioningForever() throws {
        var machine = SubmissionMachine(.sample(["a"]))
        _ = machine.handle(.start, at: .zero)
        _ = machine.handle(.created(try job("provisioning"), isReplay: false), at: .zero)
        _ = machine.handle(.read(try job("provisioning")), at: .zero)
        _ = machine.handle(.tick, at: .seconds(300))
        #expect(failure(machine.handle(.read(try job("provisioning")), at: .seconds(300)))?.kind == .deadline)
    }

    @Test("A file that has changed ends the submission, or goes on without it where that is allowed")
    func changedFile() throws {
        let changed = APIError(kind: .requestBody, message: "a was changed")
        var strict = try uploading(.sample(["a", "b"])).0
        #expect(failure(strict.handle(.failed(.form([0, 1]), changed, unreadable: [0]), at: .zero))?.message == "a was changed")
        var partial = try uploading(.sample(["a", "b"]), TransferPolicy(allowsPartial: true)).0
        #expect(steps(partial.handle(.failed(.form([0, 1]), changed, unreadable: [0]), at: .zero)) == [.form([1])])
    }

    @Test("A checkpoint holds no signed URL, and its description no token")
    func secrets() throws {
        var (machine, _) = try uploading(.sample(["a"], sizes: [10], method: .signed))
        _ = machine.handle(.registered([0], [.parts("doc_1", 2, of: 5)]), at: .zero)
        let text = String(decoding: try JSONEncoder().encode(machine.checkpoint), as: UTF8.self)
        #expect(text.contains("pl4nted-token") && !text.contains("storage.example.com") && !text.contains("sig="))
        var dumped = ""
        dump(machine.checkpoint, to: &dumped)
        #expect(!dumped.contains("pl4nted") && !"\(machine.checkpoint)".contains("pl4nted"))
    }

    private struct Unexpected: Error {}
}

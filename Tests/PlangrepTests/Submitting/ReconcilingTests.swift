import Testing

@testable import Plangrep

@Suite("What the job lists is not sent again")
struct ReconcilingTests {
    private func listed(_ id: String, _ name: String?, documentID: String? = nil) -> JobFile {
        var file = JobFile(id: id, fileName: name)
        file.unknownFields = documentID.map { ["documentId": .string($0)] }
        return file
    }

    private func missing(_ checkpoint: SubmissionCheckpoint) -> [Int] {
        checkpoint.files.indices.filter { !checkpoint.files[$0].isStored }
    }

    @Test("Files are found by name, others are passed over")
    func reconciles() {
        var checkpoint = SubmissionCheckpoint.sample(["a", "b", "c"])
        checkpoint.reconcile(with: [listed("doc_1", "c"), listed("doc_2", "a"), listed("doc_3", "other"), listed("doc_4", nil)])
        #expect(missing(checkpoint) == [1])
        #expect(checkpoint.documentIDs == ["doc_2", "doc_1"])
        #expect(checkpoint.hasInferred)
    }

    @Test("A document id among the unknown fields is the service's own word")
    func explicitDocumentID() {
        var checkpoint = SubmissionCheckpoint.sample(["a"])
        checkpoint.reconcile(with: [listed("file_1", "a", documentID: "doc_1")])
        #expect(checkpoint.documentIDs == ["doc_1"])
        #expect(!checkpoint.hasInferred)
    }

    @Test("Of two files with one name, one on the list stands for one")
    func twins() {
        var checkpoint = SubmissionCheckpoint.sample(["a", "a"])
        checkpoint.reconcile(with: [listed("doc_1", "a")])
        #expect(missing(checkpoint) == [1])
    }

    @Test("A file that the service has answered for is not taken for its twin, whatever the list names it")
    func answeredTwin() {
        var same = SubmissionCheckpoint.sample(["a", "a"])
        same.files[0].state = .stored(.answered("doc_1"))
        same.reconcile(with: [listed("doc_1", "a")])
        #expect(missing(same) == [1])
        var other = SubmissionCheckpoint.sample(["a", "a"])
        other.files[0].state = .stored(.answered("doc_1"))
        other.reconcile(with: [listed("file_9", "a")])
        #expect(missing(other) == [1])
        other.reconcile(with: [listed("file_9", "a"), listed("file_10", "a")])
        #expect(missing(other).isEmpty)
    }

    @Test("A registered file is never taken for stored because of its name")
    func registered() {
        var checkpoint = SubmissionCheckpoint.sample(["a"], method: .signed)
        checkpoint.reconcile(with: [listed("doc_1", "a")])
        #expect(missing(checkpoint) == [0])
    }

    @Test("Inferred documents can be taken back, answered ones stay")
    func forgets() {
        var checkpoint = SubmissionCheckpoint.sample(["a", "b"])
        checkpoint.files[0].state = .stored(.answered("doc_1"))
        checkpoint.reconcile(with: [listed("doc_1", "a"), listed("file_2", "b")])
        #expect(missing(checkpoint).isEmpty)
        #expect(checkpoint.isAll(of: checkpoint.files.map { JobFile(id: "x", fileName: $0.fileName) }))
        #expect(!checkpoint.isAll(of: [JobFile(id: "x", fileName: "other")]) && !checkpoint.isAll(of: [JobFile(id: "x")]))
        checkpoint.forgetInferred()
        #expect(missing(checkpoint) == [1])
        #expect(checkpoint.documentIDs == ["doc_1"])
    }
}

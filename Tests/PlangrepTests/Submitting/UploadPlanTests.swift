import Testing

@testable import Plangrep

@Suite("A plan sends every file once, in as few forms as the limits allow")
struct UploadPlanTests {
    private func plan(_ names: [String], sizes: [Int] = [], maxFiles: Int = 100, maxBytes: Int64 = 1000) -> UploadPlan {
        let files = names.enumerated().map { index, name in
            CheckedFile(
                file: UploadFile(bytes: [], fileName: name), size: Int64(index < sizes.count ? sizes[index] : 1))
        }
        return UploadPlan(files, limits: UploadLimits(maxFiles: maxFiles, maxBytes: maxBytes))
    }

    private func listed(_ id: String, _ name: String?, documentID: String? = nil) -> JobFile {
        var file = JobFile(id: id, fileName: name)
        file.unknownFields = documentID.map { ["documentId": .string($0)] }
        return file
    }

    @Test("One form is enough where everything fits")
    func oneForm() {
        #expect(plan(["a", "b", "c"]).nextForm() == [0, 1, 2])
    }

    @Test("A form ends where the next file would exceed its number or its bytes")
    func severalForms() {
        #expect(plan(["a", "b", "c"], maxFiles: 2).nextForm() == [0, 1])
        #expect(plan(["a", "b", "c"], sizes: [400, 600, 1]).nextForm() == [0, 1])
        #expect(plan(["a", "b"], sizes: [4000, 1]).nextForm() == [0])
    }

    @Test("An answer with another number of documents is refused")
    func wrongCount() {
        var plan = plan(["a", "b"])
        let isStored = plan.store([0, 1], documentIDs: ["doc_1"])
        #expect(!isStored)
        #expect(plan.nextForm() == [0, 1])
    }

    @Test("What the job lists is not sent again")
    func reconciles() {
        var plan = plan(["a", "b", "c"])
        plan.reconcile(with: [listed("doc_1", "c"), listed("doc_2", "a"), listed("doc_3", "other"), listed("doc_4", nil)])
        #expect(plan.nextForm() == [1])
        #expect(plan.documentIDs == ["doc_2", "doc_1"])
        #expect(plan.hasInferred)
    }

    @Test("A document id among the unknown fields is the service's own word")
    func explicitDocumentID() {
        var plan = plan(["a"])
        plan.reconcile(with: [listed("file_1", "a", documentID: "doc_1")])
        #expect(plan.documentIDs == ["doc_1"])
        #expect(!plan.hasInferred)
    }

    @Test("Of two files with one name, one on the list stands for one")
    func twins() {
        var plan = plan(["a", "a"])
        plan.reconcile(with: [listed("doc_1", "a")])
        #expect(plan.nextForm() == [1])
    }

    @Test("A file that the service has answered for is not taken for its twin, whatever the list calls it")
    func answeredTwin() {
        var same = plan(["a", "a"])
        _ = same.store([0], documentIDs: ["doc_1"])
        same.reconcile(with: [listed("doc_1", "a")])
        #expect(same.nextForm() == [1])
        var other = plan(["a", "a"])
        _ = other.store([0], documentIDs: ["doc_1"])
        other.reconcile(with: [listed("file_9", "a")])
        #expect(other.nextForm() == [1])
        other.reconcile(with: [listed("file_9", "a"), listed("file_10", "a")])
        #expect(other.nextForm().isEmpty)
    }

    @Test("Inferred documents can be taken back, answered ones stay")
    func forgets() {
        var plan = plan(["a", "b"])
        _ = plan.store([0], documentIDs: ["doc_1"])
        plan.reconcile(with: [listed("doc_1", "a"), listed("file_2", "b")])
        #expect(plan.nextForm().isEmpty)
        plan.forgetInferred()
        #expect(plan.nextForm() == [1])
        #expect(plan.documentIDs == ["doc_1"])
    }
}

import BindingsRuntime
import Testing

@testable import Plangrep

@Suite("All names of a submission follow from its key")
struct SubmissionKeysTests {
    @Test("A given key is kept, an empty or too long one is refused")
    func given() throws {
        #expect(try SubmissionKeys("order-7890") { 0 }.create == "order-7890")
        #expect(throws: APIError.self) { try SubmissionKeys("") { 0 } }
        #expect(throws: APIError.self) { try SubmissionKeys(String(repeating: "é", count: 257)) { 0 } }
    }

    @Test("The key of complete is the same for the same documents, another one for others, never too long")
    func complete() throws {
        let keys = try SubmissionKeys(String(repeating: "é", count: 256)) { 0 }
        #expect(keys.complete(["a", "b"]) == keys.complete(["a", "b"]))
        #expect(keys.complete(["a", "b"]) != keys.complete(["ab"]))
        #expect(keys.complete(["a", "b"]) != keys.complete(["b", "a"]))
        #expect(keys.complete(["a"]).unicodeScalars.count <= 256)
        #expect(keys.complete(["a"]) != keys.create)
    }
}

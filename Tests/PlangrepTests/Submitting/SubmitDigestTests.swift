#if canImport(CryptoKit) || Crypto
    import BindingsRuntime
    import BindingsRuntimeTesting
    import Foundation
    import Testing

    @testable import Plangrep

    @Suite("Digests of submitted files")
    struct SubmitDigestTests {
        @Test("A digest is computed over the whole file, chunk by chunk")
        func computed() async throws {
            let folder = try TemporaryFolder()
            let file = try folder.file("a.bin", "abc")
            #expect(
                try await RequestBody.file(file).sha256() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            // A million times "a": the third vector of FIPS 180-4, longer than a chunk.
            #expect(
                try await RequestBody.bytes(Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).sha256()
                    == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        }

        @Test("It is sent when asked for, given or computed, and not otherwise")
        func sent() async throws {
            let test = TestClient()
            test.transport.script("createJob", .json(Jobs.answer("awaiting_uploads"), status: 202))
            test.transport.script(
                "uploadFiles",
                .json(Jobs.json("uploading", at: 1) + #", "uploads": [{"documentId": "1"}, {"documentId": "2"}, {"documentId": "3"}]}"#))
            test.transport.script("completeUploads", .json(Jobs.answer("preflighting", at: 2), status: 202))
            let given = String(repeating: "AB", count: 32)
            let submission = try await test.client.submit(
                [
                    UploadFile(bytes: Array("abc".utf8), fileName: "a.pdf", sha256: .computed),
                    UploadFile(bytes: [1], fileName: "b.pdf", sha256: .sha256(given)), UploadFile(bytes: [1], fileName: "c.pdf"),
                ], to: "proj_1")
            let form = test.sent("uploadFiles").first?.bodyText ?? ""
            #expect(form.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
            #expect(form.contains(given.lowercased()))
            #expect(form.split(separator: "sha256").count == 3)
            #expect(submission.documents.map { $0.sha256 != nil } == [true, true, false])
        }
    }
#endif

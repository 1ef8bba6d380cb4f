#if Sandbox
    import AsyncHTTPClient
    import BindingsRuntime
    import Crypto
    import Foundation
    import NIOCore
    import Testing

    @testable import PlangrepSandbox

    @Suite struct SandboxUploadTests {
        static let sample = SandboxFlowTests.sample

        /// How many files lie in the sandbox's folder.
        private func stored(_ api: API) throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: api.sandbox.engine.folder.url.path).count
        }

        @Test func anUploadSaysWhatItStored() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                let answer = try await api.upload([Self.sample, SandboxFlowTests.text], to: job)
                #expect(answer.status == 200 && answer.json["status"] == "uploaded")
                #expect(answer.json["job"]?["status"] == "uploading")
                #expect(answer.json["job"]?["files"]?.array?.map { $0["fileName"]?.string } == [Self.sample.name, "notes.txt"])
                #expect(
                    answer.json["uploads"]?.array?.map { $0["documentId"]?.string } == (await api.sandbox.documents(ofJob: job)).map(\.id))
            }
        }

        @Test func namesAreLabelsAndNeverPaths() async throws {
            try await withSandbox { api in
                let names = ["../../etc/passwd", "/etc/passwd", "A101 \\\"floor\\\" plan – ebenso.pdf", "a\\u0000b.pdf"]
                let job = try await api.jobID()
                for name in names { #expect(try await api.upload([(name, "application/pdf", [1])], to: job).status == 200) }
                let documents = await api.sandbox.documents(ofJob: job)
                #expect(documents.map(\.fileName) == ["../../etc/passwd", "/etc/passwd", "A101 \"floor\" plan – ebenso.pdf", "a\0b.pdf"])
                #expect(documents.allSatisfy { $0.file.deletingLastPathComponent().path == api.sandbox.engine.folder.url.path })
            }
        }

        @Test func bytesAreForTheirOwnerAlone() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                _ = try await api.upload([Self.sample], to: job)
                let file = try #require(await api.sandbox.documents(ofJob: job).first?.file)
                let modes = try [file, file.deletingLastPathComponent()].map {
                    try FileManager.default.attributesOfItem(atPath: $0.path)[.posixPermissions] as? Int
                }
                #expect(modes == [0o600, 0o700])
            }
        }

        @Test func aDeclaredDigestIsChecked() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                let digest = SandboxID.hex(SHA256.hash(data: Self.sample.bytes))
                #expect(try await api.upload([Self.sample], to: job, extra: ",\"sha256\":\"\(digest)\"").status == 200)
                let wrong = try await api.upload([SandboxFlowTests.text], to: job, extra: ",\"sha256\":\"\(digest)\"")
                #expect(wrong.status == 400 && wrong.code == "checksum_mismatch" && wrong.message?.hasPrefix("$.files[0].sha256") == true)
                let upper = try await api.upload([Self.sample], to: job, extra: ",\"sha256\":\"\(digest.uppercased())\"")
                #expect(upper.status == 400 && upper.message?.hasPrefix("$.files[0].sha256") == true)
                #expect(try stored(api) == 1)
            }
        }

        @Test func moreFilesThanTheJobTakesAreRefused() async throws {
            try await withSandbox({ $0.limits.maxFiles = 2 }) { api in
                let job = try await api.jobID()
                let three = try await api.upload([Self.sample, Self.sample, Self.sample], to: job)
                #expect(three.status == 400 && three.code == "limit_exceeded")
                #expect(try stored(api) == 0)
                #expect(try await api.upload([Self.sample], to: job).status == 200)
                #expect(try await api.upload([Self.sample, Self.sample], to: job).code == "limit_exceeded")
                #expect(try await api.upload([Self.sample], to: job).status == 200)
                #expect(try await api.upload([Self.sample], to: job).code == "limit_exceeded")
                #expect(try stored(api) == 2)
            }
        }

        @Test func moreBytesThanTheJobTakesAreRefused() async throws {
            try await withSandbox({ $0.limits.maxDeclaredBytes = 1000 }) { api in
                let job = try await api.jobID()
                #expect(try await api.upload([("a", "text/plain", [UInt8](repeating: 1, count: 600))], to: job).status == 200)
                let second = try await api.upload([("b", "text/plain", [UInt8](repeating: 1, count: 401))], to: job)
                #expect(second.status == 400 && second.code == "limit_exceeded")
                #expect(try await api.upload([("c", "text/plain", [UInt8](repeating: 1, count: 400))], to: job).status == 200)
                #expect(try stored(api) == 2)
            }
        }

        @Test func aBodyThatCannotFitIsRefusedByItsLength() async throws {
            try await withSandbox({ $0.limits.maxDeclaredBytes = 1000 }) { api in
                let job = try await api.jobID()
                let answer = try await api.upload([("a", "text/plain", [UInt8](repeating: 1, count: 5_000_000))], to: job)
                #expect(answer.code == "limit_exceeded" && answer.message?.hasPrefix("The body has") == true)
            }
        }

        @Test func aFormWithoutALengthIsTakenToo() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                var form = TestForm()
                form.add("file0", fileName: "late metadata.pdf", type: "application/pdf", Self.sample.bytes)
                form.add("metadata", type: "application/json", Array("{}".utf8))
                let chunks = stride(from: 0, to: form.bytes.count, by: 100).map {
                    ByteBuffer(bytes: form.bytes[$0..<min($0 + 100, form.bytes.count)])
                }
                let answer = try await api.send(
                    .POST, "/jobs/\(job)/files", headers: API.authorized + [("Content-Type", form.contentType)],
                    body: .stream(chunks.async, length: .unknown))
                #expect(answer.status == 200)
                let document = try #require(await api.sandbox.documents(ofJob: job).first)
                #expect(document.fileName == "late metadata.pdf" && document.contentType == "application/pdf")
                #expect(document.size == Self.sample.bytes.count)
            }
        }

        @Test(arguments: [
            ("", "metadata: the form has no such part"), ("m{}", "file0: the form has no file part"),
            ("f0", "metadata: the form has no such part"),
            ("m{}m{}f0", "metadata: the form has this part twice"), ("m{}f0f0", "file0: the form has this part twice"),
            ("m{\"files\":[]}f0", "file0: the metadata does not name this part"), ("m[f0", "$: expected"),
            ("m{\"files\":[{}]}f0", "$.files[0].partName: "),
            (
                "m{\"files\":[{\"partName\":\"file9\",\"fileName\":\"a\",\"contentType\":\"b\"}]}f0",
                "$.files[0].partName: the form has no part"
            ),
            ("m{\"files\":[{\"partName\":\"file0\",\"fileName\":\"\",\"contentType\":\"b\"}]}f0", "$.files[0].fileName: "),
            (
                "m{\"files\":[{\"partName\":\"file0\",\"fileName\":\"a\",\"contentType\":\"b\",\"classification\":\"x\"}]}f0",
                "$.files[0].classification: "
            ),
        ])
        func aFormThatDoesNotAddUpIs400AndLeavesNothing(_ parts: String, _ message: String) async throws {
            try await withSandbox { api in
                let answer = try await api.send(Self.form(parts), to: try await api.jobID())
                #expect(answer.status == 400)
                #expect(answer.message?.hasPrefix(message) == true, "\(answer.message ?? "")")
                #expect(try stored(api) == 0)
            }
        }

        @Test(arguments: [("application/json", 415), ("multipart/form-data", 400), ("multipart/mixed; boundary=a", 415)])
        func anotherContentTypeIsRefused(_ type: String, _ status: Int) async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                let answer = try await api.send(
                    .POST, "/jobs/\(job)/files", headers: API.authorized + [("Content-Type", type)], body: .bytes([1]))
                #expect(answer.status == status && answer.message?.hasPrefix("Content-Type: ") == true)
            }
        }

        @Test func aFormThatBreaksOffLeavesNothing() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                var form = TestForm()
                form.add("metadata", type: "application/json", Array("{}".utf8))
                form.add("file0", fileName: "a.pdf", type: "application/pdf", [UInt8](repeating: 7, count: 300_000))
                let cut = Array(form.bytes.dropLast(20))
                let answer = try await api.send(
                    .POST, "/jobs/\(job)/files", headers: API.authorized + [("Content-Type", form.contentType)], body: .bytes(cut))
                #expect(answer.status == 400 && answer.code == "invalid_form")
                let broken = HTTPClientRequest.Body.stream(
                    [ByteBuffer(bytes: cut)].async.map { buffer in
                        try await Task.sleep(for: .milliseconds(50))
                        if buffer.readableBytes > 0 { throw CancellationError() }
                        return buffer
                    }, length: .known(Int64(cut.count)))
                _ = try? await api.send(
                    .POST, "/jobs/\(job)/files", headers: API.authorized + [("Content-Type", form.contentType)], body: broken)
                try await eventually { try stored(api) == 0 }
                #expect(try await api.upload([Self.sample], to: job).status == 200, "the job takes another try")
            }
        }

        /// `m` begins a metadata part with the JSON up to the next `m` or `f`, `f0` is a file part named `file0`.
        private static func form(_ parts: String) -> TestForm {
            var form = TestForm()
            for part in parts.split(separator: /(?=m[{\[])|(?=f0)/) {
                if part.hasPrefix("m") { form.add("metadata", type: "application/json", Array(part.dropFirst().utf8)) }
                if part.hasPrefix("f0") { form.add("file0", fileName: "a.pdf", type: "application/pdf", [1, 2, 3]) }
            }
            return form
        }
    }

    extension Array where Element: Sendable {
        /// The elements as an asynchronous sequence.
        fileprivate var async: AsyncStream<Element> {
            AsyncStream { continuation in
                for element in self { continuation.yield(element) }
                continuation.finish()
            }
        }
    }
#endif

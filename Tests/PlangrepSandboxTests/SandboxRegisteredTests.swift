#if Sandbox
    import BindingsRuntime
    import Foundation
    import NIOHTTP1
    import Testing

    @testable import PlangrepSandbox

    /// Files that are announced first and then sent to storage, or as Base64.
    @Suite struct SandboxRegisteredTests {
        private static let bytes = SamplePDF.bytes()
        private static let type = [("Content-Type", "application/pdf")]

        private struct Registered {
            var job: String
            var document: String
            var token: String
            var url: String

            var proof: String { "{\"documentId\":\"\(document)\",\"uploadToken\":\"\(token)\"}" }
        }

        private func register(_ api: API, job: String? = nil, size: Int = bytes.count, sha256: String = digest(bytes)) async throws
            -> Registered
        {
            let job = if let job { job } else { try await api.jobID() }
            let answer = try await api.post("/jobs/\(job)/uploads", Self.body(size: size, sha256: sha256))
            let upload = answer.json["uploads"]?[0]
            #expect(answer.status == 200 && upload?["uploadMode"] == "direct_put" && upload?["expiresAt"]?.string != nil)
            #expect(answer.json["job"]?["status"] == "uploading")
            return Registered(
                job: job, document: try #require(upload?["documentId"]?.string), token: try #require(upload?["uploadToken"]?.string),
                url: try #require(upload?["uploadUrl"]?.string))
        }

        private static func body(size: Int = bytes.count, sha256: String = digest(bytes), count: Int = 1) -> String {
            let file = "{\"fileName\":\"a.pdf\",\"contentType\":\"application/pdf\",\"fileSize\":\(size),\"sha256\":\"\(sha256)\"}"
            return "{\"files\":[\(Array(repeating: file, count: count).joined(separator: ","))]}"
        }

        private static func digest(_ bytes: [UInt8]) -> String {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("digest-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: url) }
            guard let sink = try? FileSink(url), (try? sink.write(bytes[...])) != nil else { return "" }
            return sink.digest
        }

        private func put(_ registered: Registered, _ bytes: [UInt8] = bytes, headers: [(String, String)] = type, to api: API) async throws
            -> API.Answer
        {
            try await api.send(.PUT, registered.url, headers: headers, body: .bytes(bytes))
        }

        private func stored(_ api: API) throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: api.sandbox.engine.folder.url.path).count
        }

        @Test func aFilePutToStorageIsWorkedOn() async throws {
            try await withSandbox { api in
                let registered = try await register(api)
                #expect(URL(string: registered.url)?.port == api.sandbox.storageURL.port)
                #expect(api.sandbox.storageURL.port != api.sandbox.baseURL.port)
                #expect(try await put(registered, to: api).status == 200)
                // Sent again, it takes the place of what was there.
                #expect(try await put(registered, to: api).status == 200)
                #expect(try stored(api) == 1)
                let done = try await api.post("/jobs/\(registered.job)/uploads/complete", "{\"directUploads\":[\(registered.proof)]}")
                #expect(done.status == 202)
                try await api.reach("completed", job: registered.job)
                let document = try await api.get("/jobs/\(registered.job)/result").json["documents"]?[0]
                #expect(document?["documentId"]?.string == registered.document && document?["pageCount"] == 3)
                #expect(await api.sandbox.digest(ofDocument: registered.document) == Self.digest(Self.bytes))
            }
        }

        @Test func base64IsStoredAndGivesTheProof() async throws {
            try await withSandbox { api in
                let registered = try await register(api)
                let path = "/jobs/\(registered.job)/uploads/\(registered.document)/content"
                let content = Data(Self.bytes).base64EncodedString()
                #expect(try await api.post(path, "{\"uploadToken\":\"x\",\"contentBase64\":\"\(content)\"}").status == 400)
                let wrong = try await api.post(path, "{\"uploadToken\":\"\(registered.token)\",\"contentBase64\":\"AAAA\"}")
                #expect(wrong.status == 400 && wrong.code == "size_mismatch")
                #expect(try stored(api) == 0)
                let answer = try await api.post(path, "{\"uploadToken\":\"\(registered.token)\",\"contentBase64\":\"\(content)\"}")
                #expect(answer.status == 200 && answer.json["status"] == "uploaded" && answer.json["uploadMode"] == "direct_put")
                let proof = try #require(answer.json["directUpload"])
                let body = String(decoding: try JSON.encode(proof), as: UTF8.self)
                #expect(try await api.post("/jobs/\(registered.job)/uploads/complete", "{\"directUploads\":[\(body)]}").status == 202)
                try await api.reach("completed", job: registered.job)
            }
        }

        @Test func formAndStorageServeOneJobTogether() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                #expect(try await api.upload([SandboxFlowTests.sample], to: job).status == 200)
                let registered = try await register(api, job: job)
                #expect(try await put(registered, to: api).status == 200)
                let done = try await api.post(
                    "/jobs/\(job)/uploads/complete", "{\"directUploads\":[\(registered.proof)]}", headers: [("Idempotency-Key", "k")])
                #expect(done.status == 202 && done.json["job"]?["files"]?.array?.count == 2)
                let again = try await api.post(
                    "/jobs/\(job)/uploads/complete", "{\"directUploads\":[\(registered.proof)]}", headers: [("Idempotency-Key", "k")])
                #expect(again.json["idempotent"] == true)
                try await api.reach("completed", job: job)
                #expect(try await api.get("/jobs/\(job)/result").json["documents"]?.array?.count == 2)
            }
        }

        @Test func storageRefusesWhatWasNotAnnouncedAndKeepsNothingOfIt() async throws {
            try await withSandbox { api in
                let registered = try await register(api)
                #expect(try await put(registered, Array(Self.bytes.dropLast()), to: api).code == "size_mismatch")
                #expect(try await put(registered, Self.bytes + [0], to: api).code == "size_mismatch")
                #expect(try await put(registered, Array(Self.bytes.reversed()), to: api).code == "checksum_mismatch")
                // Whoever sends the key to another origin is to notice.
                #expect(try await put(registered, headers: Self.type + API.authorized, to: api).code == "key_sent_to_storage")
                var forged = registered
                forged.url = registered.url.replacing(/signature=../, with: "signature=zz")
                #expect(try await put(forged, to: api).status == 403)
                forged.url = registered.url.replacing(registered.document, with: "doc_nope")
                #expect(try await put(forged, to: api).status == 404)
                #expect(try stored(api) == 0)
            }
        }

        @Test func completionNeedsTheBytesAndTheirToken() async throws {
            try await withSandbox { api in
                let registered = try await register(api)
                let path = "/jobs/\(registered.job)/uploads/complete"
                let missing = try await api.post(path, "{\"directUploads\":[\(registered.proof)]}")
                #expect(missing.status == 409 && missing.code == "upload_missing")
                let stranger = try await api.post(path, "{\"directUploads\":[{\"documentId\":\"doc_x\",\"uploadToken\":\"x\"}]}")
                #expect(stranger.message?.hasPrefix("$.directUploads[0].documentId") == true)
                let forged = try await api.post(
                    path, "{\"directUploads\":[{\"documentId\":\"\(registered.document)\",\"uploadToken\":\"x\"}]}")
                #expect(forged.message?.hasPrefix("$.directUploads[0].uploadToken") == true)
                #expect(try await api.post(path).code == "no_uploads")
            }
        }

        @Test func theLimitsCountWhatIsAnnounced() async throws {
            try await withSandbox({ $0.limits = SandboxLimits(maxFiles: 2, maxDeclaredBytes: 1000) }) { api in
                let job = try await api.jobID()
                let path = "/jobs/\(job)/uploads"
                #expect(try await api.post(path, Self.body(size: 600)).status == 200)
                #expect(try await api.post(path, Self.body(size: 500)).code == "limit_exceeded")
                #expect(try await api.post(path, Self.body(size: 1, count: 2)).code == "limit_exceeded")
                #expect(try await api.post(path, Self.body(size: 400)).status == 200)
                #expect(try await api.post(path, Self.body(size: 0)).code == "limit_exceeded")
            }
        }

        @Test(arguments: [
            ("{}", "$.files"), ("{\"files\":[]}", "$.files: it must have at least 1"),
            (body(count: 101), "$.files: it must have at most 100"),
            (body(size: -1), "$.files[0].fileSize"), (body(sha256: "AB"), "$.files[0].sha256"),
        ])
        func wrongAnnouncementsNameThePlace(_ body: String, _ message: String) async throws {
            try await withSandbox { api in
                let answer = try await api.post("/jobs/\(try await api.jobID())/uploads", body)
                #expect(answer.status == 400 && answer.message?.hasPrefix(message) == true, "\(answer.message ?? "")")
            }
        }

        @Test func partsAreNotServedSinceTheirFieldsAreNotKnown() async throws {
            try await withSandbox { api in
                let answer = try await api.post("/jobs/\(try await api.jobID())/uploads", Self.body(size: 5_000_000_001))
                #expect(answer.status == 501)
            }
        }

        @Test func aSignedURLExpiresByTheSandboxsClock() async throws {
            let clock = TestClock()
            try await withSandbox({
                $0.clock = clock.clock
                $0.timings.projectProvisioning = .zero
                $0.speed = 1
            }) { api in
                let registered = try await register(api)
                clock.advance(by: .seconds(3599))
                #expect(try await put(registered, to: api).status == 200)
                clock.advance(by: .seconds(1))
                let late = try await put(registered, to: api)
                #expect(late.status == 403 && late.code == "upload_expired")
            }
        }

        @Test func whatWasSentGoesWithTheJobsRetention() async throws {
            let clock = TestClock()
            try await withSandbox({
                $0.clock = clock.clock
                $0.timings.projectProvisioning = .zero
            }) { api in
                let registered = try await register(api)
                #expect(try await put(registered, to: api).status == 200)
                clock.advance(by: .seconds(7 * 86400))
                try await api.reach("expired", job: registered.job)
                #expect(try stored(api) == 0)
            }
        }
    }
#endif

#if Sandbox
    import BindingsRuntime
    import Foundation
    import NIOHTTP1
    import Testing

    @testable import PlangrepSandbox

    /// Files that are announced first and then sent to storage, or as Base64.
    @Suite struct SandboxRegisteredTests {
        private static let bytes = SamplePDF.bytes()

        private struct Registered {
            var job: String
            var document: String
            var token: String
            var url: String
            /// What was handed out with the URL.
            var headers: [(String, String)]

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
                url: try #require(upload?["uploadUrl"]?.string), headers: Self.headers(upload?["headers"]))
        }

        private static func headers(_ value: JSONValue?) -> [(String, String)] {
            guard case .object(let fields)? = value else { return [] }
            return fields.map { ($0.key, $0.value.string ?? "") }
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

        private func put(
            _ registered: Registered, _ bytes: [UInt8] = bytes, more: [(String, String)] = [], to api: API
        ) async throws -> API.Answer {
            try await api.send(.PUT, registered.url, headers: registered.headers + more, body: .bytes(bytes))
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
                #expect(try await put(registered, more: API.authorized, to: api).code == "key_sent_to_storage")
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

        @Test func storageDemandsTheHeadersThatItHandedOut() async throws {
            try await withSandbox { api in
                let registered = try await register(api)
                #expect(registered.headers.map(\.0) == ["Content-Type", "x-amz-checksum-sha256"])
                for index in registered.headers.indices {
                    var other = registered
                    other.headers[index].1 += "x"
                    #expect(try await put(other, to: api).code == "header_missing")
                    other.headers.remove(at: index)
                    #expect(try await put(other, to: api).code == "header_missing")
                }
                #expect(try await put(registered, to: api).status == 200)
            }
        }

        @Test func aFileThatIsRegisteredAgainKeepsItsIdentifiersAndTakesNoRoom() async throws {
            try await withSandbox({ $0.limits = SandboxLimits(maxFiles: 1, maxDeclaredBytes: Self.bytes.count) }) { api in
                let first = try await register(api)
                let second = try await register(api, job: first.job)
                #expect(first.document == second.document && first.token == second.token && first.url != second.url)
                #expect(try await put(first, to: api).code == "wrong_signature")
                #expect(try await put(second, to: api).status == 200)
            }
        }

        private func int(_ value: JSONValue?) -> Int? {
            if case .number(let number)? = value { number.int64.map { Int($0) } } else { nil }
        }

        private struct PartAnswer {
            var url: String
            var range: Range<Int>
            var headers: [(String, String)]
        }

        private func parts(_ upload: JSONValue?) throws -> [PartAnswer] {
            try #require(upload?["parts"]?.array).map { part in
                let (start, end) = (try #require(int(part["start"])), try #require(int(part["end"])))
                return PartAnswer(
                    url: try #require(part["uploadUrl"]?.string), range: start..<(end + 1), headers: Self.headers(part["headers"]))
            }
        }

        @Test func aLargeFileGoesInPartsThatAreJoined() async throws {
            try await withSandbox({ ($0.storage.maxDirectBytes, $0.storage.partBytes) = (100, 300) }) { api in
                let job = try await api.jobID()
                let upload = try await api.post("/jobs/\(job)/uploads", Self.body()).json["uploads"]?[0]
                let (id, token) = (upload?["documentId"]?.string ?? "", upload?["uploadToken"]?.string ?? "")
                let parts = try parts(upload)
                #expect(upload?["uploadMode"] == "multipart" && upload?["uploadUrl"]?.string == nil && upload?["partSize"] == 300)
                #expect(parts.map(\.range.count).reduce(0, +) == Self.bytes.count)
                func complete(_ tags: [String]) async throws -> API.Answer {
                    let sent = tags.enumerated().map { "{\"partNumber\":\($0 + 1),\"eTag\":\"\($1.replacing("\"", with: "\\\""))\"}" }
                    return try await api.post(
                        "/jobs/\(job)/uploads/complete",
                        """
                        {"documentIds":["\(id)"],"multipartUploads":[{"documentId":"\(id)","uploadToken":"\(token)",\
                        "uploadId":"\(upload?["uploadId"]?.string ?? "")","parts":[\(sent.joined(separator: ","))]}]}
                        """)
                }
                var tags: [String] = []
                for part in parts {
                    #expect(try await complete(tags).message?.hasPrefix("$.multipartUploads[0].parts") == true)
                    let bytes = Array(Self.bytes[part.range])
                    #expect(try await api.send(.PUT, part.url, headers: part.headers, body: .bytes(bytes + [0])).code == "size_mismatch")
                    #expect(try await api.send(.PUT, part.url, headers: [], body: .bytes(bytes)).code == "header_missing")
                    let answer = try await api.send(.PUT, part.url, headers: part.headers, body: .bytes(bytes))
                    tags.append(try #require(answer.headers.first(name: "ETag")))
                }
                #expect(try await complete(Array(repeating: tags[0], count: tags.count)).status == 400)
                #expect(try await complete(tags).status == 202)
                #expect(await api.sandbox.digest(ofDocument: id) == Self.digest(Self.bytes))
                #expect(try stored(api) == 1)
                try await api.reach("completed", job: job)
            }
        }

        @Test func partsWithOtherBytesThanWereAnnouncedAreNotJoined() async throws {
            try await withSandbox({ ($0.storage.maxDirectBytes, $0.storage.partBytes) = (3, 4) }) { api in
                let job = try await api.jobID()
                let upload = try await api.post("/jobs/\(job)/uploads", Self.body(size: 4)).json["uploads"]?[0]
                let part = try #require(try parts(upload).first)
                let answer = try await api.send(.PUT, part.url, headers: part.headers, body: .bytes([1, 2, 3, 4]))
                let tag = try #require(answer.headers.first(name: "ETag")).replacing("\"", with: "\\\"")
                let done = try await api.post(
                    "/jobs/\(job)/uploads/complete",
                    """
                    {"multipartUploads":[{"documentId":"\(upload?["documentId"]?.string ?? "")","uploadToken":"\(upload?["uploadToken"]?.string ?? "")",\
                    "uploadId":"\(upload?["uploadId"]?.string ?? "")","parts":[{"partNumber":1,"eTag":"\(tag)"}]}]}
                    """)
                #expect(done.status == 400 && done.code == "checksum_mismatch")
            }
        }

        @Test func faultsOfStorageRepeatThemselves() async throws {
            for seed in 1...3 as ClosedRange<UInt64> {
                var runs: [[Int]] = []
                for _ in 1...2 {
                    try await withSandbox({
                        ($0.storage.faults, $0.storage.urlLifetime) = (.faultPlan(seed: seed), .seconds(36_000_000))
                    }) { api in
                        var statuses: [Int] = []
                        var registered = try await register(api)
                        for _ in 1...40 {
                            statuses.append(try await put(registered, to: api).status)
                            if statuses.last == 403 { registered = try await register(api, job: registered.job) }
                        }
                        runs.append(statuses)
                    }
                }
                #expect(runs[0] == runs[1] && Set(runs[0]).isSuperset(of: [200, 403]) && Set(runs[0]).count >= 3, "\(runs[0])")
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

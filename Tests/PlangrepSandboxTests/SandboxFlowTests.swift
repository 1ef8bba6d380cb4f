#if Sandbox
    import BindingsRuntime
    import Crypto
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    @Suite struct SandboxFlowTests {
        static let text: (name: String, type: String, bytes: [UInt8]) = ("notes.txt", "text/plain", Array("no drawing".utf8))
        static let sample: (name: String, type: String, bytes: [UInt8]) = ("A101 plan – ebenso.pdf", "application/pdf", SamplePDF.bytes())
        static let garbage: (name: String, type: String, bytes: [UInt8]) = (
            "broken.pdf", "application/pdf", Array("%PDF-1.4 but no more".utf8)
        )

        @Test func itsStatusesAreTheDocumentedOnes() {
            #expect(JobPhase.allCases.map(\.rawValue) == JobStatus.allKnown.map(\.rawValue))
            #expect(ProjectPhase.allCases.map(\.rawValue) == ProjectStatus.allKnown.map(\.rawValue))
        }

        @Test func aJobRunsFromProjectToResult() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                try await api.run(job, [Self.sample], until: "completed", extra: ",\"classification\":\"plans\"")
                let result = try JSON.decode(JobResult.self, from: try await api.get("/jobs/\(job)/result").bytes)
                let document = try #require(result.documents.first)
                #expect(result.documents.count == 1)
                #expect(document.fileName == Self.sample.name)
                #expect(document.fileSize == Self.sample.bytes.count)
                #expect(document.contentType == "application/pdf")
                #expect(document.pageCount == 3)
                #expect(document.status == "completed")
                #expect(result.usage.pageCount == 3)
                #expect(result.usage.drawingPageCount == 3)
                #expect(result.usage.documentPageCount == 0)
                #expect(result.job.status == .completed)
                #expect(result.warnings.isEmpty && result.errors.isEmpty)
                #expect(document.sheets?.map(\.sheetNumber) == ["A101", "A201", "A501"])
                #expect(document.sheets?.map(\.sheetName) == ["FLOOR PLAN", "SOUTH ELEVATION", "DOOR SCHEDULE"])
                #expect(document.sheets?.map(\.drawingType) == ["floor_plan", "elevation", "schedule"])
                #expect(document.specifications == nil && document.docs == nil)
                #expect(result.evidence.contains { $0.text == "101 OFFICE" && $0.type == "region" && $0.regionType == "note" })
                #expect(document.artifacts?.map(\.type) == ["extracted_json"])
            }
        }

        @Test func theDigestInsideIsThatOfTheBytesSent() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                try await api.run(job, [Self.sample, Self.text], until: "completed")
                let documents = await api.sandbox.documents(ofJob: job)
                #expect(documents.map(\.sha256) == [Self.sample, Self.text].map { SandboxID.hex(SHA256.hash(data: $0.bytes)) })
                #expect(documents.map(\.size) == [Self.sample.bytes.count, Self.text.bytes.count])
                #expect(documents.map(\.pageCount) == [3, nil])
                #expect(try Data(contentsOf: documents[0].file) == Data(Self.sample.bytes))
                #expect(await api.sandbox.digest(ofDocument: documents[1].id) == documents[1].sha256)
            }
        }

        @Test func aFileThatIsNoPDFIsAWarningAndNoNumber() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                try await api.run(job, [Self.sample, Self.text], until: "completed")
                let answer = try await api.get("/jobs/\(job)/result").json
                #expect(answer["documents"]?[1]?["pageCount"] == nil)
                #expect(answer["warnings"]?[0]?["code"] == "page_count_unknown")
                #expect(answer["warnings"]?[0]?["documentId"] == answer["documents"]?[1]?["documentId"])
                #expect(answer["usage"]?["pageCount"] == 3)
                #expect(answer["usage"]?["drawingPageCount"] == nil, "nobody said what the files are")
            }
        }

        @Test func aBrokenPDFIsAnErrorOfTheDocument() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                try await api.run(job, [Self.garbage, Self.sample], until: "completed_with_errors")
                let answer = try await api.get("/jobs/\(job)/result").json
                #expect(answer["job"]?["status"] == "completed_with_errors")
                #expect(answer["errors"]?.array?.count == 1)
                #expect(answer["errors"]?[0]?["code"] == "document_unreadable")
                #expect(answer["documents"]?[0]?["status"] == "failed")
                #expect(answer["documents"]?[0]?["pageCount"] == nil)
                #expect(answer["documents"]?[1]?["status"] == "completed")
            }
        }

        @Test func onlyTheNamedDocumentsAreProcessed() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                let uploaded = try await api.upload([Self.sample, Self.garbage], to: job).json
                let chosen = try #require(uploaded["uploads"]?[0]?["documentId"]?.string)
                #expect(try await api.post("/jobs/\(job)/uploads/complete", "{\"documentIds\":[\"\(chosen)\"]}").status == 202)
                try await api.reach("completed", job: job)
                let answer = try await api.get("/jobs/\(job)").json
                #expect(answer["job"]?["files"]?.array?.map { $0["status"]?.string } == ["completed", "skipped"])
                #expect(try await api.get("/jobs/\(job)/result").json["documents"]?.array?.count == 1)
            }
        }

        @Test func aJobIsWhollyDescribed() async throws {
            try await withSandbox { api in
                let created = try await api.job("{\"externalId\":\"order-7890\"}")
                let job = try #require(created["job"])
                #expect(job["status"] == "awaiting_uploads")
                #expect(job["externalId"] == "order-7890")
                #expect(job["limits"] == ["maxDeclaredBytes": 10_000_000_000, "maxFiles": 100])
                #expect(job["files"] == [] && job["billing"] == [:] && job["pageCount"] == 0)
                #expect(created["idempotent"] == false)
                #expect(created["webhookSigningSecret"]?.string == nil, "there is no webhook to sign for")
                let id = try #require(job["id"]?.string)
                try await api.run(id, [Self.sample], until: "completed")
                let ended = try #require(try await api.get("/jobs/\(id)").json["job"])
                #expect(ended["resultUrl"]?.string == "\(api.sandbox.baseURL)/jobs/\(id)/result")
                #expect(ended["completedAt"] == ended["updatedAt"])
                #expect(ended["pageCount"] == 3)
            }
        }

        @Test func jobsAreListedNewestFirst() async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                var ids: [String] = []
                for _ in 0..<3 {
                    ids.append(try #require(try await api.post("/projects/\(project)/jobs", "{}").json["job"]?["id"]?.string))
                }
                let listed = try await api.get("/projects/\(project)/jobs").json["jobs"]?.array?.compactMap { $0["id"]?.string }
                #expect(listed == ids.reversed())
                #expect(try await api.get("/projects").json["projects"]?.array?.count == 1)
            }
        }

        @Test func aCancelledJobStaysSo() async throws {
            try await withSandbox { api in
                let job = try await api.jobID()
                _ = try await api.upload([Self.sample], to: job)
                let cancelled = try await api.post("/jobs/\(job)/cancel")
                #expect(cancelled.status == 200)
                #expect(cancelled.json["job"]?["status"] == "cancelled")
                #expect(cancelled.json["job"]?["completedAt"]?.string != nil)
                let again = try await api.post("/jobs/\(job)/cancel")
                #expect(again.status == 409 && again.code == "job_not_cancellable")
                #expect(try await api.upload([Self.sample], to: job).status == 409)
                #expect(try await api.post("/jobs/\(job)/uploads/complete").status == 409)
            }
        }
    }
#endif

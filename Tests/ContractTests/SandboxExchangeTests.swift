#if Sandbox
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    /// What the client really puts on the wire, and what the sandbox really answers, for every operation of projects, jobs and uploads.
    @Suite struct SandboxExchangeTests {
        static let served: Set = [
            "createProject", "listProjects", "getProject", "createJob", "listJobs", "getJob", "getJobResult", "cancelJob", "uploadFiles",
            "completeUploads", "registerUploads", "uploadRegisteredFile", "resumeJob",
        ]

        static let transports: [(name: String, transport: any Transport)] = {
            var all: [(String, any Transport)] = [("URLSession", URLSessionTransport.shared)]
            #if AsyncHTTPClient
                all.append(("AsyncHTTPClient", AsyncHTTPTransport.shared))
            #endif
            return all
        }()

        @Test(arguments: transports.indices) func everyServedOperationIsAnsweredAndWrittenDown(over index: Int) async throws {
            let (name, transport) = Self.transports[index]
            // Enough for the project and for the first job, not for another one.
            try await Recording.run("served-\(name)", configure: { $0.credits.balance = 50 + 75 }) { recording in
                let client = try recording.client(transport)
                let project = try await readyProject(client)
                #expect(try await client.projects.list().value.projects.map(\.id) == [project])
                try await finishJob(client, in: project)
                try await cancelJob(client, in: project)
                try await resumeJob(client, in: project, recording.sandbox)
                #expect(try await client.jobs.list(projectID: project).value.jobs.count == 3)
                #expect(try recording.operations() == Self.served)
            }
        }

        @Test func refusalsAreWrittenDown() async throws {
            try await Recording.run("refused") { recording in
                let client = try recording.client()
                let stranger = try recording.client(apiKey: "somebody else's")
                #expect(await status { _ = try await stranger.projects.list().value } == 401)
                #expect(await status { _ = try await client.jobs.get(jobID: "job_unknown").value } == 404)
                #expect(await status { _ = try await client.files.list(projectID: "proj_unknown").value } == 404)
                let job = try await client.jobs.create(projectID: readyProject(client)).value.job
                #expect(await status { _ = try await client.jobs.getResult(jobID: job.id).value } == 409)
                let wrong = String(repeating: "0", count: 64)
                let refused = await status { _ = try await upload(["a.pdf"], to: job.id, client, sha256: wrong).value }
                #expect(refused.map { 400..<500 ~= $0 } == true)
            }
        }

        @Test func fileNamesOfEveryKindAreWrittenDown() async throws {
            try await Recording.run("names") { recording in
                let client = try recording.client()
                let job = try await client.jobs.create(projectID: readyProject(client)).value.job
                let names = ["A101 \"floor\" plan – ebenso.pdf", "图纸 🏗.pdf", "a;b=c,d'e%20f.pdf", "line\r\nbreak.pdf"]
                let uploaded = try await upload(names, to: job.id, client).value
                #expect(uploaded.uploads.count == names.count)
            }
        }

        @Test func aSubmissionWithDigestsIsWrittenDown() async throws {
            try await Recording.run("submitted") { recording in
                let client = try recording.client()
                let files = ["A101 \"floor\" plan – ebenso.pdf", "specification.pdf"].map {
                    UploadFile(bytes: SamplePDF.bytes() + $0.utf8, fileName: $0, sha256: .computed)
                }
                let submission = try await client.submit(files, to: try await readyProject(client))
                #expect(submission.documents.count == 2)
                #expect(try recording.operations().isSuperset(of: ["createJob", "uploadFiles", "completeUploads"]))
            }
        }

        private func readyProject(_ client: PlangrepClient) async throws -> String {
            let project = try await client.projects.create(name: "Tower B – Süd").value.project.id
            _ = try await client.projects.get(projectID: project).poll(every: .milliseconds(5), deadline: .seconds(60)) {
                $0.project.status == .ready
            }
            return project
        }

        /// One job to its end, created twice under one key.
        private func finishJob(_ client: PlangrepClient, in project: String) async throws {
            let create = client.jobs.create(
                projectID: project, externalID: "order-7890", webhookURL: URL(string: "http://127.0.0.1:9/hook")
            )
            .idempotencyKey("order-7890")
            let job = try await create.value.job.id
            #expect(try await create.value.job.id == job)
            let uploads = try await upload(["A101 plan.pdf", "notes.txt"], to: job, client).value.uploads
            _ = try await client.uploads.complete(jobID: job, documentIDs: uploads.map(\.documentID)).value
            let ended = try await client.jobs.get(jobID: job).poll(every: .milliseconds(5), deadline: .seconds(60)) {
                $0.job.completedAt != nil
            }
            #expect(ended.job.status == .completed)
            #expect(try await client.jobs.getResult(jobID: job).value.documents.count == 2)
        }

        /// A job whose file goes as Base64, which is blocked until there are credits.
        private func resumeJob(_ client: PlangrepClient, in project: String, _ sandbox: Sandbox) async throws {
            let job = try await client.jobs.create(projectID: project).value.job.id
            let bytes = SamplePDF.bytes()
            let file = RegisterUploadFile(
                fileName: "A101 – plan.pdf", contentType: "application/pdf", fileSize: bytes.count, sha256: SHA256Hasher.hex(of: bytes))
            let upload = try #require(try await client.uploads.register(jobID: job, files: [file]).value.uploads.first)
            let sent = try await client.uploads.uploadRegisteredFile(
                jobID: job, documentID: upload.documentID, uploadToken: try #require(upload.uploadToken), contentBase64: Base64Bytes(bytes)
            ).value
            _ = try await client.uploads.complete(jobID: job, directUploads: [sent.directUpload]).value
            for try await update in client.updates(of: job, every: .milliseconds(5)) where update.status == .blockedInsufficientCredits {
                await sandbox.addCredits(1000)
                #expect(try await update.resume().status == .preflighting)
            }
            #expect(try await client.result(of: job).usage.creditsDebited == 30)
        }

        private func cancelJob(_ client: PlangrepClient, in project: String) async throws {
            let job = try await client.jobs.create(projectID: project).value.job.id
            #expect(try await client.jobs.cancel(jobID: job).value.job.status == .cancelled)
        }

        /// The sample drawing under each name; a digest is declared where one is given.
        private func upload(_ names: [String], to job: String, _ client: PlangrepClient, sha256: String? = nil) -> Call<UploadFilesResponse>
        {
            let parts = names.enumerated().map {
                FilePart(.bytes(SamplePDF.bytes()), fileName: $1, contentType: type(of: $1), name: "file\($0)")
            }
            let entries = names.enumerated().map {
                UploadFileMetadata(partName: "file\($0)", fileName: $1, contentType: type(of: $1), sha256: sha256)
            }
            return client.uploads.uploadFiles(
                jobID: job, metadata: UploadFilesMetadata(clientUploadFlowID: "flow", files: entries), file0: parts[0],
                files: Array(parts.dropFirst()))
        }

        private func type(of name: String) -> String { name.hasSuffix(".pdf") ? "application/pdf" : "text/plain" }

        /// The status that a call fails with.
        private func status(_ call: () async throws -> Void) async -> Int? {
            do {
                try await call()
                return nil
            } catch {
                return (error as? APIError)?.status?.code
            }
        }
    }
#endif

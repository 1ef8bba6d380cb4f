#if Sandbox
    import BindingsServer
    import Hummingbird
    import Plangrep

    extension SandboxRoutes {
        func addUploads(to group: RouterGroup<Context>) {
            group.post("jobs/{jobId}/files", use: uploadFiles)
            group.post("jobs/{jobId}/uploads/complete", use: completeUploads)
        }

        private func uploadFiles(_ request: Request, _ context: Context) async throws -> Response {
            let jobID = Self.parameter("jobId", in: context)
            _ = try await engine.job(jobID)
            guard let boundary = request.headers[.contentType].flatMap(MultipartBoundary.init(contentType:)) else {
                throw SandboxError.invalid("Content-Type", "it must be multipart/form-data with a boundary of 1 to 70 characters")
            }
            let allowance = try await engine.beginUpload(to: jobID, declaredBytes: request.headers[.contentLength].flatMap { Int($0) })
            let receiver = UploadReceiver(folder: engine.folder, limits: configuration.limits, clock: configuration.clock)
            let documents = try await receiver.receive(request.body, boundary: boundary, allowance: allowance)
            let job = try await keep(documents, in: jobID)
            return try SandboxBody.answer(
                .ok,
                UploadFilesResponse(
                    job: Job(job, in: await engine.surroundings), uploads: documents.map { UploadResult(documentID: $0.id) },
                    status: .uploaded))
        }

        /// The job may have ended while the bytes were on their way: then they go.
        private func keep(_ documents: [DocumentRecord], in jobID: String) async throws -> JobRecord {
            do { return try await engine.addDocuments(documents, to: jobID) } catch {
                engine.folder.remove(documents.map(\.file))
                throw error
            }
        }

        private func completeUploads(_ request: Request, _ context: Context) async throws -> Response {
            let key = try Self.idempotencyKey(of: request)
            let bytes = try await SandboxBody.bytes(of: request, maxBytes: configuration.limits.maxBodyBytes)
            let body = bytes.isEmpty ? CompleteUploadsRequest() : try SandboxBody.decode(CompleteUploadsRequest.self, from: bytes)
            guard (body.multipartUploads ?? []).isEmpty else { throw SandboxError.notServed("uploads in parts") }
            let proofs = (body.directUploads ?? []).map { UploadProof(documentID: $0.documentID, token: $0.uploadToken) }
            let change = try await engine.completeUploads(
                of: Self.parameter("jobId", in: context), documentIDs: body.documentIDs, proofs: proofs, key: key)
            return try SandboxBody.answer(
                .accepted,
                CompleteUploadsResponse(job: Job(change.job, in: await engine.surroundings), idempotent: change.isReplay ? true : nil))
        }
    }
#endif

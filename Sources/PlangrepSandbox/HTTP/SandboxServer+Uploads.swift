#if Sandbox
    import BindingsServer
    import Plangrep

    extension SandboxServer {
        /// The form is read here, not part by part as the document has it: what it may hold depends on the job.
        func uploadFiles(_ input: Operations.UploadFiles.Input) async throws -> Operations.UploadFiles.Reply {
            let fields = input.request.head.headerFields
            _ = try await engine.job(input.jobID)
            guard let boundary = fields[.contentType].flatMap(MultipartBoundary.init(contentType:)) else {
                throw SandboxError.invalid("Content-Type", "it must be multipart/form-data with a boundary of 1 to 70 characters")
            }
            let allowance = try await engine.beginUpload(to: input.jobID, declaredBytes: fields[.contentLength].flatMap { Int($0) })
            let receiver = UploadReceiver(folder: engine.folder, limits: configuration.limits, clock: configuration.clock)
            let documents = try await receiver.receive(input.request.body, boundary: boundary, allowance: allowance)
            let job = try await keep(documents, in: input.jobID)
            return .ok(
                UploadFilesResponse(
                    job: Job(job, in: await engine.responseContext), uploads: documents.map { UploadResult(documentID: $0.id) },
                    status: .uploaded))
        }

        /// The job may have ended while the bytes were on their way: then they go.
        private func keep(_ documents: [DocumentRecord], in jobID: String) async throws -> JobRecord {
            do { return try await engine.addDocuments(documents, to: jobID) } catch {
                engine.folder.remove(documents.map(\.file))
                throw error
            }
        }

        func completeUploads(_ input: Operations.CompleteUploads.Input) async throws -> Operations.CompleteUploads.Reply {
            let key = try Self.key(input.idempotencyKey)
            let body = input.body ?? CompleteUploadsRequest()
            try await engine.join(body.multipartUploads ?? [], ofJob: input.jobID)
            let proofs = UploadProof.all(in: body)
            let change = try await engine.completeUploads(of: input.jobID, documentIDs: body.documentIDs, proofs: proofs, key: key)
            return .accepted(
                CompleteUploadsResponse(job: Job(change.job, in: await engine.responseContext), idempotent: change.isReplay ? true : nil))
        }
    }

    extension UploadProof {
        /// Of files that were sent whole, and of those that were sent in parts.
        static func all(in body: CompleteUploadsRequest) -> [UploadProof] {
            let direct = (body.directUploads ?? []).enumerated().map { index, upload in
                UploadProof(documentID: upload.documentID, token: upload.uploadToken, index: index)
            }
            let inParts = (body.multipartUploads ?? []).enumerated().map { index, upload in
                UploadProof(documentID: upload.documentID ?? "", token: upload.uploadToken ?? "", list: "multipartUploads", index: index)
            }
            return direct + inParts
        }
    }
#endif

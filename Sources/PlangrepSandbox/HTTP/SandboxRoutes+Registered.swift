#if Sandbox
    import BindingsRuntime
    import Foundation
    import Hummingbird
    import Plangrep

    extension SandboxRoutes {
        /// From here on files go in parts (documented: over 5 GB); the fields for that are not known, so the sandbox has none.
        static let maxDirectBytes = 5_000_000_000

        func addRegistered(to group: RouterGroup<Context>) {
            group.post("jobs/{jobId}/uploads", use: registerUploads)
            group.post("jobs/{jobId}/uploads/{documentId}/content", use: uploadContent)
        }

        private func registerUploads(_ request: Request, _ context: Context) async throws -> Response {
            let body = try await SandboxBody.read(RegisterUploadsRequest.self, from: request, maxBytes: configuration.limits.maxBodyBytes)
            guard (1...100).contains(body.files.count) else { throw SandboxError.invalid("$.files", "it must have 1 to 100 entries") }
            for (index, file) in body.files.enumerated() { try check(file, at: "$.files[\(index)]") }
            let (job, uploads) = try await engine.register(body.files, to: Self.parameter("jobId", in: context))
            let surroundings = await engine.surroundings
            return try SandboxBody.answer(
                .ok,
                RegisterUploadsResponse(
                    job: Job(job, in: surroundings), uploads: uploads.map { UploadInstruction($0, ofJob: job.id, in: surroundings) }))
        }

        private func check(_ file: RegisterUploadFile, at path: String) throws(SandboxError) {
            guard !file.fileName.isEmpty else { throw .invalid("\(path).fileName", "it is empty") }
            guard !file.contentType.isEmpty else { throw .invalid("\(path).contentType", "it is empty") }
            guard file.fileSize >= 0 else { throw .invalid("\(path).fileSize", "it must not be negative") }
            guard file.sha256.isDigest else { throw .invalid("\(path).sha256", "it is not 64 lower-case hexadecimal digits") }
            guard file.classification?.isKnown ?? true else {
                throw .invalid("\(path).classification", "it is none of the documented ones")
            }
            if file.fileSize > Self.maxDirectBytes { throw .notServed("uploads in parts, which files over 5 GB need") }
        }

        private func uploadContent(_ request: Request, _ context: Context) async throws -> Response {
            let (jobID, documentID) = (Self.parameter("jobId", in: context), Self.parameter("documentId", in: context))
            let upload = try await engine.registered(documentID, ofJob: jobID)
            // Base64 is a third longer than what it stands for; the rest of the body is short.
            let maxBytes = upload.size / 3 * 4 + configuration.limits.maxBodyBytes
            let body = try await SandboxBody.read(UploadRegisteredFileRequest.self, from: request, maxBytes: maxBytes)
            guard body.uploadToken == upload.token else {
                throw SandboxError.invalid("$.uploadToken", "it is not the token of this upload")
            }
            guard body.sha256.map({ $0 == upload.sha256 }) ?? true else {
                throw SandboxError.invalid("$.sha256", "it is not the registered one")
            }
            let sink = try FileSink(engine.folder.file("\(documentID).\(SandboxID.hex((0..<8).map { _ in UInt8.random(in: 0...255) }))"))
            try await engine.keep(sink, of: upload, job: jobID) { try sink.write(body.contentBase64.bytes[...]) }
            return try SandboxBody.answer(
                .ok,
                UploadRegisteredFileResponse(
                    documentID: documentID, directUpload: DirectUpload(documentID: documentID, uploadToken: upload.token),
                    status: .uploaded,
                    fileName: upload.fileName, fileSize: upload.size, contentType: upload.contentType, uploadMode: .directPut))
        }
    }

    extension String {
        fileprivate var isDigest: Bool { utf8.count == 64 && utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) } }
    }

    extension UploadInstruction {
        /// How to send an announced file; the header map's name is not known, so there is none, and storage asks for no header.
        init(_ upload: RegisteredUpload, ofJob jobID: String, in surroundings: Surroundings) {
            self.init(
                documentID: upload.documentID, uploadMode: .directPut, uploadURL: surroundings.uploadURL(of: upload, job: jobID),
                expiresAt: upload.expiresAt, uploadToken: upload.token)
        }
    }
#endif

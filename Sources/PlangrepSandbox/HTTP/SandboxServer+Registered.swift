#if Sandbox
    import BindingsServer
    import Foundation
    import Plangrep

    extension SandboxServer {
        /// From here on files go in parts (documented: over 5 GB); the fields for that are not known, so the sandbox has none.
        static let maxDirectBytes = 5_000_000_000

        func registerUploads(_ input: Operations.RegisterUploads.Input) async throws -> Operations.RegisterUploads.Reply {
            for (index, file) in input.body.files.enumerated() { try check(file, at: "$.files[\(index)]") }
            let (job, uploads) = try await engine.register(input.body.files, to: input.jobID)
            let responseContext = await engine.responseContext
            return .ok(
                RegisterUploadsResponse(
                    job: Job(job, in: responseContext), uploads: uploads.map { UploadInstruction($0, ofJob: job.id, in: responseContext) }))
        }

        private func check(_ file: RegisterUploadFile, at path: String) throws(SandboxError) {
            guard !file.fileName.isEmpty else { throw .invalid("\(path).fileName", "it is empty") }
            guard !file.contentType.isEmpty else { throw .invalid("\(path).contentType", "it is empty") }
            guard file.fileSize >= 0 else { throw .invalid("\(path).fileSize", "it must not be negative") }
            guard file.sha256.isDigest else { throw .invalid("\(path).sha256", "it is not 64 lower-case hexadecimal digits") }
            if file.fileSize > Self.maxDirectBytes { throw .notServed("uploads in parts, which files over 5 GB need") }
        }

        func uploadRegisteredFile(_ input: Operations.UploadRegisteredFile.Input) async throws -> Operations.UploadRegisteredFile.Reply {
            let upload = try await engine.registered(input.documentID, ofJob: input.jobID)
            guard input.body.uploadToken == upload.token else {
                throw SandboxError.invalid("$.uploadToken", "it is not the token of this upload")
            }
            guard input.body.sha256.map({ $0 == upload.sha256 }) ?? true else {
                throw SandboxError.invalid("$.sha256", "it is not the registered one")
            }
            let name = "\(upload.documentID).\(SandboxID.hex((0..<8).map { _ in UInt8.random(in: 0...255) }))"
            let sink = try FileSink(engine.folder.file(name))
            try await engine.keep(sink, of: upload, job: input.jobID) { try sink.write(input.body.contentBase64.bytes[...]) }
            return .ok(
                UploadRegisteredFileResponse(
                    documentID: upload.documentID, directUpload: DirectUpload(documentID: upload.documentID, uploadToken: upload.token),
                    status: .uploaded, fileName: upload.fileName, fileSize: upload.size, contentType: upload.contentType,
                    uploadMode: .directPut))
        }
    }

    extension String {
        fileprivate var isDigest: Bool { utf8.count == 64 && utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) } }
    }

    extension UploadInstruction {
        /// How to send an announced file; the header map's name is not known, so there is none, and storage asks for no header.
        init(_ upload: RegisteredUpload, ofJob jobID: String, in responseContext: ResponseContext) {
            self.init(
                documentID: upload.documentID, uploadMode: .directPut, uploadURL: responseContext.uploadURL(of: upload, job: jobID),
                expiresAt: upload.expiresAt, uploadToken: upload.token)
        }
    }
#endif

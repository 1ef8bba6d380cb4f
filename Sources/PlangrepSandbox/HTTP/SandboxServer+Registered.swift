#if Sandbox
    import BindingsServer
    import Foundation
    import Plangrep

    extension SandboxServer {
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
        }

        func uploadRegisteredFile(_ input: Operations.UploadRegisteredFile.Input) async throws -> Operations.UploadRegisteredFile.Reply {
            let upload = try await engine.registered(input.documentID, ofJob: input.jobID)
            guard upload.parts.isEmpty else {
                throw SandboxError.conflict("multipart_upload", "\(upload.documentID) goes in parts, which have no Base64 form.")
            }
            guard input.body.uploadToken == upload.token else {
                throw SandboxError.invalid("$.uploadToken", "it is not the token of this upload")
            }
            guard input.body.sha256.map({ $0 == upload.sha256 }) ?? true else {
                throw SandboxError.invalid("$.sha256", "it is not the registered one")
            }
            let sink = try FileSink(engine.folder.newFile(upload.documentID))
            try await engine.keep(sink, FileSink.Expectation(size: upload.size, sha256: upload.sha256)) {
                try sink.write(input.body.contentBase64.bytes[...])
            } store: {
                try await engine.store(sink.url, of: upload, job: input.jobID)
            }
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
        /// How to send an announced file; the names of headers and parts are inferred.
        init(_ upload: RegisteredUpload, ofJob jobID: String, in responseContext: ResponseContext) {
            guard let uploadID = upload.uploadID else {
                self.init(
                    documentID: upload.documentID, uploadMode: .directPut,
                    uploadURL: responseContext.uploadURL(of: upload, job: jobID), expiresAt: upload.expiresAt, uploadToken: upload.token,
                    headers: JSONValue(upload.headers(ofPart: nil)))
                return
            }
            self.init(
                documentID: upload.documentID, uploadMode: .multipart, expiresAt: upload.expiresAt, uploadToken: upload.token,
                uploadID: uploadID,
                parts: upload.parts.map { part in
                    UploadPart(
                        partNumber: part.number, uploadURL: responseContext.uploadURL(of: upload, part: part.number, job: jobID),
                        headers: JSONValue(upload.headers(ofPart: part.number)), start: part.range.lowerBound,
                        end: part.range.upperBound - 1,
                        size: part.range.count)
                },
                partSize: upload.parts.first?.range.count)
        }
    }

    extension JSONValue {
        /// An object of strings.
        fileprivate init(_ headers: [String: String]) {
            var fields = JSONFields()
            for (name, value) in headers.sorted(by: { $0.key < $1.key }) { fields[name] = .string(value) }
            self = .object(fields)
        }
    }
#endif

#if Sandbox
    import Foundation
    import Plangrep

    extension SandboxEngine {
        /// Makes one file of the parts of each upload that a completion names; one that was made already stays.
        func join(_ uploads: [MultipartUpload], ofJob id: String) async throws {
            guard try state.job(id).phase.takesUploads else { return }
            for (index, named) in uploads.enumerated() {
                let upload = try check(named, at: "$.multipartUploads[\(index)]", ofJob: id)
                if upload.file == nil { try await join(upload, ofJob: id) }
            }
        }

        private func check(_ named: MultipartUpload, at path: String, ofJob id: String) throws(SandboxError) -> RegisteredUpload {
            guard let upload = try state.job(id).registered.first(where: { $0.documentID == named.documentID }) else {
                throw .invalid("\(path).documentId", "the job has no registered upload \(named.documentID ?? "")")
            }
            guard let uploadID = upload.uploadID, named.uploadID == uploadID else {
                throw .invalid("\(path).uploadId", "it is not the one of this upload")
            }
            guard named.uploadToken == upload.token else { throw .invalid("\(path).uploadToken", "it is not the token of this upload") }
            if upload.file != nil { return upload }
            for (part, sent) in zip(upload.parts, named.parts ?? []) {
                guard sent.partNumber == part.number, let eTag = part.eTag, sent.eTag == eTag else {
                    throw .invalid("\(path).parts", "part \(part.number) has not been sent, or its entity tag is another one")
                }
            }
            guard named.parts?.count == upload.parts.count else {
                throw .invalid("\(path).parts", "\(upload.parts.count) parts are needed")
            }
            return upload
        }

        /// The copy is made outside of the actor.
        private nonisolated func join(_ upload: RegisteredUpload, ofJob id: String) async throws {
            let sink = try FileSink(folder.newFile(upload.documentID))
            try await keep(sink, FileSink.Expectation(size: upload.size, sha256: upload.sha256)) {
                for part in upload.parts.compactMap(\.file) {
                    let source = try FileHandle(forReadingFrom: part)
                    defer { try? source.close() }
                    while let bytes = try source.read(upToCount: 1 << 20), !bytes.isEmpty { try sink.write(Array(bytes)[...]) }
                }
            } store: {
                try await take(sink.url, of: upload.documentID, ofJob: id)
            }
        }

        private func take(_ file: URL, of documentID: String, ofJob id: String) throws(SandboxError) {
            discard(try state.join(documentID, ofJob: id, into: file))
        }
    }
#endif

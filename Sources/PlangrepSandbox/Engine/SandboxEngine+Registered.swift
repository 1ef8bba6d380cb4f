#if Sandbox
    import Foundation
    import Plangrep

    extension SandboxEngine {
        /// How long a signed URL works at speed 1; its length is not documented.
        private static let uploadTime = Duration.seconds(3600)

        func register(_ files: [RegisterUploadFile], to id: String) throws(SandboxError) -> (JobRecord, [RegisteredUpload]) {
            let now = now
            let expiresAt = now.addingTimeInterval(Self.uploadTime / configuration.speed / .seconds(1)).inMilliseconds
            let uploads = files.map { file in
                RegisteredUpload(
                    documentID: SandboxID.make("doc", at: now), fileName: file.fileName, contentType: file.contentType,
                    size: file.fileSize, sha256: file.sha256, classification: file.classification?.rawValue,
                    token: SandboxID.make("upt", at: now), signature: SandboxID.hex((0..<16).map { _ in UInt8.random(in: 0...255) }),
                    expiresAt: expiresAt)
            }
            let change = try state.register(uploads, to: id, at: now)
            obey(change)
            return (change.job, uploads)
        }

        func registered(_ documentID: String, ofJob id: String) throws(SandboxError) -> RegisteredUpload {
            try state.registered(documentID, ofJob: id, at: now)
        }

        /// Fills a file and takes it over, if it holds what was announced; removes it otherwise.
        nonisolated func keep(_ sink: FileSink, of upload: RegisteredUpload, job id: String, fill: () async throws -> Void) async throws {
            do {
                try await fill()
                guard sink.size == upload.size else { throw SandboxError.wrongSize(upload) }
                guard sink.digest == upload.sha256 else {
                    throw SandboxError(.badRequest, "checksum_mismatch", "The bytes that arrived have the digest \(sink.digest).")
                }
                try await store(sink.url, of: upload.documentID, job: id)
            } catch {
                folder.remove([sink.url])
                throw error
            }
        }

        func addCredits(_ credits: Int) { state.account.add(max(0, credits)) }

        private func store(_ file: URL, of documentID: String, job id: String) throws(SandboxError) {
            if let earlier = try state.store(file, of: documentID, job: id, at: now) { folder.remove([earlier]) }
        }
    }
#endif

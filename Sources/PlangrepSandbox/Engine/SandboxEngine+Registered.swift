#if Sandbox
    import Foundation
    import Plangrep

    extension SandboxEngine {
        func register(_ files: [RegisterUploadFile], to id: String) throws(SandboxError) -> (JobRecord, [RegisteredUpload]) {
            let registered = try state.register(files.map(announced), to: id, at: now)
            obey(registered.change)
            return (registered.change.job, registered.uploads)
        }

        private func announced(_ file: RegisterUploadFile) -> RegisteredUpload {
            let storage = configuration.storage
            let parts = storage.parts(ofSize: file.fileSize).enumerated().map { RegisteredUpload.Part(number: $0 + 1, range: $1) }
            return RegisteredUpload(
                documentID: SandboxID.make("doc", at: now), fileName: file.fileName, contentType: file.contentType,
                size: file.fileSize, sha256: file.sha256, classification: file.classification?.rawValue,
                token: SandboxID.make("upt", at: now), signature: SandboxID.hex((0..<16).map { _ in UInt8.random(in: 0...255) }),
                expiresAt: now.addingTimeInterval(storage.urlLifetime / configuration.speed / .seconds(1)).inMilliseconds,
                uploadID: parts.isEmpty ? nil : SandboxID.make("upl", at: now), parts: parts)
        }

        func registered(_ documentID: String, ofJob id: String) throws(SandboxError) -> RegisteredUpload {
            try state.registered(documentID, ofJob: id, at: now)
        }

        /// Fills a file and takes it over, if it holds what is expected; removes it otherwise.
        nonisolated func keep<Value>(
            _ sink: FileSink, _ expectation: FileSink.Expectation, fill: () async throws -> Void, store: () async throws -> Value
        ) async throws -> Value {
            do {
                try await fill()
                try sink.check(expectation, of: sink.url.deletingPathExtension().lastPathComponent)
                return try await store()
            } catch {
                folder.remove([sink.url])
                throw error
            }
        }

        func addCredits(_ credits: Int) { state.account.add(max(0, credits)) }

        /// What happens to a request to storage; an expired URL stays so.
        func outcome(of request: StorageRequest) throws(SandboxError) -> StorageOutcome {
            let job = try state.job(request.jobID)
            let file = job.registered.firstIndex { $0.documentID == request.documentID } ?? 0
            let name = "\(request.documentID)/\(request.part ?? 0)"
            let attempt = StorageAttempt(file: file, part: request.part ?? 0, number: storageAttempts[name, default: 0])
            storageAttempts[name, default: 0] += 1
            let outcome = configuration.storage.faults.divided(by: configuration.speed).outcome(of: attempt)
            if outcome == .expired { try state.expire(request.documentID, ofJob: request.jobID, at: now) }
            return outcome
        }

        /// Takes over stored bytes.
        ///
        /// - Returns: their entity tag.
        func store(_ file: URL, digest: String, of request: StorageRequest, isConfirmed: Bool) throws(SandboxError) -> String {
            let eTag = "\"\(digest.prefix(32))\""
            let earlier = try state.store(
                file, eTag: eTag, of: request.documentID, part: request.part, job: request.jobID)
            if let earlier { discard([earlier]) }
            if transfers.count >= Self.maxTransfers { transfers.removeFirst(transfers.count / 2) }
            transfers.append(SandboxTransfer(documentID: request.documentID, part: request.part, isConfirmed: isConfirmed))
            return eTag
        }

        /// Takes over the bytes of a file that came as Base64.
        func store(_ file: URL, of upload: RegisteredUpload, job id: String) throws(SandboxError) {
            let earlier = try state.store(file, eTag: "", of: upload.documentID, part: nil, job: id)
            if let earlier { discard([earlier]) }
        }

        /// How many transfers are remembered: a runaway loop must not eat the memory.
        private static let maxTransfers = 100_000
    }
#endif

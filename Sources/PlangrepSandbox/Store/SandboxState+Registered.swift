#if Sandbox
    import Foundation

    extension SandboxState {
        /// Announces files to a job; their declared sizes count at once (documented).
        mutating func register(_ uploads: [RegisteredUpload], to id: String, at now: Date) throws(SandboxError) -> Change {
            let (change, allowance) = try beginUpload(to: id, declaredBytes: nil, at: now)
            guard uploads.count <= allowance.files else {
                throw .limit("The job has room for \(allowance.files) files, not \(uploads.count).")
            }
            let bytes = uploads.reduce(0) { $0 + $1.size }
            guard bytes <= allowance.bytes else { throw .limit("The job has room for \(allowance.bytes) bytes, not \(bytes).") }
            let index = try index(ofJob: id)
            jobs[index].registered += uploads
            return Change(job: jobs[index], actions: change.actions)
        }

        /// The announced file of a job, as long as it may still be sent.
        func registered(_ documentID: String, ofJob id: String, at now: Date) throws(SandboxError) -> RegisteredUpload {
            let job = try job(id)
            guard let upload = job.registered.first(where: { $0.documentID == documentID }) else {
                throw .notFound("registered upload", documentID)
            }
            guard job.phase.takesUploads else {
                throw .refused(JobLifecycle.Refusal(event: .uploadStarted, phase: job.phase), jobID: id)
            }
            guard now < upload.expiresAt else {
                throw SandboxError(.forbidden, "upload_expired", "The upload of \(documentID) has expired: register the file again.")
            }
            return upload
        }

        /// Takes over stored bytes of an announced file.
        ///
        /// - Returns: what it had before, to be removed.
        mutating func store(_ file: URL, of documentID: String, job id: String, at now: Date) throws(SandboxError) -> URL? {
            _ = try registered(documentID, ofJob: id, at: now)
            let index = try index(ofJob: id)
            guard let place = jobs[index].registered.firstIndex(where: { $0.documentID == documentID }) else { return nil }
            defer { jobs[index].registered[place].file = file }
            return jobs[index].registered[place].file
        }

        /// The announced files that a completion proves to have sent; each becomes a document of the job.
        func proven(_ proofs: [UploadProof], in job: JobRecord) throws(SandboxError) -> [DocumentRecord] {
            var documents: [DocumentRecord] = []
            for (index, proof) in proofs.enumerated() {
                let path = "$.directUploads[\(index)]"
                guard let upload = job.registered.first(where: { $0.documentID == proof.documentID }) else {
                    throw .invalid("\(path).documentId", "the job has no registered upload \(proof.documentID)")
                }
                guard upload.token == proof.token else { throw .invalid("\(path).uploadToken", "it is not the token of this upload") }
                guard let document = upload.document else {
                    throw .conflict("upload_missing", "\(path): the bytes of \(proof.documentID) have not been sent.")
                }
                if !documents.contains(where: { $0.id == document.id }) { documents.append(document) }
            }
            return documents
        }
    }

    /// What a completion says of a file that was sent to storage.
    struct UploadProof: Sendable, Hashable {
        var documentID: String
        var token: String
    }
#endif

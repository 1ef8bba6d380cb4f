#if Sandbox
    import Foundation

    extension SandboxState {
        /// Announces files to a job; their declared sizes count at once (documented).
        ///
        /// A file that is announced again keeps its identifiers and the parts that have come; only its URLs are new.
        ///
        /// - Returns: the job, and each file as it is registered now.
        mutating func register(
            _ uploads: [RegisteredUpload], to id: String, at now: Date
        ) throws(SandboxError) -> (change: Change, uploads: [RegisteredUpload]) {
            let job = try job(id)
            let known = Self.matches(of: uploads, in: job.registered)
            let fresh = zip(uploads, known).filter { $0.1 == nil }.map(\.0)
            let change = try fresh.isEmpty ? apply(.uploadStarted, to: id, at: now) : admit(fresh, to: id, at: now)
            let index = try index(ofJob: id)
            for (upload, place) in zip(uploads, known) {
                guard let place else { jobs[index].registered.append(upload); continue }
                jobs[index].registered[place].signature = upload.signature
                jobs[index].registered[place].expiresAt = upload.expiresAt
            }
            let places = zip(uploads, known).map { upload, place in
                place ?? jobs[index].registered.firstIndex { $0.documentID == upload.documentID } ?? 0
            }
            return (Change(job: jobs[index], actions: change.actions), places.map { jobs[index].registered[$0] })
        }

        /// Opens the job for new files, if it has room for them.
        private mutating func admit(_ uploads: [RegisteredUpload], to id: String, at now: Date) throws(SandboxError) -> Change {
            let (change, allowance) = try beginUpload(to: id, declaredBytes: nil, at: now)
            guard uploads.count <= allowance.files else {
                throw .limit("The job has room for \(allowance.files) files, not \(uploads.count).")
            }
            let bytes = uploads.reduce(0) { $0 + $1.size }
            guard bytes <= allowance.bytes else { throw .limit("The job has room for \(allowance.bytes) bytes, not \(bytes).") }
            return change
        }

        /// For each announcement the registration of the same file, each used once; nil for a new file.
        private static func matches(of uploads: [RegisteredUpload], in registered: [RegisteredUpload]) -> [Int?] {
            var used: Set<Int> = []
            return uploads.map { upload in
                let place = registered.indices.first { !used.contains($0) && registered[$0].isSame(as: upload) }
                if let place { used.insert(place) }
                return place
            }
        }

        /// The announced file of a job, as long as a request to send it may begin.
        func registered(_ documentID: String, ofJob id: String, at now: Date) throws(SandboxError) -> RegisteredUpload {
            let upload = try announced(documentID, ofJob: id)
            guard now < upload.expiresAt else {
                throw SandboxError(.forbidden, "upload_expired", "The upload of \(documentID) has expired: register the file again.")
            }
            return upload
        }

        /// The announced file of a job that still takes uploads.
        private func announced(_ documentID: String, ofJob id: String) throws(SandboxError) -> RegisteredUpload {
            let job = try job(id)
            guard let upload = job.registered.first(where: { $0.documentID == documentID }) else {
                throw .notFound("registered upload", documentID)
            }
            guard job.phase.takesUploads else {
                throw .refused(JobLifecycle.Refusal(event: .uploadStarted, phase: job.phase), jobID: id)
            }
            return upload
        }

        /// Takes over stored bytes of an announced file, or of a part of it.
        ///
        /// A URL that has expired since the request began does not matter, as in storage services.
        ///
        /// - Returns: what it had before, to be removed.
        mutating func store(
            _ file: URL, eTag: String, of documentID: String, part: Int?, job id: String
        ) throws(SandboxError) -> URL? {
            _ = try announced(documentID, ofJob: id)
            let index = try index(ofJob: id)
            guard let place = jobs[index].registered.firstIndex(where: { $0.documentID == documentID }) else { return nil }
            guard let part else {
                defer { jobs[index].registered[place].file = file }
                return jobs[index].registered[place].file
            }
            guard let slot = jobs[index].registered[place].parts.firstIndex(where: { $0.number == part }) else { return nil }
            defer {
                jobs[index].registered[place].parts[slot].file = file
                jobs[index].registered[place].parts[slot].eTag = eTag
            }
            return jobs[index].registered[place].parts[slot].file
        }

        /// Ends the life of a registration's URLs.
        mutating func expire(_ documentID: String, ofJob id: String, at now: Date) throws(SandboxError) {
            let index = try index(ofJob: id)
            guard let place = jobs[index].registered.firstIndex(where: { $0.documentID == documentID }) else { return }
            jobs[index].registered[place].expiresAt = min(now, jobs[index].registered[place].expiresAt)
        }

        /// Takes over the whole file that was made of all parts.
        ///
        /// - Returns: the parts, to be removed.
        mutating func join(_ documentID: String, ofJob id: String, into file: URL) throws(SandboxError) -> [URL] {
            let index = try index(ofJob: id)
            guard let place = jobs[index].registered.firstIndex(where: { $0.documentID == documentID }) else { return [] }
            let parts = jobs[index].registered[place].filesOnDisk
            for slot in jobs[index].registered[place].parts.indices { jobs[index].registered[place].parts[slot].file = nil }
            jobs[index].registered[place].file = file
            return parts
        }

        /// The announced files that a completion proves to have sent; each becomes a document of the job.
        func proven(_ proofs: [UploadProof], in job: JobRecord) throws(SandboxError) -> [DocumentRecord] {
            var documents: [DocumentRecord] = []
            for proof in proofs {
                let index = proof.index
                let path = "$.\(proof.list)[\(index)]"
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
        /// The list that it is in.
        var list = "directUploads"
        /// Its place there.
        var index: Int
    }
#endif

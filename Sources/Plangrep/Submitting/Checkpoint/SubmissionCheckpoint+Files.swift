extension SubmissionCheckpoint.File {
    /// A file of which nothing has been sent.
    init(_ file: CheckedFile, method: UploadMethod) {
        self.init(
            path: file.file.path, fileName: file.file.fileName, contentType: file.file.contentType,
            classification: file.file.classification?.rawValue, size: file.size, modified: file.modified, sha256: file.sha256,
            method: method, state: .waiting)
    }

    /// Whether the bytes are those that were submitted: by their digest where it is known, by size and time otherwise.
    fileprivate func matches(_ file: CheckedFile) -> Bool {
        guard file.file.fileName == fileName, file.size == size else { return false }
        if let sha256, let other = file.sha256 { return sha256 == other }
        return modified == file.modified
    }
}

extension SubmissionCheckpoint {
    /// - Throws: `invalidRequest` when the files, the project or the key are not those that the checkpoint is of.
    func check(_ files: [CheckedFile], projectID: String, key: String?) throws(APIError) {
        if self.projectID != projectID {
            throw .unsendable("The checkpoint is of a submission to the project \(self.projectID). Use another one for \(projectID).")
        }
        if let key, key != idempotencyKey {
            throw .unsendable("The checkpoint is of the submission with the idempotency key \(idempotencyKey), not of \(key).")
        }
        let changed = zip(self.files, files).filter { !$0.matches($1) }.map(\.0.fileName)
        if self.files.count == files.count, changed.isEmpty { return }
        let what =
            changed.isEmpty ? "It has \(self.files.count) files, not \(files.count)." : "Changed: \(changed.joined(separator: ", "))."
        throw .unsendable("The files are not those of the checkpoint. \(what) Submit the same files, or remove it to begin a new job.")
    }

    /// What the job works on, in the order of the files.
    public var documents: [Submission.Document] {
        files.compactMap { file in
            guard file.isStored, let id = file.documentID else { return nil }
            return Submission.Document(fileName: file.fileName, size: file.size, sha256: file.sha256, documentID: id)
        }
    }
}

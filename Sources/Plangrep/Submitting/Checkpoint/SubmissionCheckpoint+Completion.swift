extension SubmissionCheckpoint {
    /// The identifiers of all documents that the job has, in the order of the files.
    var documentIDs: [String] { files.compactMap { $0.isStored ? $0.documentID : nil } }

    /// What the call that completes the uploads says.
    ///
    /// Documents are named, so that nothing is processed that this submission has not sent; see ``completesAll`` for the exception.
    var completion: CompleteUploadsRequest {
        let registered = files.compactMap { file in
            if case .stored(.registered(let registration)) = file.state { registration } else { nil }
        }
        let whole = registered.filter { $0.uploadID == nil }
        let inParts = registered.filter { $0.uploadID != nil }
        let failed = files.compactMap(\.failedUpload)
        return CompleteUploadsRequest(
            documentIDs: completesAll ? nil : documentIDs,
            directUploads: whole.isEmpty
                ? nil : whole.map { DirectUpload(documentID: $0.documentID, uploadToken: $0.token?.rawValue ?? "") },
            multipartUploads: inParts.isEmpty ? nil : inParts.map(MultipartUpload.init), failedUploads: failed.isEmpty ? nil : failed)
    }
}

extension MultipartUpload {
    fileprivate init(_ registration: SubmissionCheckpoint.Registration) {
        let parts = registration.parts.sorted { $0.number < $1.number }
        self.init(
            documentID: registration.documentID, uploadID: registration.uploadID, uploadToken: registration.token?.rawValue,
            parts: parts.map { CompletedUploadPart(partNumber: $0.number, eTag: $0.eTag) })
    }
}

extension SubmissionCheckpoint.File {
    /// The report of a registered file that could not be sent.
    fileprivate var failedUpload: FailedUpload? {
        guard case .failed(let reason, let registration?) = state else { return nil }
        return FailedUpload(documentID: registration.documentID, uploadToken: registration.token?.rawValue, error: reason)
    }
}

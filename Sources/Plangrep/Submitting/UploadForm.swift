/// One form of a submission.
struct UploadForm: Sendable {
    let jobID: String
    /// The same over all forms, retries and resumes of a submission.
    let flowID: String
    let files: [CheckedFile]

    /// The call; nil without files.
    ///
    /// The service reads the true names from the metadata, whatever the form has to escape.
    func call(_ client: PlangrepClient) -> Call<UploadFilesResponse>? {
        let parts = files.enumerated().map { index, file in
            FilePart(file.file.body, fileName: file.file.fileName, contentType: file.file.contentType, name: "file\(index)")
        }
        guard let first = parts.first else { return nil }
        return client.uploads.uploadFiles(jobID: jobID, metadata: metadata, file0: first, files: Array(parts.dropFirst()))
    }

    private var metadata: UploadFilesMetadata {
        UploadFilesMetadata(
            clientUploadFlowID: flowID,
            files: files.enumerated().map { index, file in
                UploadFileMetadata(
                    partName: "file\(index)", fileName: file.file.fileName, contentType: file.file.contentType,
                    classification: file.file.classification, sha256: file.sha256)
            })
    }
}

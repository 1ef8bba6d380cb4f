@testable import Plangrep

extension SubmissionCheckpoint {
    /// A submission of files with these names, of which nothing has been sent.
    static func sample(_ names: [String], sizes: [Int64] = [], method: UploadMethod = .form) -> SubmissionCheckpoint {
        SubmissionCheckpoint(
            projectID: "proj_1", externalID: nil, idempotencyKey: "k1",
            files: names.enumerated().map { index, name in
                File(
                    path: nil, fileName: name, contentType: "application/pdf", classification: nil,
                    size: index < sizes.count ? sizes[index] : 1, modified: nil, sha256: nil, method: method, state: .waiting)
            })
    }
}

extension UploadInstruction {
    /// A file that is sent whole.
    static func whole(_ id: String) -> UploadInstruction {
        UploadInstruction(
            documentID: id, uploadMode: .directPut, uploadURL: .init(string: "https://storage.example.com/\(id)?sig=pl4nted"),
            uploadToken: "pl4nted-token-\(id)")
    }

    /// A file in parts of one size.
    static func parts(_ id: String, _ count: Int, of size: Int, upload: String = "up_1") -> UploadInstruction {
        UploadInstruction(
            documentID: id, uploadMode: .multipart, uploadToken: "pl4nted-token-\(id)", uploadID: upload,
            parts: (1...count).map { number in
                UploadPart(
                    partNumber: number, uploadURL: .init(string: "https://storage.example.com/\(id)?part=\(number)&sig=pl4nted"),
                    start: (number - 1) * size, end: number * size)
            })
    }
}

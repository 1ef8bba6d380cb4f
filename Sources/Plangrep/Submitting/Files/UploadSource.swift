import Foundation

/// What stands for files to be submitted: a path, a folder, a pattern, a file URL, or an ``UploadFile``.
///
/// ```swift
/// let submission = try await client.submit(["A101.pdf", "specs/", "plans/**/*.pdf"], to: projectID)
/// ```
///
/// A string is the path of a file, of a folder (every file below it, hidden ones aside) or a pattern: `*` and `?` within a component, `**` over
/// components, `[a-z]` and `[!a]` for one character; it is compared with the whole path, so that `*.pdf` finds nothing in subfolders. What exists under the very name counts first, so that a file named `a[1].pdf` is that file.
/// A file that several of them name is submitted once.
public protocol UploadSource: Sendable {
    /// The files that this stands for, in the order of their paths.
    ///
    /// - Throws: `invalidRequest` where there is no such file, where a folder contains none, or where none matches.
    func uploadFiles() throws(APIError) -> [UploadFile]
}

extension UploadFile: UploadSource {
    /// This file.
    public func uploadFiles() -> [UploadFile] { [self] }
}

extension String: UploadSource {
    /// The files of a path, a folder or a pattern.
    public func uploadFiles() throws(APIError) -> [UploadFile] {
        try FilePaths.files(of: self).map { UploadFile(URL(filePath: $0)) }
    }
}

extension URL: UploadSource {
    /// The file of a file URL, or the files below the folder that it is.
    public func uploadFiles() throws(APIError) -> [UploadFile] {
        guard isFileURL, FilePaths.isFolder(path) else { return [UploadFile(self)] }
        return try FilePaths.files(below: path).map { UploadFile(URL(filePath: $0)) }
    }
}

extension UploadFile {
    /// The files of all sources with what they hold: those that are given as values, and of the others each path once.
    ///
    /// - Throws: `invalidRequest` that names every source without files.
    package static func files(_ sources: [any UploadSource], _ classifications: UploadClassifications) throws(APIError) -> [UploadFile] {
        var seen = Set(sources.compactMap { ($0 as? UploadFile)?.path })
        var files: [UploadFile] = []
        var problems: [String] = []
        for source in sources {
            do throws(APIError) {
                let isValue = source is UploadFile
                files += try source.uploadFiles().filter { file in isValue || file.path.map { seen.insert($0).inserted } ?? true }
            } catch {
                problems.append(error.message)
            }
        }
        if !problems.isEmpty { throw .unsendable(problems.joined(separator: " ")) }
        return files.map(classifications.classified)
    }
}

import Foundation

/// A file that was there, readable and not empty when it was looked at.
package struct CheckedFile: Sendable {
    let file: UploadFile
    let size: Int64
    /// When it was last modified, in nanoseconds since 1970; nil for bytes in memory.
    let modified: Int64?
    /// 64 lower-case hexadecimal digits; nil when none is to be sent.
    var sha256: String?

    /// Looks at all files.
    ///
    /// - Throws: `invalidRequest` that names every file that cannot be sent, and why.
    static func check(_ files: [UploadFile]) throws(APIError) -> [CheckedFile] {
        if files.isEmpty { throw .unsendable("No files to submit. Pass at least one.") }
        var checked: [CheckedFile] = []
        var problems: [String] = []
        for file in files {
            switch file.look() {
            case .success(let size): checked.append(CheckedFile(file: file, size: size, modified: file.modified))
            case .failure(let problem): problems.append(problem.text)
            }
        }
        if !problems.isEmpty { throw .unsendable(problems.joined(separator: "; ") + ".") }
        return checked
    }

    /// Whether size and time are still those that were seen.
    var isUnchanged: Bool { file.body.length == size && file.modified == modified }

    /// Whether it is there, but as another one; what is gone says so itself when it is read.
    var isChanged: Bool { file.body.length != nil && !isUnchanged }

    /// The error for a file that is not what it was.
    var changedError: APIError {
        APIError(kind: .requestBody, message: "\(file.place) was changed after it was submitted. Submit it again as a new job.")
    }

    /// With its digest, if one is to be sent.
    ///
    /// - Parameter isNeeded: Whether there must be one, because the file goes to a signed URL or is recognised by it later.
    func digested(isNeeded: Bool) async throws(APIError) -> CheckedFile {
        var copy = self
        switch file.sha256.kind {
        case .none where !isNeeded: break
        case .known(let digits): copy.sha256 = digits
        case .none, .computed:
            #if canImport(CryptoKit) || Crypto
                do throws(TransportError) {
                    copy.sha256 = try await file.body.sha256()
                } catch {
                    throw APIError(kind: .requestBody, message: "Nothing was sent: \(error.message)", cause: error)
                }
            #endif
        }
        return copy
    }
}

extension UploadFile {
    struct Problem: Error {
        var text: String
    }

    /// The size, or why the file cannot be sent.
    func look() -> Result<Int64, Problem> {
        if fileName.isEmpty { return .failure(Problem(text: "\(place): it has no name")) }
        if let problem = sha256.problem { return .failure(Problem(text: "\(place): \(problem)")) }
        guard let length = body.length else { return .failure(Problem(text: "\(place): \(whyUnreadable)")) }
        return length > 0 ? .success(length) : .failure(Problem(text: "\(place): it is empty"))
    }

    /// The path, or the name where there is none.
    fileprivate var place: String {
        if case .file(let url) = source { url.path } else { fileName }
    }

    /// When a file on disk was last modified, in nanoseconds since 1970.
    fileprivate var modified: Int64? {
        guard let path, let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let date = attributes[.modificationDate] as? Date
        else { return nil }
        return Int64((date.timeIntervalSince1970 * 1e9).rounded())
    }

    /// The path of a file on disk.
    var path: String? {
        if case .file(let url) = source, url.isFileURL { url.standardizedFileURL.path } else { nil }
    }

    /// The path as it was given; the name of bytes in memory.
    var givenPath: String {
        if case .file(let url) = source, url.isFileURL { url.relativePath } else { fileName }
    }

    private var whyUnreadable: String {
        guard case .file(let url) = source else { return "it has no length" }
        if !url.isFileURL { return "it is not a file URL; download it first" }
        var isDirectory: ObjCBool = false
        if !FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) { return "there is no such file" }
        if isDirectory.boolValue { return "it is a directory; pass the files in it" }
        return "it cannot be read; check its permissions and that it is a regular file"
    }
}

extension APIError {
    static func unsendable(_ message: String) -> APIError {
        APIError(kind: .invalidRequest, message: message)
    }
}

#if CommandLine
    import Foundation
    import Plangrep

    /// Files as they are named on the command line.
    enum FileArguments {
        /// One file for each path; a digest is sent with each, so that the service can tell whether it arrived whole.
        ///
        /// - Throws: ``UsageError`` for what is not there and an `APIError` for what cannot be submitted, before anything is started.
        static func files(_ paths: [String]) throws -> [UploadFile] {
            let missing = paths.filter { !FileManager.default.fileExists(atPath: $0) }
            if !missing.isEmpty { throw UsageError("No such file: \(missing.joined(separator: ", ")). Check the path.") }
            let files = paths.map { UploadFile(URL(filePath: $0), sha256: .computed) }
            try PlangrepClient.check(files)
            return files
        }
    }
#endif

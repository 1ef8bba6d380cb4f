#if CommandLine
    import Foundation
    import Plangrep

    /// Files as they are named on the command line.
    enum FileArguments {
        /// The files of paths, folders and patterns, each once; a digest is sent with each, so that the service can tell whether it arrived whole.
        ///
        /// - Parameters:
        ///   - classifications: what the files hold.
        ///   - input: where standard input was written to, and its name; for the path `-`.
        /// - Throws: ``UsageError`` for what is not there and an `APIError` for what cannot be submitted, before anything is started.
        static func files(
            _ paths: [String], _ classifications: UploadClassifications = [:], input: (file: URL, name: String)? = nil
        ) throws -> [UploadFile] {
            let standardInput = input.map { input in
                let classification = classifications.classification(of: input.name)
                return UploadFile(input.file, fileName: input.name, classification: classification)
            }
            var seen: Set<String> = []
            let sources = paths.filter { seen.insert($0).inserted }.map { path -> any UploadSource in
                if path == "-", let standardInput { standardInput } else { path }
            }
            var files = try expanded(sources, classifications)
            for index in files.indices { files[index].sha256 = .computed }
            try PlangrepClient.check(files)
            return files
        }

        /// What is not there is wrong usage.
        private static func expanded(_ sources: [any UploadSource], _ classifications: UploadClassifications) throws -> [UploadFile] {
            do throws(APIError) {
                return try UploadFile.files(sources, classifications)
            } catch {
                throw UsageError(error.message)
            }
        }
    }
#endif

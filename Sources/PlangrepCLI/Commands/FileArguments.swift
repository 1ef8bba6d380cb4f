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
            _ paths: [String], _ classifications: Classifications = Classifications(), input: (file: URL, name: String)? = nil
        ) throws -> [UploadFile] {
            var seen: Set<String> = []
            var files: [UploadFile] = []
            for path in try paths.flatMap(expanded) where seen.insert(path).inserted {
                if path == "-", let input {
                    files.append(
                        UploadFile(
                            input.file, fileName: input.name, classification: classifications.classification(of: input.name),
                            sha256: .computed))
                } else {
                    files.append(
                        UploadFile(URL(filePath: path), classification: classifications.classification(of: path), sha256: .computed))
                }
            }
            try PlangrepClient.check(files)
            return files
        }

        /// The paths that one argument stands for.
        private static func expanded(_ argument: String) throws -> [String] {
            if argument == "-" { return [argument] }
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
                return isFolder.boolValue ? try files(in: argument) : [argument]
            }
            guard GlobPattern.isPattern(argument) else { throw UsageError("No such file: \(argument). Check the path.") }
            let pattern = GlobPattern(argument)
            let found = regularFiles(below: pattern.fixedPrefix).filter { pattern.matches($0) }
            if found.isEmpty { throw UsageError("No file matches \(argument). Check the pattern.") }
            return found
        }

        private static func files(in folder: String) throws -> [String] {
            let found = regularFiles(below: folder)
            if found.isEmpty { throw UsageError("The folder \(folder) contains no files. Check the path.") }
            return found
        }

        /// Everything below a folder but what is hidden, in the order of the paths.
        private static func regularFiles(below folder: String) -> [String] {
            let root = folder.isEmpty ? "." : folder
            let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
            let prefix = folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
            return paths.filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }.map { prefix + $0 }.filter { path in
                (try? URL(filePath: path).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
            }.sorted()
        }
    }
#endif

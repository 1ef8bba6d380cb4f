import Foundation

/// The paths that one path, folder or pattern stands for.
enum FilePaths {
    static func files(of text: String) throws(APIError) -> [String] {
        if isFolder(text) { return try files(below: text) }
        if FileManager.default.fileExists(atPath: text) { return [text] }
        guard GlobPattern.isPattern(text) else { throw .unsendable("No such file: \(text). Check the path.") }
        let pattern = GlobPattern(text)
        let found = regularFiles(below: pattern.fixedPrefix).filter { pattern.matchesWhole($0) }
        if found.isEmpty { throw .unsendable("No file matches \(text). Check the pattern.") }
        return found
    }

    static func files(below folder: String) throws(APIError) -> [String] {
        let found = regularFiles(below: folder)
        if found.isEmpty { throw .unsendable("The folder \(folder) contains no files. Check the path.") }
        return found
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
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

import BindingsDocument
import Foundation

/// Where generated files are written: only what this generator wrote is ever overwritten or deleted there.
package struct OutputFolder: Sendable {
    /// The folder's path.
    package let path: String

    /// A folder, made when something is written.
    package init(path: String) {
        self.path = path
    }

    /// What writing changed, by file name.
    package struct Changes: Sendable, Equatable {
        /// New files, and files with other text than before.
        package var written: [String] = []
        /// Generated files of an earlier run that are none any more.
        package var deleted: [String] = []
        /// Files that had this text already.
        package var unchanged: [String] = []
    }

    /// Writes the files, each at once, and deletes generated files of earlier runs.
    ///
    /// A file whose text is already there is left alone, so that nothing is compiled for nothing. Nothing at all is changed where a file
    /// stands in the way that the generator did not write.
    ///
    /// - Throws: ``OutputError`` where a file is not ours to overwrite, or cannot be written.
    @discardableResult package func write(_ files: [GeneratedFile]) throws(OutputError) -> Changes {
        try plainly {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let changes = try changes(for: files)
            for file in files where changes.written.contains(file.name) {
                try Data(file.text.utf8).write(to: url(of: file.name), options: .atomic)
            }
            for name in changes.deleted { try FileManager.default.removeItem(at: url(of: name)) }
            return changes
        }
    }

    /// What writing the files would change; nothing is changed.
    ///
    /// - Throws: ``OutputError`` where a file is not ours to overwrite, or cannot be read.
    package func changes(for files: [GeneratedFile]) throws(OutputError) -> Changes {
        try plainly {
            var changes = Changes()
            for file in files {
                let isThere = try bytesToReplace(at: file.name) == Data(file.text.utf8)
                if isThere { changes.unchanged.append(file.name) } else { changes.written.append(file.name) }
            }
            changes.deleted = try generatedNames().subtracting(files.map(\.name)).sorted()
            return changes
        }
    }
}

extension OutputFolder {
    /// Does something with the errors of the file system in plain words.
    private func plainly<Value>(_ body: () throws -> Value) throws(OutputError) -> Value {
        do {
            return try body()
        } catch let error as OutputError {
            throw error
        } catch {
            throw OutputError("\(path): \(SystemError.text(of: error))")
        }
    }

    private func url(of name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

    /// The bytes of the file that will be replaced; nil where there is none.
    private func bytesToReplace(at name: String) throws -> Data? {
        let path = url(of: name).path
        // Not `fileExists`, which looks where a symbolic link leads.
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw OutputError("\(path) is no ordinary file; move it away, or write into another folder")
        }
        let bytes = try Data(contentsOf: url(of: name))
        guard GeneratedFile.isGenerated(bytes) else {
            throw OutputError("\(path) was not written by the generator; move it away, or write into another folder")
        }
        return bytes
    }

    /// The files of the folder that the generator wrote, by their names and first line.
    private func generatedNames() throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter(GeneratedFile.isGeneratedName)
        return Set(
            names.filter { name in
                let attributes = try? FileManager.default.attributesOfItem(atPath: url(of: name).path)
                guard attributes?[.type] as? FileAttributeType == .typeRegular, let bytes = try? Data(contentsOf: url(of: name)) else {
                    return false
                }
                return GeneratedFile.isGenerated(bytes)
            })
    }
}

extension OutputFolder.Changes: CustomStringConvertible {
    /// `3 written, 1 deleted, 2 unchanged`.
    package var description: String {
        let parts = [(written.count, "written"), (deleted.count, "deleted"), (unchanged.count, "unchanged")].filter { $0.0 > 0 }
        return parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

/// Why the output cannot be written.
package struct OutputError: Error, Sendable, CustomStringConvertible {
    /// What stands in the way and what to do.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

import Foundation

/// Where generated files are written.
public struct OutputFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// A folder, made when something is written.
    public init(path: String) {
        self.path = path
    }

    /// Writes the files, each at once; one whose text is already there is left alone, so that nothing is compiled for nothing.
    public func write(_ files: [GeneratedFile]) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for file in files {
            let url = URL(fileURLWithPath: path).appendingPathComponent(file.name)
            let bytes = Data(file.text.utf8)
            if (try? Data(contentsOf: url)) == bytes { continue }
            try bytes.write(to: url, options: .atomic)
        }
    }
}

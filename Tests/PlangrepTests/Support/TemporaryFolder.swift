import Foundation

/// A folder that goes with the value.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "plangrep-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func file(_ name: String, _ content: String = "%PDF-1.4") throws -> URL {
        let file = url.appending(path: name)
        try Data(content.utf8).write(to: file)
        return file
    }
}

import Foundation
import Testing

@testable import BindingsDocument

/// Files that cannot be read, in plain words: never an `NSError`.
@Suite struct DiskTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func reason(_ path: String, limit: Int = 100) -> String {
        do {
            return "\(try FileAccess.disk.read(path, limit).count) bytes"
        } catch {
            return "\(FileAccess.ReadError(error))"
        }
    }

    @Test func whatCannotBeReadHasAReason() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("file").path
        try Data(count: 100).write(to: URL(fileURLWithPath: file))
        #expect(reason(file) == "100 bytes")
        #expect(reason(file, limit: 99) == "it has more than 99 bytes")
        #expect(reason(folder.path) == "it is a folder; give the path of a file in it")
        #expect(reason(file + "-none") == "there is no such file")
        #expect(reason(file + "/none") == "a part of its path is a file, not a folder")
        #expect(mkfifo(file + "-pipe", 0o600) == 0)
        #expect(reason(file + "-pipe") == "it is not a regular file")
        try FileManager.default.createSymbolicLink(atPath: file + "-loop", withDestinationPath: file + "-loop")
        #expect(reason(file + "-loop") == "its symbolic links go round in a circle")
        try Data().write(to: URL(fileURLWithPath: file + "-empty"))
        #expect(reason(file + "-empty", limit: 0) == "0 bytes")
    }

    /// The superuser reads everything.
    @Test(.enabled(if: getuid() != 0)) func missingPermission() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("file").path
        try Data(count: 1).write(to: URL(fileURLWithPath: file))
        #expect(chmod(file, 0) == 0)
        #expect(reason(file) == "permission denied")
    }

    @Test func errorsOfTheSystemAreWords() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(SystemError.text(of: EACCES) == "permission denied" && SystemError.text(of: ENOSPC) == "the disk is full")
        func text(_ body: () throws -> Void) -> String {
            do {
                try body()
                return ""
            } catch {
                return SystemError.text(of: error)
            }
        }
        let file = folder.appendingPathComponent("file")
        try Data().write(to: file)
        #expect(text { _ = try Data(contentsOf: folder.appendingPathComponent("none")) } == "there is no such file or folder")
        #expect(text { try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false) } == "a file is in the way")
        #expect(text { throw POSIXError(.EROFS) } == "the file system is read-only")
        struct Plain: Error, CustomStringConvertible { let description = "plain" }
        #expect(text { throw Plain() } == "plain")
    }

    /// A file whose folder may not be entered is not missing: the document says which file, and why.
    @Test func aReasonOfTheSystemIsReportedForAReference() {
        let access = FileAccess(
            resolve: { $0 == "/r" || $0 == "/r/a.yaml" ? $0 : nil },
            read: { path, _ in
                guard path == "/r/a.yaml" else { throw FileAccess.ReadError.unreadable("permission denied") }
                return Array("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {$ref: 'b.yaml'}}".utf8)
            })
        let diagnostics = DiagnosticCollector()
        _ = DocumentLoader(root: "/r", files: access).load(path: "/r/a.yaml", diagnostics: diagnostics)
        #expect(diagnostics.diagnostics.first?.message == "the file '/r/b.yaml' cannot be read: permission denied")
        #expect(diagnostics.diagnostics.first?.location?.line == 3)
    }
}

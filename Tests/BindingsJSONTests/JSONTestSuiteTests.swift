import Foundation
import Testing

@testable import BindingsJSON

/// The cases of nst/JSONTestSuite, where they lie beside the package.
enum ParsingCases {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/json/test_parsing").standardizedFileURL

    static let files: [URL] = {
        let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return found.filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }()

    static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }
}

@Suite(.enabled(if: !ParsingCases.files.isEmpty, "there is no folder ../shared/json/test_parsing beside the package"))
struct JSONTestSuiteTests {
    @Test func `each file is accepted or refused as its name says, by reader, tree and skipping alike`() throws {
        for file in ParsingCases.files {
            let bytes = try ParsingCases.bytes(file)
            let verdicts = [
                accepts { () throws(JSONError) in _ = try JSON.decode(JSONValue.self, from: bytes) },
                accepts { () throws(JSONError) in _ = try JSON.tree(bytes) },
                accepts { () throws(JSONError) in _ = try JSON.decode(Skipped.self, from: bytes) },
            ]
            let name = file.lastPathComponent
            #expect(Set(verdicts).count == 1, "the three ways of reading disagree on \(name)")
            if name.hasPrefix("y_") { #expect(verdicts[0], "\(name)") }
            if name.hasPrefix("n_") { #expect(!verdicts[0], "\(name)") }
        }
    }

    @Test func `each file is judged the same inside a member that nobody asks for`() throws {
        for file in ParsingCases.files {
            let bytes = try ParsingCases.bytes(file)
            let wrapped = Array("{\"unknown\":".utf8) + bytes + Array(",\"id\":\"1\"}".utf8)
            let alone = accepts { () throws(JSONError) in _ = try JSON.decode(JSONValue.self, from: bytes) }
            let inside = accepts { () throws(JSONError) in _ = try JSON.decode(OnlyID.self, from: wrapped) }
            #expect(alone == inside, "\(file.lastPathComponent)")
        }
    }

    private func accepts(_ body: () throws(JSONError) -> Void) -> Bool {
        do throws(JSONError) {
            try body()
            return true
        } catch {
            #expect(error.description.contains("expected "), "\(error)")
            return false
        }
    }
}

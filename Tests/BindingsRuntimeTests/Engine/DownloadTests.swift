import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite struct DownloadTests {
    let folder: Folder
    var destination: URL { folder.url.appendingPathComponent("out.pdf") }

    init() throws {
        folder = try Folder()
    }

    @Test func theFileIsThereWholeAndPrivate() async throws {
        let bytes = pattern(100_000)
        let fixture = Fixture(ScriptedTransport(.chunks([Array(bytes[..<10]), Array(bytes[10...])])))
        let response = try await fixture.get().download(to: destination)
        #expect(response.body == 100_000)
        #expect(try [UInt8](Data(contentsOf: destination)) == bytes)
        #expect(try folder.names == ["out.pdf"])
        let mode = try FileManager.default.attributesOfItem(atPath: destination.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func anInterruptedAttemptStartsOver() async throws {
        let broken = ScriptStep.chunks([[1, 2, 3]], then: TransportError(.reset, "Connection reset"))
        let fixture = Fixture(ScriptedTransport(broken, .chunks([[4, 5]])))
        #expect(try await fixture.get().download(to: destination).body == 2)
        #expect(try [UInt8](Data(contentsOf: destination)) == [4, 5])
        #expect(try folder.names == ["out.pdf"])
    }

    @Test func aFailureLeavesWhatWasThere() async throws {
        _ = try folder.file("out.pdf", [9])
        let broken = ScriptStep.chunks([[1, 2, 3]], then: TransportError(.reset, "Connection reset"))
        await #expect(throws: APIError.self) { try await Fixture(ScriptedTransport(otherwise: broken)).get().download(to: destination) }
        await #expect(throws: APIError.self) { try await Fixture(ScriptedTransport(.status(404))).get().download(to: destination) }
        #expect(try [UInt8](Data(contentsOf: destination)) == [9])
        #expect(try folder.names == ["out.pdf"])
    }

    @Test func aFolderThatIsNotThereIsAFileError() async {
        let nowhere = folder.url.appendingPathComponent("no/out")
        let error = await #expect(throws: APIError.self) {
            try await Fixture(ScriptedTransport(.chunks([[1]]))).get().download(to: nowhere)
        }
        #expect(error?.kind == .file)
    }

    @Test func anAnswerFromAnInterceptorIsWrittenToo() async throws {
        let fixture = Fixture(ScriptedTransport())
        let response = try await fixture.get().intercept(InterceptorTests.Cache()).download(to: destination)
        #expect(response.body == 15)
        #expect(try folder.names == ["out.pdf"])
    }
}

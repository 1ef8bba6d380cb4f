import BindingsRuntimeTesting
import Foundation
import Testing

@testable import BindingsRuntime

/// Bodies that wait in files: where, for how long, and what becomes of them when a process is killed.
@Suite(.timeLimit(.minutes(2))) struct StagingTests {
    private func home(_ temporary: Folder) -> URL { temporary.url.appending(path: "\(StagingHome.prefix)-\(geteuid())") }

    private func mode(_ url: URL) throws -> Int {
        let value = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
        return try #require(value as? Int)
    }

    /// A folder as a killed process leaves it.
    private func leftover(_ temporary: Folder, files: Int) throws -> URL {
        _ = try #require(StagingHome(in: temporary.url.path))
        let folder = home(temporary).appending(path: "\(StagingHome.prefix).\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for number in 0..<files { try Data([1]).write(to: folder.appending(path: "request.\(number)")) }
        return folder
    }

    private func names(_ folder: URL) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path) }

    @Test func aFileIsItsOwnersAlone_AndItsFolderGoesWithTheLastOne() throws {
        let temporary = try Folder()
        var folder: StagingFolder? = try StagingFolder.current(in: temporary.url.path)
        var files = try (0..<2).map { _ in try folder?.file(for: 10) }
        let path = try #require(folder?.path)
        #expect(try StagingFolder.current(in: temporary.url.path) === folder)
        #expect(path.hasPrefix(home(temporary).path + "/"))
        #expect(try mode(home(temporary)) == 0o700 && mode(URL(filePath: path)) == 0o700)
        for file in files { #expect(try mode(URL(filePath: try #require(file?.path))) == 0o600) }
        folder = nil
        files.removeLast()
        #expect(try names(URL(filePath: path)).count == 1)
        files.removeLast()
        #expect(try names(home(temporary)).isEmpty)
    }

    @Test func aFolderThatWasRemovedIsMadeAnew() throws {
        let temporary = try Folder()
        let first = try StagingFolder.current(in: temporary.url.path)
        try FileManager.default.removeItem(at: home(temporary))
        let second = try StagingFolder.current(in: temporary.url.path)
        #expect(first !== second)
        try second.file(for: 3).append([1, 2, 3])
    }

    @Test func whatNobodyHoldsIsRemoved_WhatSomebodyHoldsIsNot() throws {
        let temporary = try Folder()
        let dead = try leftover(temporary, files: 2)
        let alive = try leftover(temporary, files: 1)
        let lock = try #require(OpenFile.directory(alive.path))
        #expect(flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0)
        let mine = try StagingFolder.current(in: temporary.url.path)
        #expect(!FileManager.default.fileExists(atPath: dead.path))
        #expect(try names(alive).count == 1)
        #expect(try Set(names(home(temporary))) == [alive.lastPathComponent, URL(filePath: mine.path).lastPathComponent])
    }

    @Test func cleaningUpIsBounded_AndGoesOnTheNextTime() throws {
        let temporary = try Folder()
        let dead = try leftover(temporary, files: 15)
        try #require(StagingHome(in: temporary.url.path)).sweep(limit: 10)
        #expect(try names(dead).count == 5)
        try #require(StagingHome(in: temporary.url.path)).sweep(limit: 10)
        #expect(try names(home(temporary)).isEmpty)
    }

    @Test func symbolicLinksAndFoldersOfOthersAreLeftAlone() throws {
        let (temporary, elsewhere) = (try Folder(), try Folder())
        let treasure = try leftover(elsewhere, files: 1)
        // A link in place of a folder.
        _ = try #require(StagingHome(in: temporary.url.path))
        let link = home(temporary).appending(path: "\(StagingHome.prefix).link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: treasure)
        try #require(StagingHome(in: temporary.url.path)).sweep()
        #expect(try names(treasure).count == 1)
        // A link in place of all folders.
        try FileManager.default.removeItem(at: home(temporary))
        try FileManager.default.createSymbolicLink(at: home(temporary), withDestinationURL: home(elsewhere))
        let folder = try StagingFolder.current(in: temporary.url.path)
        #expect(try names(home(elsewhere)) == [treasure.lastPathComponent])
        #expect(URL(filePath: folder.path).deletingLastPathComponent().path == temporary.url.path)
        // A folder that others may write to.
        try FileManager.default.removeItem(at: home(temporary))
        try FileManager.default.createDirectory(
            at: home(temporary), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o777])
        #expect(chmod(home(temporary).path, 0o777) == 0)
        #expect(StagingHome(in: temporary.url.path) == nil)
    }

    @Test func aBodyThatHasNoRoomIsToldBeforeAnythingIsReadOrSent() async throws {
        let server = try LoopbackServer { _, _ in .status(204) }
        defer { server.stop() }
        var fixture = Fixture(URLSessionTransport.shared)
        fixture.configuration.baseURL = URL(string: server.url)
        let body = RequestBody.stream(length: 1 << 60) { AsyncStream<[UInt8]> { _ in Issue.record("The body was read.") } }
        let error = try #require(await fixture.upload(body).failure)
        #expect(error.kind == .file && error.outcome == .notApplied && error.attempts.count == 1)
        #expect(error.message.contains("1152921504606846976 bytes") && error.message.contains("bytes are free there. Make room"))
        #expect(server.requests.isEmpty)
    }
}

import BindingsRuntimeTesting
import Foundation
import TestSupport
import Testing

/// A process that sends a staged body, and is killed (SIGKILL) while it does: it cannot clean up, the next one does.
@Suite(.timeLimit(.minutes(2))) struct KilledProcessTests {
    private static let length = 32 << 20

    private func start(_ url: String, in temporary: Folder) throws -> Process {
        let process = Process()
        process.executableURL = BuiltExecutable.url("StagingProbe")
        process.arguments = [url, "\(Self.length)"]
        process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": temporary.url.path]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Lengths of all files that are staged.
    private func staged(_ temporary: Folder) throws -> [Int] {
        try FileManager.default.subpathsOfDirectory(atPath: temporary.url.path).filter { $0.contains("/request.") }.map {
            try #require(try FileManager.default.attributesOfItem(atPath: temporary.url.appending(path: $0).path)[.size] as? Int)
        }
    }

    private func ended(_ process: Process) async throws {
        while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    }

    @Test func whatAKilledProcessHasStagedIsRemovedByTheNextOne_AndNothingOfALivingOne() async throws {
        let temporary = try Folder()
        let server = try LoopbackServer { head, _ in
            // Far less than the body, more than nothing: in the midst of it.
            head.target == "/stall/body" ? ServerPlan(.stall, readsBytes: 1 << 20) : .status(204)
        }
        defer { server.stop() }
        let killed = try start(server.url + "/stall", in: temporary)
        defer { killed.terminate() }
        while server.requests.first?.bodyLength ?? 0 < 1 << 20, killed.isRunning { try await Task.sleep(for: .milliseconds(10)) }
        #expect(try killed.isRunning && staged(temporary) == [Self.length])

        let beside = try start(server.url, in: temporary)
        try await ended(beside)
        #expect(try beside.terminationStatus == 0 && staged(temporary) == [Self.length], "A living process lost its file.")

        kill(killed.processIdentifier, SIGKILL)
        try await ended(killed)
        #expect(try killed.terminationReason == .uncaughtSignal && staged(temporary) == [Self.length])

        let next = try start(server.url, in: temporary)
        try await ended(next)
        #expect(next.terminationStatus == 0)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: temporary.url.path).count == 1, "More than the users' folder is left.")
        #expect(server.requests.map(\.bodyLength) == [1 << 20, Self.length, Self.length])
    }
}

#if CommandLine
    import Foundation
    import Plangrep
    import PlangrepSandbox

    /// The sandbox in a process of its own, and the lines by which it is asked for digests.
    struct UploadServer {
        let baseURL: URL
        let apiKey: APIKey
        private let process: Process
        private let input: FileHandle
        private let output: FileHandle

        /// The argument by which this executable becomes the server.
        static let argument = "upload-server"

        static func spawn() throws -> UploadServer {
            let process = Process()
            let (input, output) = (Pipe(), Pipe())
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = [argument]
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            let reader = output.fileHandleForReading
            guard let url = URL(string: try line(from: reader)) else { throw BenchmarkError("the server gave no address") }
            return UploadServer(
                baseURL: url, apiKey: APIKey(try line(from: reader)), process: process, input: input.fileHandleForWriting, output: reader)
        }

        /// The digest of what was stored as a document.
        func digest(of documentID: String) throws -> String {
            try input.write(contentsOf: Data((documentID + "\n").utf8))
            return try Self.line(from: output)
        }

        func stop() {
            try? input.close()
            process.waitUntilExit()
        }

        /// The server's side: answers until its input ends.
        static func serve() async throws {
            var configuration = SandboxConfiguration()
            configuration.speed = 1_000
            let sandbox = try await Sandbox.start(configuration)
            print(sandbox.baseURL.absoluteString)
            print(sandbox.apiKey.withSecret { $0 })
            try FileHandle.standardOutput.synchronizeIfPossible()
            while let documentID = readLine() {
                print(await sandbox.digest(ofDocument: documentID) ?? "none")
                try FileHandle.standardOutput.synchronizeIfPossible()
            }
            await sandbox.stop()
        }

        private static func line(from handle: FileHandle) throws -> String {
            var bytes: [UInt8] = []
            while let byte = try handle.read(upToCount: 1)?.first, byte != 0x0A { bytes.append(byte) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    extension FileHandle {
        /// `print` buffers when its output is a pipe.
        fileprivate func synchronizeIfPossible() throws { fflush(nil) }
    }
#endif

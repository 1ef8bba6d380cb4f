#if CommandLine
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    /// A server whose certificate is another host's, and signed by nobody that is trusted.
    @Suite("Wrong certificates", .timeLimit(.minutes(2)), .enabled(if: TLSServer.isAvailable, "openssl makes the certificate"))
    struct WrongCertificateTests {
        @Test("A certificate that does not match: nothing is sent, said with what to do, code 1", arguments: [true, false])
        func mismatch(usesURLSession: Bool) async throws {
            let server = try await TLSServer(name: "other.example.com")
            defer { server.stop() }
            let url = "https://127.0.0.1:\(server.port)"
            let client =
                usesURLSession
                ? PlangrepClient(apiKey: "pl4nted-key", configuration: ClientConfiguration(baseURL: URL(string: url)))
                : try ServiceOptions.parse(["--base-url", url]).client(key: "pl4nted-key")
            do {
                _ = try await client.projects.create(name: "a").value
                Issue.record("The certificate was taken.")
            } catch {
                #expect(error.kind == .connection && ExitStatus(error) == .failed && error.attempts.count == 1)
                #expect(error.outcome == .notApplied)
                let message = CommandRun.message(of: error)
                #expect(message.contains("The server's certificate is not valid here"), "\(message)")
                #expect(!message.contains("pl4nted-key"))
            }
        }
    }

    /// `openssl s_server` with a certificate that it signed itself.
    struct TLSServer {
        let port: Int
        private let process: Process
        private let folder: URL

        private static let openssl = "/usr/bin/openssl"
        static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

        init(name: String) async throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "wrong-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let (key, certificate) = (folder.appending(path: "key.pem").path, folder.appending(path: "certificate.pem").path)
            let making = Self.openssl([
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-addext",
                "subjectAltName=DNS:\(name)", "-keyout", key, "-out", certificate,
            ])
            try making.run()
            while making.isRunning { try await Task.sleep(for: .milliseconds(10)) }
            let output = folder.appending(path: "output")
            try Data().write(to: output)
            process = Self.openssl(["s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www"])
            process.standardOutput = try FileHandle(forWritingTo: output)
            try process.run()
            var found: Int?
            while found == nil, process.isRunning {
                try await Task.sleep(for: .milliseconds(10))
                let line = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix("ACCEPT") }
                found = line?.split(separator: ":").last.flatMap { Int($0) }
            }
            port = try #require(found)
        }

        private static func openssl(_ arguments: [String]) -> Process {
            let process = Process()
            process.executableURL = URL(filePath: openssl)
            process.arguments = arguments
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            return process
        }

        func stop() {
            // Not by SIGTERM: a command's test may have this process, and with it its children, ignore that one.
            kill(process.processIdentifier, SIGKILL)
            try? FileManager.default.removeItem(at: folder)
        }
    }
#endif

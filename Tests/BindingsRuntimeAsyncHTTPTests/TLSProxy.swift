#if AsyncHTTPClient
    import BindingsRuntime
    import Foundation

    @testable import BindingsRuntimeTesting

    /// A TLS 1.2 server (`openssl s_server`) behind a proxy that can spoil the connection at a chosen moment.
    ///
    /// The proxy reads the types of records, which are not encrypted: in TLS 1.2, the first record of application data that a client sends is its
    /// request.
    final class TLSProxy: Sendable {
        /// What happens to each connection.
        enum Fault: CaseIterable {
            /// Nothing.
            case none
            /// The server answers the client's first words with plain text.
            case plainTextInsteadOfHandshake
            /// Bytes that cannot be decrypted come in place of the response.
            case garbageInsteadOfResponse
            /// The connection is closed without the end that TLS requires.
            case closeInsteadOfResponse
        }

        static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

        let port: Int
        /// The certificate, which is its own authority.
        let certificate: String
        private let fault: Fault
        private let listener: Int32
        private let serverPort: Int
        private let folder: URL
        private let server: Process

        init(_ fault: Fault) throws {
            self.fault = fault
            folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let (certificate, key) = (folder.appending(path: "certificate.pem").path, folder.appending(path: "key.pem").path)
            let request = try Self.openssl(
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
                "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate)
            while request.isRunning { Thread.sleep(forTimeInterval: 0.01) }
            self.certificate = certificate
            let (reserved, serverPort) = try Socket.listen()
            close(reserved)
            self.serverPort = serverPort
            server = try Self.openssl(
                "s_server", "-accept", "127.0.0.1:\(serverPort)", "-cert", certificate, "-key", key, "-tls1_2", "-quiet", "-www")
            (listener, port) = try Socket.listen()
            Thread.detachNewThread { [self] in
                while let client = Socket.accept(listener) { serve(client) }
            }
        }

        var url: String { "https://127.0.0.1:\(port)" }

        func stop() {
            Socket.shutDown(listener)
            // Not by SIGTERM: another test may have this process, and with it its children, ignore that one.
            kill(server.processIdentifier, SIGKILL)
            try? FileManager.default.removeItem(at: folder)
        }

        private static func openssl(_ arguments: String...) throws -> Process {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/openssl")
            process.arguments = arguments
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }

        private func serve(_ client: Int32) {
            guard fault != .plainTextInsteadOfHandshake else {
                _ = Socket.receive(client, upTo: 4_096)
                _ = Socket.send(client, Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
                Thread.detachNewThread { Self.drain(client) }
                return
            }
            guard let server = connected() else { return Self.end(client) }
            Thread.detachNewThread {
                while let bytes = Socket.receive(server, upTo: 64 << 10), Socket.send(client, bytes) {}
                Socket.shutDown(client)
            }
            Thread.detachNewThread { [self] in
                while let record = Self.record(client) {
                    if record[0] == 0x17, fault != .none {
                        if fault == .garbageInsteadOfResponse {
                            _ = Socket.send(client, [0x17, 3, 3, 0, 64] + Array(repeating: 7, count: 64))
                        }
                        break
                    }
                    if !Socket.send(server, record) { break }
                }
                if fault == .garbageInsteadOfResponse { Self.drain(client) }
                for socket in [server, client] { Self.end(socket) }
            }
        }

        private static func drain(_ socket: Int32) {
            while Socket.receive(socket, upTo: 4_096) != nil {}
            end(socket)
        }

        private static func end(_ socket: Int32) {
            Socket.shutDown(socket)
            close(socket)
        }

        /// A whole record with its head; nil at the end of the connection.
        private static func record(_ socket: Int32) -> [UInt8]? {
            guard let head = exactly(5, socket), let body = exactly(Int(head[3]) << 8 | Int(head[4]), socket) else { return nil }
            return head + body
        }

        private static func exactly(_ count: Int, _ socket: Int32) -> [UInt8]? {
            var bytes: [UInt8] = []
            while bytes.count < count {
                guard let more = Socket.receive(socket, upTo: count - bytes.count) else { return nil }
                bytes += more
            }
            return bytes
        }

        /// A connection to the server, which may still be starting.
        private func connected() -> Int32? {
            for _ in 0..<200 {
                if let socket = Socket.connect(port: serverPort) { return socket }
                Thread.sleep(forTimeInterval: 0.02)
            }
            return nil
        }
    }
#endif

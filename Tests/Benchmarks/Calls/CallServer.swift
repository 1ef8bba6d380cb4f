#if AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOPosix

    /// The smallest server that answers POST with 1 KB of JSON, in a process of its own: what is measured is the client's alone.
    struct CallServer {
        /// The argument by which this executable becomes the server.
        static let argument = "call-server"

        let port: Int
        private let process: Process
        private let input: Pipe

        static func spawn() throws -> CallServer {
            let process = Process()
            let (input, output) = (Pipe(), Pipe())
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = [argument]
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
                throw BenchmarkError("the server gave no port")
            }
            return CallServer(port: port, process: process, input: input)
        }

        func stop() {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }

        /// The server's side: answers until its input ends.
        static func serve() async throws {
            let body = try JSON.encode(CallPayload.sample)
            let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .serverChannelOption(.backlog, value: 4_096)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelInitializer { channel in
                    channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                        try channel.pipeline.syncOperations.addHandler(Responder(body: body))
                    }
                }
            let channel = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
            print(channel.localAddress?.port ?? 0)
            fflush(nil)
            while readLine() != nil {}
            try await channel.close()
        }
    }

    /// Answers each request when all of it is there.
    private final class Responder: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let body: ByteBuffer
        private let head: HTTPResponseHead

        init(body: [UInt8]) {
            self.body = ByteBuffer(bytes: body)
            let headers: HTTPHeaders = ["Content-Type": "application/json", "Content-Length": "\(body.count)", "X-Request-Id": "req_1"]
            head = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .end = unwrapInboundIn(data) else { return }
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
#endif

#if CommandLine
    import BindingsRuntime
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOPosix

    /// A server that takes whatever is sent and keeps nothing of it, in a process of its own: what is measured is the sender's alone.
    ///
    /// It answers PUT as object storage does, a multipart upload of S3 included, and tells on its standard output how many bytes of bodies it was sent.
    struct UploadSink {
        /// The argument by which this executable becomes the sink.
        static let argument = "upload-sink"

        let port: Int
        private let process: Process
        private let input: FileHandle
        private let output: FileHandle

        static func spawn() throws -> UploadSink {
            let process = Process()
            let (input, output) = (Pipe(), Pipe())
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = [argument]
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            guard let port = try Int(line(from: output.fileHandleForReading)) else { throw BenchmarkError("the sink gave no port") }
            return UploadSink(port: port, process: process, input: input.fileHandleForWriting, output: output.fileHandleForReading)
        }

        /// The bytes of all bodies since it was last asked.
        func received() throws -> Int64 {
            try input.write(contentsOf: Data("\n".utf8))
            return Int64(try Self.line(from: output)) ?? 0
        }

        func stop() {
            try? input.close()
            process.waitUntilExit()
        }

        /// The sink's side: answers until its input ends.
        static func serve() async throws {
            let count = ReceivedBytes()
            let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 256 << 10))
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                        try channel.pipeline.syncOperations.addHandler(SinkHandler(count: count))
                    }
                }
            let channel = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
            print(channel.localAddress?.port ?? 0)
            fflush(nil)
            while readLine() != nil {
                print(count.take())
                fflush(nil)
            }
            try await channel.close()
        }

        private static func line(from handle: FileHandle) throws -> String {
            var bytes: [UInt8] = []
            while let byte = try handle.read(upToCount: 1)?.first, byte != 0x0A { bytes.append(byte) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// What all connections have received.
    private final class ReceivedBytes: Sendable {
        private let bytes = Mutex<Int64>(0)

        func add(_ count: Int) { bytes.withLock { $0 += Int64(count) } }

        func take() -> Int64 {
            bytes.withLock { bytes in
                defer { bytes = 0 }
                return bytes
            }
        }
    }

    private final class SinkHandler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let count: ReceivedBytes
        private var request: HTTPRequestHead?

        init(count: ReceivedBytes) {
            self.count = count
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                request = head
                // curl waits for it a second with every body.
                if head.headers[canonicalForm: "expect"].contains("100-continue") {
                    context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
                }
            case .body(let buffer): count.add(buffer.readableBytes)
            case .end: answer(context)
            }
        }

        private func answer(_ context: ChannelHandlerContext) {
            guard let request else { return }
            let body = SinkAnswer.body(to: request)
            let headers: HTTPHeaders = [
                "Content-Length": "\(body.utf8.count)", "Content-Type": "application/xml", "ETag": "\"d41d8cd98f00b204e9800998ecf8427e\"",
            ]
            var head = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
            if !request.isKeepAlive { head.headers.add(name: "Connection", value: "close") }
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
            let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
            // RFC 9112, 9.6: a server that was asked to close the connection closes it.
            if !request.isKeepAlive { sent.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
        }
    }

    /// As much of S3's multipart upload as its clients ask for.
    private enum SinkAnswer {
        static func body(to request: HTTPRequestHead) -> String {
            guard request.method == .POST, let mark = request.uri.firstIndex(of: "?") else { return "" }
            let query = request.uri[request.uri.index(after: mark)...]
            let names = "<Bucket>sink</Bucket><Key>object</Key>"
            if query.hasPrefix("uploads") {
                return "<InitiateMultipartUploadResult>\(names)<UploadId>1</UploadId></InitiateMultipartUploadResult>"
            }
            return "<CompleteMultipartUploadResult>\(names)<ETag>\"1\"</ETag></CompleteMultipartUploadResult>"
        }
    }
#endif

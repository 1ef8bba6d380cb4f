#if Sandbox
    import BindingsJSON
    import Foundation
    import HTTPTypes
    import Hummingbird

    /// A webhook receiver on loopback that keeps what it is sent.
    final class Receiver: Sendable {
        struct Push: Sendable {
            var path: String
            var headers: HTTPFields
            var body: [UInt8]
        }

        let baseURL: String
        private let running: Task<Void, any Error>
        private let box: Mailbox

        var pushes: [Push] { box.pushes.withLock { $0 } }

        private init(baseURL: String, running: Task<Void, any Error>, box: Mailbox) {
            self.baseURL = baseURL
            self.running = running
            self.box = box
        }

        /// Starts one that answers every push as told.
        static func start(_ answer: @escaping @Sendable (Push) async throws -> Response) async throws -> Receiver {
            let box = Mailbox()
            let router = Router()
            router.post("**") { request, _ in
                let push = Push(
                    path: request.uri.path, headers: request.headers,
                    body: Array(try await request.body.collect(upTo: 1 << 20).readableBytesView))
                box.pushes.withLock { $0.append(push) }
                return try await answer(push)
            }
            let (listening, listens) = AsyncStream<Int>.makeStream()
            var app = Application(
                router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { channel in listens.yield(channel.localAddress?.port ?? 0) })
            app.logger.logLevel = .critical
            let running = Task { [app] in
                defer { listens.finish() }
                try await app.run()
            }
            for await port in listening { return Receiver(baseURL: "http://127.0.0.1:\(port)", running: running, box: box) }
            try await running.value
            throw CancellationError()
        }

        func stop() async {
            running.cancel()
            _ = await running.result
        }
    }

    private final class Mailbox: Sendable {
        let pushes = Mutex<[Receiver.Push]>([])
    }

    /// Starts a receiver and stops it whatever happens.
    func withReceiver<Result>(
        answering answer: @escaping @Sendable (Receiver.Push) async throws -> Response = { _ in Response(status: .noContent) },
        _ body: (Receiver) async throws -> Result
    ) async throws -> Result {
        let receiver = try await Receiver.start(answer)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(receiver)) } catch { result = .failure(error) }
        await receiver.stop()
        return try result.get()
    }
#endif

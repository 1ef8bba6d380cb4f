#if Hummingbird
    import BindingsWebhooks
    import NIOCore
    import NIOFoundationCompat
    import NIOHTTP1
    import NIOPosix

    /// Receives deliveries with SwiftNIO alone: `POST /webhooks/<route id>`, until the task is cancelled.
    func receiveWebhooks(into inbox: WebhookInbox, port: Int, onPort: @Sendable (Int) -> Void) async throws {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    return try NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>(wrappingChannelSynchronously: channel)
                }
            }
        onPort(server.channel.localAddress?.port ?? port)
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    // A connection that breaks is its sender's trouble alone.
                    group.addTask { try? await serve(connection, inbox) }
                }
            }
        }
    }

    private func serve(_ connection: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>, _ inbox: WebhookInbox) async throws {
        try await connection.executeThenClose { requests, answers in
            var (head, body) = (HTTPRequestHead(version: .http1_1, method: .GET, uri: "/"), ByteBuffer())
            for try await part in requests {
                switch part {
                case .head(let next): (head, body) = (next, ByteBuffer())
                case .body(let bytes):
                    body.writeImmutableBuffer(bytes)
                    // One byte too many is enough to know; nothing more is read from this sender.
                    if body.readableBytes > inbox.options.maxBodyBytes { return try await answer(.tooLarge, isLast: true, answers) }
                case .end:
                    let receipt = await receipt(head, body, inbox)
                    try await answer(receipt, isLast: !head.isKeepAlive, answers)
                    if !head.isKeepAlive { return }
                }
            }
        }
    }

    private func receipt(_ head: HTTPRequestHead, _ body: ByteBuffer, _ inbox: WebhookInbox) async -> WebhookReceipt {
        let path = head.uri.split(separator: "/", omittingEmptySubsequences: false)
        guard head.method == .POST, path.count == 3, path[0].isEmpty, path[1] == "webhooks" else { return .unknownRoute }
        var fields = HTTPFields()
        for (name, value) in head.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        // The raw bytes where they lie: NIOFoundationCompat makes them contiguous bytes.
        return await inbox.receive(routeID: String(path[2]), body: body.readableBytesView, headers: fields)
    }

    private func answer(
        _ receipt: WebhookReceipt, isLast: Bool, _ answers: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws {
        var head = HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: receipt.status.code))
        head.headers.add(name: "Content-Length", value: "0")
        if isLast { head.headers.add(name: "Connection", value: "close") }
        try await answers.write(contentsOf: [.head(head), .end(nil)])
    }
#endif

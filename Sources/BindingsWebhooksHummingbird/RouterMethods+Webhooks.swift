#if Hummingbird
    import BindingsWebhooks
    import Hummingbird

    extension RouterMethods {
        /// Adds `POST <path>/<route id>` to a custom router, for deliveries that `inbox` receives.
        ///
        /// Middleware that reads or rewrites bodies must come after it, because signatures are over the raw bytes.
        @discardableResult
        public func webhooks(at path: RouterPath = "webhooks", into inbox: WebhookInbox) -> Self {
            group(path).post(":routeID") { request, context in
                try await inbox.response(to: request, routeID: context.parameters.get("routeID") ?? "")
            }
            return self
        }
    }

    extension WebhookInbox {
        /// Receives one request and responds with the status alone.
        func response(to request: Request, routeID: String) async throws -> Response {
            let receipt = try await receipt(of: request, routeID: routeID)
            let text = receipt.status.reasonPhrase + "\n"
            return Response(
                status: receipt.status, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }

        /// Errors of the connection are left to the server, because no response can be sent.
        private func receipt(of request: Request, routeID: String) async throws -> WebhookReceipt {
            if let length = request.headers[.contentLength].flatMap(Int.init), length > options.maxBodyBytes {
                return tooLarge(routeID: routeID)
            }
            var body: [UInt8] = []
            for try await part in request.body {
                guard body.count + part.readableBytes <= options.maxBodyBytes else { return tooLarge(routeID: routeID) }
                body += part.readableBytesView
            }
            return await receive(routeID: routeID, body: body, headers: request.headers)
        }
    }
#endif

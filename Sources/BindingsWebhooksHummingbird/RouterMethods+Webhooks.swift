#if Hummingbird
    import BindingsWebhooks
    import Hummingbird

    extension RouterMethods {
        /// Adds `POST <path>/<route id>` to a router of one's own, for deliveries that `inbox` takes in.
        ///
        /// Middleware that reads or rewrites bodies must come after it, since signatures are over the raw bytes.
        @discardableResult
        public func webhooks(at path: RouterPath = "webhooks", into inbox: WebhookInbox) -> Self {
            group(path).post(":routeID") { request, context in
                await inbox.response(to: request, routeID: context.parameters.get("routeID") ?? "")
            }
            return self
        }
    }

    extension WebhookInbox {
        /// Takes in one request and answers it, saying no more than the status does.
        func response(to request: Request, routeID: String) async -> Response {
            let receipt = await receipt(of: request, routeID: routeID)
            let text = receipt.status.reasonPhrase + "\n"
            return Response(
                status: receipt.status, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }

        private func receipt(of request: Request, routeID: String) async -> WebhookReceipt {
            if let length = request.headers[.contentLength].flatMap(Int.init), length > options.maxBodyBytes { return .tooLarge }
            var body: [UInt8] = []
            do {
                for try await part in request.body {
                    guard body.count + part.readableBytes <= options.maxBodyBytes else { return .tooLarge }
                    body += part.readableBytesView
                }
            } catch {
                // The sender went away in the middle of its body: whatever is answered, nobody reads it.
                return .unavailable
            }
            return await receive(routeID: routeID, body: body, headers: request.headers)
        }
    }
#endif

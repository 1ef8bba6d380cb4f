#if Observability && Crypto
    import BindingsRuntime
    import BindingsRuntimeTesting
    import BindingsWebhooks
    import Foundation

    /// Calls with a secret in every place, to a server that answers with more of them, over real sockets.
    struct Scenario {
        let emissions: Emissions
        let transport: any Transport
        let folder: Folder

        private static let marked: Set<String> = ["token", "sig", "X-Secret"]
        private static let members: Set<String> = ["webhookUrl", "webhookSigningSecret"]

        private static func operation(_ id: String, _ method: HTTPRequest.Method, _ scheme: String) -> APIOperation {
            APIOperation(
                id: id, method: method, path: "/doors/{token}", security: [[scheme]], sensitive: marked, sensitiveMembers: members)
        }

        private func client(_ server: LoopbackServer) throws -> APIClient {
            let recorder = try ExchangeRecorder(
                transport, folder: emissions.recordings, redaction: emissions.rules, verbatimBodies: !emissions.rules.isOn)
            let configuration = ClientConfiguration(
                baseURL: URL(string: server.url), transport: recorder, interceptors: emissions.interceptors, retry: .none)
            let fileKey = try APIKey.file(folder.file("key", Array(Plant.fileKey.text.utf8)))
            return APIClient(
                servers: [], configuration: configuration,
                credentials: [
                    "bearer": .bearer(APIKey(Plant.bearer.text)), "basic": .basic("user", APIKey(Plant.basic.text)),
                    "query": .query("auth", APIKey(Plant.queryKey.text)), "cookie": .cookie("sid", APIKey(Plant.cookieKey.text)),
                    "file": .bearer(fileKey), "rotating": .bearer(.rotating { APIKey(Plant.rotatingKey.text) }),
                ])
        }

        func run() async throws {
            let server = try LoopbackServer { head, _ in Self.answer(head) }
            defer { server.stop() }
            let client = try client(server)
            emissions.show(client)
            for scheme in ["bearer", "basic", "query", "cookie", "file", "rotating"] {
                await perform(call(client, Self.operation("create", .post, scheme)))
                await perform(call(client, Self.operation("create", .post, scheme)).header("X-Answer", "echo"))
                await perform(call(client, Self.operation("create", .post, scheme)).header("X-Answer", "redirect"))
                await perform(call(client, Self.operation("create", .post, scheme)).header("X-Answer", "reset"))
            }
            await perform(misread(client))
            await perform(try upload(client))
            server.stop()
            await perform(call(client, Self.operation("create", .post, "query")))
            emissions.show(server.requests)
            webhook()
        }

        /// What a service may answer that knows nothing of keeping secrets.
        private static func answer(_ head: ReceivedHead) -> ServerPlan {
            let body =
                #"{"id":"a","webhookSigningSecret":"\#(Plant.webhookSecret.text)","token":"\#(Plant.responseMember.text)","#
                + #""uploadUrl":"https://store.example/x?X-Amz-Signature=\#(Plant.responseLink.text)&n=1"}"#
            let fields = ["Set-Cookie": "s=\(Plant.responseCookie.text)", "Content-Type": "application/json"]
            switch head["x-answer"].first {
            case "echo":
                let quoted = (head["authorization"] + head["cookie"] + head["x-secret"] + [head.target]).joined(separator: ", ")
                let sent = "\(Plant.requestMember.text) \(Plant.requestPassword.text)"
                return .status(
                    401, headers: fields, body: #"{"error":{"code":"\#(Plant.header.text)","message":"bad \#(quoted) \#(sent)"}}"#)
            case "redirect":
                return .status(302, headers: ["Location": "https://else.example/?X-Amz-Signature=\(Plant.responseLocation.text)"])
            case "reset": return .json(body).with(.reset(afterBytes: 60))
            default: return .status(200, headers: fields, body: body)
            }
        }

        private func fill(_ request: inout CallRequest) {
            request.path("token", Plant.path.text)
            request.query("sig", Plant.query.text)
            request.query("X-Goog-Signature", Plant.signature.text)
            request.header("X-Secret", Plant.header.text)
        }

        /// The body is read as nothing: a model shows its own members, as generated ones redact them; here it is what stands around that counts.
        private func call(_ client: APIClient, _ operation: APIOperation) -> Call<Void> {
            var request = CallRequest(operation)
            fill(&request)
            request.json(
                ["webhookUrl": .string(Plant.requestMember.text), "pass-word": .string(Plant.requestPassword.text), "n": 1] as JSONValue)
            return Call(client, request, .empty)
        }

        /// A secret where the contract has a number.
        private func misread(_ client: APIClient) -> Call<Misread> {
            var request = CallRequest(Self.operation("misread", .get, "bearer"))
            fill(&request)
            return Call(client, request, .json())
        }

        private func upload(_ client: APIClient) throws -> Call<Void> {
            var request = CallRequest(Self.operation("upload", .put, "bearer"))
            fill(&request)
            request.body(.file(try folder.file("plan.pdf", Array(Plant.uploadedFile.text.utf8))), contentType: "application/pdf")
            return Call(client, request, .empty)
        }

        private func perform<Output: Sendable>(_ make: @autoclosure () throws -> Call<Output>) async {
            do {
                let call = try make()
                emissions.show(call)
                emissions.show(try call.request)
                emissions.show(call.curl)
                emissions.show(try await call.response)
            } catch {
                emissions.show(error)
                if let cause = (error as? APIError)?.cause { emissions.show(cause) }
            }
        }

        /// A delivery that is signed with another secret, and one that is good.
        private func webhook() {
            do {
                let secret = try WebhookSecret(Plant.webhookSecret.text)
                emissions.show(secret)
                let body = Array("{}".utf8)
                let verifier = try WebhookVerifier(secrets: [secret], scheme: .stripe)
                emissions.show(verifier)
                let good = try WebhookScheme.stripe.sign(body: body, secret: secret)
                emissions.show(try verifier.verify(body: body, headers: good))
                let bad = try WebhookScheme.stripe.sign(body: body, secret: WebhookSecret("another one"))
                emissions.show(try verifier.verify(body: body, headers: bad))
            } catch {
                emissions.show(error)
            }
        }
    }

    struct Misread: JSONModel {
        static let keys: JSONKeys = ["webhookSigningSecret"]
        var number: Int

        init(object: borrowing JSONObject) throws(JSONError) { number = try object.get(0) }

        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, number) }
    }
#endif

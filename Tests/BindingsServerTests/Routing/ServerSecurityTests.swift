import BindingsServer
import Testing

@Suite struct ServerSecurityTests {
    private enum Ping: ServedOperation {
        struct Input: Sendable { let callers: [String] }
        typealias RequestAnswer = Answer

        struct Answer: ServedAnswer {
            let text: String
            func response() -> ServerResponse { .text(200, text) }
        }

        static var operation: ServerOperation {
            ServerOperation(id: "ping", method: .get, path: "/ping", security: [["token"], ["key", "login"], ["session"]])
        }

        static func read(_ request: ServerRequest) -> Input { Input(callers: request.credentials.keys.sorted()) }
    }

    private func answer(_ headers: HTTPFields, at path: String = "/ping") async -> ServerResponse {
        let security = ServerSecurity(
            schemes: ["token": .bearer, "key": .query("key"), "login": .basic, "session": .cookie("sid")]
        ) { credentials, _ in credentials.values.allSatisfy { $0.equals("good") || $0.equals("ann:good") } }
        var table = RoutingTable()
        table.add(Ping.self, below: "", security: security) { Ping.Answer(text: $0.callers.joined(separator: "+")) }
        return await table.respond(
            to: ServerRequest(head: HTTPRequest(method: .get, scheme: "https", authority: "api.test", path: path, headerFields: headers)))
    }

    private func text(_ response: ServerResponse) -> String { String(decoding: response.body?.bytesInMemory ?? [], as: UTF8.self) }

    @Test func alternativesAreTriedInTheirOrder() async {
        #expect(text(await answer([.authorization: "bearer good"])) == "token")
        #expect(text(await answer([.cookie: "a=b; sid=good"])) == "session")
        let basic = "Basic " + Base64Bytes(Array("ann:good".utf8)).base64
        #expect(text(await answer([.authorization: basic], at: "/ping?key=good")) == "key+login")
        #expect(text(await answer([.authorization: "Bearer bad", .cookie: "sid=good"])) == "session")
    }

    @Test func withoutAnyTheAnswerIs401() async {
        for headers: HTTPFields in [[:], [.authorization: "Bearer bad"], [.authorization: "good"], [.cookie: "sid=bad"]] {
            let response = await answer(headers, at: "/ping?key=good")
            #expect(response.head.status == .unauthorized)
            #expect(response.head.headerFields[.wwwAuthenticate] == "ApiKey, Basic realm=\"api\", charset=\"UTF-8\", Bearer")
        }
    }

    @Test func credentialsAreNotShown() {
        let credential = ServerCredential("s3cret")
        #expect(!"\(credential)\(String(reflecting: credential))\(["a": credential])".contains("s3cret"))
    }
}

import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Synchronization
import Testing

/// The article on interceptors shows the files in `Interceptors`, to the letter; here they do what it says.
@Suite struct InterceptorArticleTests {
    private static let operation = APIOperation(
        id: "getBook", method: .get, path: "/books", security: [["oauth"]], sensitiveMembers: ["pin"])
    private let script = ScriptedTransport()

    private func call(_ client: APIClient, _ operation: APIOperation = operation, body: JSONValue? = nil) -> Call<[UInt8]> {
        var request = CallRequest(operation)
        if let body { request.json(body) }
        return Call(client, request, .bytes)
    }

    private func client(_ interceptor: any Interceptor) -> APIClient {
        APIClient(
            servers: ["https://api.example.com"],
            configuration: ClientConfiguration(transport: script, interceptors: [interceptor], environment: VirtualClock().environment),
            credentials: ["oauth": .bearer("k")])
    }

    @Test func everyExampleIsTheFileThatIsCompiled() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
        let article = try String(
            contentsOf: root.appendingPathComponent("Sources/BindingsRuntime/BindingsRuntime.docc/Interceptors.md"), encoding: .utf8)
        let shown = article.components(separatedBy: "```swift\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
        let folder = here.appendingPathComponent("Interceptors")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let compiled = try Set(files.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) })
        #expect(Set(shown) == compiled && shown.count == 4)
    }

    @Test func aRefusedTokenIsReplacedOnceAndTheCallSentAgain() async throws {
        script.script("getBook", .status(401), .json("{}"), .json("{}"))
        let asked = Mutex(0)
        let configuration = ClientConfiguration(transport: script, environment: VirtualClock().environment)
        let client = TokenRefresh.client(configuration) {
            asked.withLock { asked in
                asked += 1
                return "token-\(asked)"
            }
        }
        _ = try await call(client).value
        _ = try await call(client).value
        #expect(script.requests.map { $0[field: "authorization"] } == ["Bearer token-1", "Bearer token-2", "Bearer token-2"])
    }

    @Test func anAnswerThatStillHoldsIsNotSentTwice() async throws {
        script.script("getBook", .json(#"{"n":1}"#, headers: [.eTag: "\"a\""]), .status(304), .json(#"{"n":2}"#))
        let client = client(TagCache())
        #expect(try await call(client).value == Array(#"{"n":1}"#.utf8))
        #expect(try await call(client).value == Array(#"{"n":1}"#.utf8))
        #expect(try await call(client).value == Array(#"{"n":2}"#.utf8))
        #expect(script.requests.map { $0[field: "if-none-match"] } == [nil, "\"a\"", "\"a\""])
    }

    @Test func eachAttemptIsSignedAndSignaturesAreRedacted() async throws {
        script.script("getBook", .status(503), .json("{}"))
        let clock = VirtualClock()
        let signing = RequestSigning(host: "api.example.com", now: { clock.now }) { text, _ in
            clock.advance(by: .seconds(1))
            return "signed(\(text.replacing("\n", with: " ")))"
        }
        _ = try await call(client(signing)).value
        let start = 1_730_538_000
        #expect(
            script.requests.map { $0[field: "x-signature"] } == ["signed(GET /books \(start))", "signed(GET /books \(start + 1))"])
        #expect(script.requests[0].head.headerFields.redacted[HTTPField.Name("X-Signature")!] == "REDACTED")
        let elsewhere = RequestSigning(host: "other.example.com", now: { clock.now }) { _, _ in "x" }
        script.script("getBook", .json("{}"))
        _ = try await call(client(elsewhere)).value
        #expect(script.requests.last?[field: "x-signature"] == nil)
    }

    @Test func theRecorderKeepsWhatHappenedWithoutSecrets() async throws {
        script.script("getBook", .failure(TransportError(.reset, requestSent: true, "Connection reset")), .json("{}"))
        let recorder = FlightRecorder()
        _ = try await call(client(recorder), body: ["pin": "1234", "title": "x"]).value
        let sent = #"GET https://api.example.com/books {"pin":"REDACTED","title":"x"}"#
        #expect(recorder.report == ["\(sent) -> reset: Connection reset", "\(sent) -> 200"])
    }
}

#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import BindingsWebhooksHummingbird
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    /// Deliveries that `listen` must not take: what the sender is told, what is said here, and that the good one still comes through.
    @Suite("Wrong webhooks", .timeLimit(.minutes(2)))
    struct WrongWebhookTests {
        private static let secret = "pl4nted-secret"
        private static let body = #"{"type":"job.status_changed","jobId":"job_1","status":"processing"}"#

        struct Row: Sendable, CustomTestStringConvertible {
            var input: String
            var status: Int
            /// What is said on standard error; nil: nothing, for it may be anybody.
            var message: String?
            var path = ""
            var body = WrongWebhookTests.body
            /// The signatures that are sent, made of the right one.
            var signatures: @Sendable (String) throws -> [String] = { [$0] }

            var testDescription: String { input }
        }

        static let rows: [Row] = [
            Row(input: "a wrong signature", status: 401, message: "X-Plangrep-Signature") { _ in [String(repeating: "ab", count: 32)] },
            Row(input: "no signature", status: 401, message: "X-Plangrep-Signature") { _ in [] },
            Row(input: "a doubled signature", status: 400, message: "X-Plangrep-Signature") { [$0, $0] },
            Row(input: "a truncated signature", status: 400, message: "X-Plangrep-Signature") { [String($0.dropLast(2))] },
            Row(input: "an empty signature", status: 400, message: "X-Plangrep-Signature") { _ in [""] },
            Row(input: "a foreign signature", status: 401, message: "X-Plangrep-Signature") { _ in
                let foreign = try WebhookScheme.plangrep.sign(body: Array(WrongWebhookTests.body.utf8), secret: WebhookSecret("another"))
                return foreign.map(\.value)
            },
            Row(input: "another body", status: 401, message: "X-Plangrep-Signature", body: #"{"jobId":"job_2"}"#),
            Row(input: "an unknown route", status: 404, message: nil, path: "nobody"),
            Row(input: "an oversized body", status: 413, message: "larger than", body: String(repeating: " ", count: 2 << 20)),
        ]

        @Test("A delivery that is not the service's is refused, told here with its reason, and the good one is taken", arguments: rows)
        func refused(row: Row) async throws {
            let captured = CapturedConsole()
            let command = try ListenCommand.parse(["--secret", Self.secret, "--count", "1", "--route", "mine"])
            let listening = Task { try await command.listen(captured.console) }
            while !captured.err.contains("Listening on ") { try await Task.sleep(for: .milliseconds(5)) }
            let line = try #require(captured.err.split(separator: "\n").first { $0.hasPrefix("Listening on ") })
            let url = try #require(URL(string: String(line.dropFirst("Listening on ".count))))
            let right = try #require(try WebhookScheme.plangrep.sign(body: Array(Self.body.utf8), secret: WebhookSecret(Self.secret)).first)
            let target = row.path.isEmpty ? url : url.deletingLastPathComponent().appending(path: row.path)
            let signatures = try row.signatures(right.value).map { HTTPField(name: right.name, value: $0) }
            #expect(try await post(row.body, signatures, to: target) == row.status)
            #expect(try await post(Self.body, [right], to: url) == 200)
            #expect(try await listening.value == .completed)
            if let message = row.message {
                #expect(captured.err.contains("Refused. ") && captured.err.contains(message), "\(captured.err)")
            } else {
                #expect(!captured.err.contains("Refused. "), "\(captured.err)")
            }
            #expect(captured.out.contains("job_1") && !captured.out.contains("job_2"))
            #expect(!captured.err.contains(Self.secret) && !captured.out.contains(Self.secret))
            #expect(!captured.err.contains(right.value) && !captured.out.contains(right.value))
        }

        private func post(_ body: String, _ fields: [HTTPField], to url: URL) async throws -> Int {
            var head = HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:\(url.port ?? 0)", path: url.path())
            for field in fields { head.headerFields.append(field) }
            head.headerFields[.contentType] = "application/json"
            let request = TransportRequest(operationID: "test", head: head, body: .text(body))
            return try await AsyncHTTPTransport.shared.send(request).head.status.code
        }
    }
#endif

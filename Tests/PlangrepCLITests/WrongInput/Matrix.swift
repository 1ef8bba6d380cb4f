#if CommandLine
    import Foundation
    import Testing

    /// Every wrong input that the commands were given, and what they make of it: one row each, with the test that runs it.
    ///
    /// The tests themselves check kind, message and exit code, that no key is printed, and that what was acknowledged is not lost.
    @Suite("The matrix of wrong input")
    struct Matrix {
        struct Row: Sendable, CustomTestStringConvertible {
            var input: String
            /// The error's kind, a diagnostic's code, or what a sender is told.
            var kind: String
            /// Words of the message; empty where nothing is said.
            var message: String
            /// Nil where the command goes on.
            var code: Int?
            var file: String
            var test: String

            var testDescription: String { input }

            init(_ input: String, _ kind: String, _ message: String, _ code: Int?, _ file: String, _ test: String) {
                (self.input, self.kind, self.message, self.code, self.file, self.test) = (input, kind, message, code, file, test)
            }
        }

        private static let bindings = "BindingsCLITests/WrongInputTests.swift"
        private static let files = "PlangrepCLITests/WrongInput/WrongFileTests.swift"
        private static let answers = "PlangrepCLITests/WrongInput/WrongAnswerTests.swift"
        private static let certificates = "PlangrepCLITests/WrongInput/WrongCertificateTests.swift"
        private static let webhooks = "PlangrepCLITests/WrongInput/WrongWebhookTests.swift"
        private static let submit = "PlangrepCLITests/SubmitCommandTests.swift"
        private static let arguments = "PlangrepCLITests/ArgumentTests.swift"

        static let rows: [Row] = [
            // What `bindings` reads.
            Row("a spec with a syntax error", "yaml-syntax", "openapi.yaml:3:6: error: ',' or '}' is expected here", 1, bindings, "syntax"),
            Row("a spec that is not there", "missing-file", "there is no document at", 1, bindings, "missing"),
            Row("an unknown config key", "config", "did you mean", 1, bindings, "unknownKey"),

            // Arguments and files.
            Row("arguments that make no sense", "usage", "", 64, arguments, "wrongUsage"),
            Row("a missing file", "usage", "No such file", 64, files, "useless"),
            Row("an empty file", "invalidRequest", "it is empty", 1, files, "useless"),
            Row("an empty folder", "usage", "contains no files", 64, files, "useless"),
            Row("a file that is no regular one", "invalidRequest", "it cannot be read; check its permissions", 1, files, "useless"),
            Row("an unreadable file", "invalidRequest", "it cannot be read; check its permissions", 1, files, "unreadable"),
            Row("101 files", "invalidRequest", "takes 100 files, not 101", 1, files, "tooMany"),
            Row("more than the job's limit", "invalidRequest", "takes 1000000 bytes, not 6000009", 1, files, "jobLimit"),
            Row("a vanishing file", "requestBody", "No such file", 1, files, "vanishing"),
            Row("a growing file", "requestBody", "grew from 6000009 to 6000010 bytes while it was sent", 1, files, "changing"),
            Row("a shrinking file", "requestBody", "shrank from 6000009 to 7 bytes while it was sent", 1, files, "changing"),
            Row("a file that is written over", "requestBody", "was changed while it was sent", 1, files, "changing"),
            Row("files are looked at before anything is asked", "invalidRequest", "it is empty", 1, submit, "filesFirst"),

            // Keys.
            Row("no key", "missingCredential", "PLANGREP_API_KEY", 64, submit, "missingKey"),
            Row("401, a wrong key", "api", "Check the API key", 1, answers, "answer"),
            Row("403, a key without the scope", "api", "403 [forbidden]", 1, answers, "answer"),

            // Answers: 400, 401, 404 and 409 are documented, 4XX stands for the others.
            Row("400", "api", "400 [invalid_request] The service's own words.", 1, answers, "answer"),
            Row("402", "api", "Check the organization's credits", 1, answers, "answer"),
            Row("404", "api", "Check the identifiers", 1, answers, "answer"),
            Row("409", "api", "409 [conflict]", 1, answers, "answer"),
            Row("413", "api", "Send fewer or smaller files", 1, answers, "answer"),
            Row("422", "api", "422 [invalid]", 1, answers, "answer"),
            Row("429 with Retry-After", "retriesExhausted", "429 [slow_down]", 75, answers, "answer"),
            Row("500", "retriesExhausted", "500", 75, answers, "answer"),
            Row("500 with Retry-After", "retriesExhausted", "500 ", 75, answers, "answer"),
            Row("502 in HTML", "retriesExhausted", "502", 75, answers, "answer"),
            Row("502 with Retry-After", "retriesExhausted", "502 ", 75, answers, "answer"),
            Row("503", "retriesExhausted", "503 ", 75, answers, "answer"),
            Row("503 with Retry-After", "retriesExhausted", "503", 75, answers, "answer"),
            Row("503 that asks for too long", "api", "900", 75, answers, "answer"),
            Row("HTML with 200", "decoding", "listProjects", 1, answers, "answer"),
            Row("nothing with 200", "decoding", "listProjects", 1, answers, "answer"),
            Row("half of a value", "decoding", "listProjects", 1, answers, "answer"),
            Row("a body that breaks off", "retriesExhausted", "3 attempts", 75, answers, "answer"),
            Row("no HTTP", "retriesExhausted", "3 attempts", 75, answers, "answer"),
            Row("an endless answer", "tooLarge", "Check that --base-url is a Plangrep API", 1, answers, "answer"),
            Row("a gzip bomb, inflated", "tooLarge", "", 1, answers, "bomb"),
            Row("a gzip bomb, left as it is", "decoding", "", 1, answers, "bomb"),
            Row("a redirect to another host", "api", "redirects are not followed", 1, answers, "answer"),

            // Connections.
            Row("a connection refused", "connection", "listProjects: Connection refused (GET", 75, answers, "refused"),
            Row("a reset before the request", "retriesExhausted", "listProjects: ", 75, answers, "resetBefore"),
            Row("a reset during the request", "connection", "", 1, answers, "resetDuring"),
            Row("a reset instead of an answer", "retriesExhausted", "3 attempts", 75, answers, "answer"),
            Row("a server that stalls", "timeout", "listProjects: ", 75, answers, "stalled"),
            Row("a certificate that does not match", "connection", "The server's certificate is not valid", 1, certificates, "mismatch"),

            // Webhooks: kind is what the sender is told.
            Row("a wrong signature", "401", "X-Plangrep-Signature", nil, webhooks, "refused"),
            Row("no signature", "401", "X-Plangrep-Signature", nil, webhooks, "refused"),
            Row("a doubled signature", "400", "X-Plangrep-Signature", nil, webhooks, "refused"),
            Row("a truncated signature", "400", "X-Plangrep-Signature", nil, webhooks, "refused"),
            Row("an empty signature", "400", "X-Plangrep-Signature", nil, webhooks, "refused"),
            Row("a foreign signature", "401", "X-Plangrep-Signature", nil, webhooks, "refused"),
            Row("another body", "401", "X-Plangrep-Signature", nil, webhooks, "refused"),
            Row("an unknown route", "404", "", nil, webhooks, "refused"),
            Row("an oversized body", "413", "larger than", nil, webhooks, "refused"),
            Row(
                "a delivery that overtakes the create's answer", "202", "", nil, "PlangrepSandboxTests/SandboxWebhookFaultsTests.swift",
                "overtaking"),
            Row(
                "a create that is replayed without its secret", "pollOnly", "", nil,
                "PlangrepTests/Submitting/SubmitWebhooksTests.swift", "replayWithoutSecret"),
        ]

        @Test("Each row's test is there, and has its words in it", arguments: rows)
        func isRun(row: Row) throws {
            let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
            let source = try String(contentsOf: tests.appending(path: row.file), encoding: .utf8)
            #expect(source.contains("func \(row.test)("))
            #expect(source.contains(row.message) || row.message.isEmpty)
        }

        @Test("The answers' rows are those that the tests run")
        func answersAreRun() {
            let run = WrongAnswerTests.answers.map { [$0.input, $0.kind.rawValue, $0.message] }
            let stated = Self.rows.filter { $0.test == "answer" }.map { [$0.input, $0.kind, $0.message] }
            #expect(Set(run) == Set(stated) && run.count == stated.count)
        }

        @Test("The files' rows are those that the tests run")
        func filesAreRun() {
            let run =
                WrongFileTests.useless.map { [$0.message, "\($0.status.rawValue)"] } + WrongFileTests.changes.map { [$0.message, "1"] }
            let stated = Self.rows.filter { ["useless", "changing"].contains($0.test) }.map { [$0.message, "\($0.code ?? 0)"] }
            #expect(Set(run) == Set(stated) && run.count == stated.count)
        }

        @Test("The webhooks' rows are those that the tests run")
        func webhooksAreRun() {
            let run = WrongWebhookTests.rows.map { [$0.input, "\($0.status)", $0.message ?? ""] }
            let stated = Self.rows.filter { $0.test == "refused" && $0.code == nil }.map { [$0.input, $0.kind, $0.message] }
            #expect(Set(run) == Set(stated) && run.count == stated.count)
        }
    }
#endif

#if CommandLine
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("webhooks sign and verify")
    final class WebhookCommandTests {
        private let folder: URL
        private let body = #"{"status": "completed"}"#
        private var bodyFile: String { folder.appending(path: "body.json").path }

        init() throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "plangrep-webhooks-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(body.utf8).write(to: URL(filePath: bodyFile))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        private func sign(_ arguments: String...) throws -> [String] {
            let captured = CapturedConsole()
            let command = try WebhooksSignCommand.parse(arguments + ["--secret", "whsec_c2VjcmV0", "--at", "1700000000", bodyFile])
            #expect(try command.sign(captured.console) == .completed)
            return captured.lines.filter { !$0.isEmpty }
        }

        private func verify(_ scheme: String, _ headers: [String], more: [String] = []) async throws -> (
            PlangrepCLI.ExitStatus, CapturedConsole
        ) {
            let captured = CapturedConsole()
            let fields = headers.flatMap { ["--header", $0] }
            let secret = more.contains { $0.hasPrefix("--secret") } ? [] : ["--secret", "whsec_c2VjcmV0"]
            let time = more.contains("--at") ? [] : ["--at", "1700000000"]
            let command = try WebhooksVerifyCommand.parse(["--scheme", scheme] + secret + time + fields + more + [bodyFile])
            return (await CommandRun.status(captured.console) { try command.verify(captured.console) }, captured)
        }

        @Test(
            "What is signed verifies, by its own scheme alone; detect names it and does not verify",
            arguments: ["plangrep", "plangrep-timestamped", "standard", "svix", "stripe", "github"])
        func roundTrip(_ scheme: String) async throws {
            let headers = try sign("--scheme", scheme, "--id", "msg_1")
            #expect(try await verify(scheme, headers).0 == .completed)
            for other in WebhookSchemeArgument.allCases.map(\.rawValue) where other != scheme && other != "standard-asymmetric" {
                #expect(try await verify(other, headers).0 == .failed, "\(other)")
            }
            let (status, captured) = try await verify("detect", headers)
            #expect(status == .failed)
            #expect(captured.err.hasPrefix("Matching schemes: \(scheme). This is not a verification"))
            #expect(captured.out.isEmpty)
        }

        @Test("GitHub's documented delivery verifies")
        func vector() async throws {
            try Data("Hello, World!".utf8).write(to: URL(filePath: bodyFile))
            let header = "X-Hub-Signature-256: sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
            let (status, captured) = try await verify("github", [header], more: ["--secret", "It's a Secret to Everybody"])
            #expect(status == .completed)
            #expect(captured.out == "Verified: scheme gitHub, without a timestamp, so it may be a replay of any age.\n")
        }

        @Test("What is changed, missing, doubled or old is not verified, and nothing is said of the secret")
        func refusals() async throws {
            let headers = try sign("--scheme", "stripe")
            for (changed, more) in [
                ([], []), (headers + headers, []), (headers, ["--at", "1700000301"]), (headers, ["--secret", "whsec_other"]),
                (["Stripe-Signature: t=1700000000,v1=00"], []),
            ] {
                let (status, captured) = try await verify("stripe", changed, more: more)
                #expect(status == .failed)
                #expect(captured.out.isEmpty)
                #expect(captured.err.hasPrefix("plangrep: Webhook not verified (scheme stripe): "))
                #expect(!captured.err.contains("whsec_"))
            }
            #expect(try await verify("stripe", headers, more: ["--at", "1700000301", "--tolerance", "301"]).0 == .completed)
            #expect(try await verify("detect", []).1.err.hasPrefix("No scheme matches. Check the secret"))
        }

        @Test("A secret comes from a file, less its line break, or from the environment; not from two places, nor from none")
        func secrets() async throws {
            let headers = try sign("--scheme", "plangrep")
            let file = folder.appending(path: "secret").path
            for ending in ["", "\n", "\r\n"] {
                try Data(("whsec_c2VjcmV0" + ending).utf8).write(to: URL(filePath: file))
                #expect(try await verify("plangrep", headers, more: ["--secret-file", file]).0 == .completed)
            }
            for more in [
                ["--secret-file", file + "-missing"], ["--secret-env", "PLANGREP_NO_SUCH"], ["--secret", "a", "--secret-file", file],
            ] {
                #expect(try await verify("plangrep", headers, more: more).0 == .usage)
            }
            #expect(try await verify("plangrep", ["no colon"]).0 == .usage)
            #expect(throws: UsageError.self) { try SecretOptions.parse([]).read() }
            #expect(throws: (any Error).self) { try WebhooksSignCommand.parse(["--scheme", "detect", "--secret", "a", "b"]) }
        }
    }
#endif

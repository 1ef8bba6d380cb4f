#if CommandLine
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    @testable import PlangrepCLI

    @Suite("The demo, whole and over real sockets", .timeLimit(.minutes(2)))
    struct DemoTests {
        private func demo(_ files: [UploadFile], pollOnly: Bool = false, _ captured: CapturedConsole) -> Demo {
            Demo(files: files, speed: 300, pollOnly: pollOnly, reporter: Reporter(captured.console, isQuiet: false))
        }

        private var sample: [UInt8] { SamplePDF.bytes() }

        @Test("goes through its statuses, verifies deliveries, and finds every file as it was")
        func webhooks() async throws {
            let captured = CapturedConsole()
            let names = ["A101 \"floor\" plan – ebenso.pdf", "b.pdf"]
            let report = try await demo(names.map { UploadFile(bytes: sample, fileName: $0, sha256: .computed) }, captured).run()
            #expect(report.exitStatus == .completed)
            #expect(report.files.map(\.name) == names)
            #expect(report.files.map(\.size) == [Int64(sample.count), Int64(sample.count)])
            #expect(report.files.map(\.isIntact) == [true, true])
            #expect(report.files.map(\.pageCount) == [SamplePDF.pageCount, SamplePDF.pageCount])
            #expect(report.statuses.last?.status == .completed)
            #expect(report.statuses.contains { $0.source == .webhook })
            #expect(report.verifiedDeliveries >= 1)
            #expect(report.webhookProblem == nil)
            #expect(captured.out.contains(report.jobID))
            #expect(captured.out.contains("Upload"))
        }

        @Test("ends without webhooks as well")
        func pollOnly() async throws {
            let report = try await demo(
                [UploadFile(bytes: sample, fileName: "a.pdf", sha256: .computed)], pollOnly: true, CapturedConsole()
            ).run()
            #expect(report.exitStatus == .completed)
            #expect(report.verifiedDeliveries == 0)
            #expect(report.statuses.allSatisfy { $0.source == .poll })
        }

        @Test("tells a file that is no PDF by the exit code for errors")
        func withErrors() async throws {
            let report = try await demo(
                [UploadFile(bytes: Array("no PDF".utf8), fileName: "a.pdf", sha256: .computed)], CapturedConsole()
            ).run()
            #expect(report.exitStatus == .completedWithErrors)
        }

        @Test("takes a file from disk, and prints one object where a machine reads")
        func command() async throws {
            let file = FileManager.default.temporaryDirectory.appending(path: "A101 \"floor\" plan – ebenso \(UUID().uuidString).pdf")
            try Data(sample).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let captured = CapturedConsole()
            let command = try DemoCommand.parse([file.path, "--json", "--speed", "300"])
            #expect(try await command.run(captured.console) == .completed)
            let value = try JSON.decode(JSONValue.self, from: Array(captured.out.utf8))
            guard case .object(let fields) = value else { Issue.record("\(value)"); return }
            #expect(fields["status"] == "completed")
            #expect(fields["exitCode"] == .number(JSONNumber(0)))
        }

        @Test("ends in order when it is interrupted")
        func interruption() async {
            let task = Task { try await demo([UploadFile(bytes: sample, fileName: "a.pdf")], CapturedConsole()).run() }
            task.cancel()
            await #expect(throws: (any Error).self) { try await task.value }
        }
    }
#endif

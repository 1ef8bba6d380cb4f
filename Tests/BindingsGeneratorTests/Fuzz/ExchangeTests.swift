#if os(macOS) || os(Linux)
    import Foundation
    import TestSupport
    import Testing

    /// Documents made of each other's parts are generated in a process of their own: no crash, no hang; and Swift that compiles with all
    /// settings that targets may have.
    @Suite(.serialized) struct ExchangeTests {
        @Test("what was found once stays mended, and compiles")
        func finds() throws {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Finds")
            let outcome = try fuzz(["BINDINGS_FUZZ_DOCUMENTS": folder.path])
            #expect(outcome.status == 0, "\(outcome.output)")
        }

        @Test("a hundred documents of exchanged subtrees")
        func exchangedSubtrees() throws {
            let outcome = try fuzz(["BINDINGS_FUZZ_COUNT": "100", "BINDINGS_FUZZ_SEED": "1", "BINDINGS_FUZZ_SAMPLE": "10"])
            #expect(outcome.status == 0, "\(outcome.output)")
            #expect(outcome.output.contains("fuzz: 100 documents from seed 1, Swift of "))
        }

        private func fuzz(_ settings: [String: String]) throws -> (status: Int32, output: String) {
            let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let (process, output) = (Process(), Pipe())
            process.executableURL = BuiltExecutable.url("BindingsFuzzer")
            let own = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("BINDINGS_FUZZ_") }
            process.environment = own.merging(settings) { $1 }.merging(["BINDINGS_FUZZ_FOLDER": folder.path]) { $1 }
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            print(text)
            return (process.terminationStatus, text)
        }
    }
#endif

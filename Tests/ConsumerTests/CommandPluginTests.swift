#if os(macOS) || os(Linux)
    import Foundation
    import Testing

    /// `swift package generate-bindings`, in a package that checks its Swift in.
    extension ConsumerTests {
        @Test("The command writes what is checked in, tells where it is stale, and touches nobody else's files")
        func checkedIn() async throws {
            let package = consumer
            // What is left at the end does not compile, and is not the other tests' concern.
            defer { try? FileManager.default.removeItem(at: package.file("Sources/Kept/Generated")) }
            try package.write(["Sources/Kept/Generated/BindingsExtras.swift": "// Mine.\n"])
            let missing = try await package.generateBindings("--check")
            #expect(
                !missing.succeeded && missing.output.contains("BindingsClient.swift: error: this file is not what would be generated"),
                "\(missing)")
            #expect(try package.names(in: "Sources/Kept/Generated") == ["BindingsExtras.swift"])

            let written = try await package.generateBindings()
            #expect(written.succeeded && written.output.contains("4 written"), "\(written)")
            #expect(try await package.generateBindings("--check").succeeded)
            let build = try await package.build("--target", "Kept")
            #expect(build.succeeded && !build.generated("Kept"), "\(build)")

            try package.edit("Sources/Kept/shelf.yaml", "[novel, poem]", "[novel, poem, essay]")
            try package.edit("Sources/Kept/bindings.json", "2", "1")
            let stale = try await package.generateBindings("--check", "--target", "Kept")
            #expect(
                !stale.succeeded && stale.output.contains("BindingsModels1.swift: error: this file is generated no more [stale-output]"),
                "\(stale)")
            #expect(try await package.generateBindings().succeeded)
            let names = try package.names(in: "Sources/Kept/Generated")
            #expect(names == ["BindingsClient.swift", "BindingsDocument.swift", "BindingsExtras.swift", "BindingsModels0.swift"])

            try package.write(["Sources/Kept/Generated/BindingsModels0.swift": "let mine = 1\n"])
            let refused = try await package.generateBindings()
            #expect(!refused.succeeded && refused.output.contains("was not written by the generator"), "\(refused)")
            #expect(
                try String(contentsOf: package.file("Sources/Kept/Generated/BindingsModels0.swift"), encoding: .utf8) == "let mine = 1\n")

            let unknown = try await package.generateBindings("--target", "Lost")
            #expect(!unknown.succeeded && unknown.output.contains("the target Lost has no bindings.json"), "\(unknown)")
            #expect(!(try await package.generateBindings("--chek").succeeded))
        }
    }
#endif

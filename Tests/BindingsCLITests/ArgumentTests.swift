#if CommandLine
    import ArgumentParser
    import Testing

    @testable import BindingsCLI

    @Suite("Arguments of bindings")
    struct ArgumentTests {
        @Test("generate takes a document, a folder and its options")
        func generate() throws {
            let command = try #require(
                try BindingsCommand.parseAsRoot(
                    ["generate", "a b.yaml", "--output", "out", "--config", "c.json", "--access", "package", "--strict"])
                    as? GenerateCommand)
            #expect(command.document.spec == "a b.yaml")
            #expect(command.output == "out")
            #expect(command.document.config.config == "c.json")
            #expect(command.access == .package)
            #expect(command.document.strict)
        }

        @Test(
            "what makes no sense is wrong usage, code 64",
            arguments: [
                ["generate"], ["generate", "a.yaml"], ["generate", "--output", "out"], ["check"], ["check", "a.yaml", "--output", "out"],
                ["generate", "a.yaml", "--output", "out", "--access", "private"], ["check", "a.yaml", "b.yaml"], ["nonsense"],
            ])
        func wrongUsage(arguments: [String]) {
            do {
                _ = try BindingsCommand.parseAsRoot(arguments)
                Issue.record("\(arguments) was taken")
            } catch {
                #expect(BindingsCommand.exitCode(for: error).rawValue == ExitStatus.usage.rawValue)
            }
        }

        @Test("the help names every exit code")
        func help() {
            for status in ExitStatus.allCases { #expect(BindingsCommand.helpMessage().contains("  \(status.rawValue)  \(status.meaning)")) }
        }
    }
#endif

#if os(Linux) || os(macOS)
    import Foundation

    /// What a consumer's debug build costs who generates a client from the petstore document through the plugin.
    ///
    /// Goals: a clean build without traits takes at most 40 CPU-s; one with nothing to do runs no tool.
    struct ConsumerCost {
        let bench: Workbench

        func show() throws {
            var table = CostTable("consumer of the petstore document, debug", "CPU-s", "peer (share)")
            for (name, traits) in [("traits: []", ", traits: []"), ("default traits", "")] {
                let place = bench.folder.appending(path: "consumer-\(traits.count)")
                try write(place, traits)
                _ = try Expense.of(["swift", "package", "resolve"], in: place)
                let clean = try Expense.of(["swift", "build"], in: place)
                // SwiftPM runs the plugin's command a second time in the build after the first one.
                let second = try Expense.of(["swift", "build"], in: place)
                let again = try Expense.of(["swift", "build"], in: place)
                try editDocument(place)
                let edited = try Expense.of(["swift", "build"], in: place)
                table.add("\(name): clean", clean.processorSeconds.figure, clean.processorSeconds.beside(PeerFigures.consumer.clean))
                table.add("\(name): the build after it", second.processorSeconds.figure, "–")
                table.add(
                    "\(name): again, nothing changed; \(runsTheTool(again) ? "the tool RAN" : "no tool runs")",
                    again.processorSeconds.figure, again.processorSeconds.beside(PeerFigures.consumer.again))
                table.add(
                    "\(name): after one line of the document\(runsTheTool(edited) ? "" : ", the tool DID NOT RUN")",
                    edited.processorSeconds.figure, edited.processorSeconds.beside(PeerFigures.consumer.edited))
            }
            table.show()
        }

        private func runsTheTool(_ build: Expense) -> Bool { build.output.contains("Generating Swift for") }

        private func write(_ place: URL, _ traits: String) throws {
            let sources = place.appending(path: "Sources/Petstore")
            try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: try bench.document("apple-petstore-reference"), to: sources.appending(path: "openapi.yaml"))
            try Data(#"{"spec": "openapi.yaml"}"#.utf8).write(to: sources.appending(path: "bindings.json"))
            try Data("import BindingsRuntime\n".utf8).write(to: sources.appending(path: "Petstore.swift"))
            try Data(manifest(traits).utf8).write(to: place.appending(path: "Package.swift"))
        }

        private func editDocument(_ place: URL) throws {
            let url = place.appending(path: "Sources/Petstore/openapi.yaml")
            let text = try String(contentsOf: url, encoding: .utf8)
            guard let line = text.range(of: #"description: [A-Za-z].*"#, options: .regularExpression) else {
                throw BenchmarkError("the petstore document has no description to edit")
            }
            try Data(text.replacingCharacters(in: line, with: "description: Edited").utf8).write(to: url)
        }

        private func manifest(_ traits: String) -> String {
            """
            // swift-tools-version: 6.1
            import PackageDescription
            let package = Package(
                name: "consumer", platforms: [.macOS(.v15)],
                dependencies: [.package(name: "plangrep-swift", path: \(bench.package.path.debugDescription)\(traits))],
                targets: [
                    .target(
                        name: "Petstore", dependencies: [.product(name: "BindingsRuntime", package: "plangrep-swift")],
                        exclude: ["bindings.json", "openapi.yaml"],
                        plugins: [.plugin(name: "BindingsPlugin", package: "plangrep-swift")])
                ])
            """
        }
    }
#endif

#if os(Linux) || os(macOS)
    import Foundation

    /// A folder of its own for the cost benchmark, the tools that it has built there, and the documents.
    final class Workbench {
        enum Mode: String, CaseIterable { case debug, release }

        let folder: URL
        /// This package, which the benchmark is run from.
        let package = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
        /// OpenAPI documents, by their names without extension.
        let documents: [(name: String, url: URL)]
        private var tools: [Mode: (path: String, expense: Expense)] = [:]

        /// - Throws: ``BenchmarkError`` where there are no documents.
        init(specs: URL) throws {
            let files = (try? FileManager.default.contentsOfDirectory(at: specs, includingPropertiesForKeys: [.fileSizeKey])) ?? []
            let sized = try files.filter { ["yaml", "json"].contains($0.pathExtension) }
                .map { ($0, try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) }
            documents = sized.sorted { $0.1 < $1.1 }.map { ($0.0.deletingPathExtension().lastPathComponent, $0.0) }
            guard !documents.isEmpty else { throw BenchmarkError("\(specs.path) has no documents; name their folder in BENCHMARK_SPECS") }
            folder = FileManager.default.temporaryDirectory.appending(path: "bindings-cost-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }

        /// The URL of a document that a table names.
        func document(_ name: String) throws -> URL {
            guard let found = documents.first(where: { $0.name == name }) else { throw BenchmarkError("the document \(name) is not there") }
            return found.url
        }

        /// The plugin's tool, built from nothing with what it depends on the first time it is asked for.
        func tool(_ mode: Mode) throws -> (path: String, expense: Expense) {
            if let tool = tools[mode] { return tool }
            let scratch = folder.appending(path: "tool-\(mode)").path
            let common = ["swift", "build", "--package-path", package.path, "--scratch-path", scratch, "--disable-default-traits"]
            // Fetching is another matter, and depends on the network.
            _ = try Expense.of(["swift", "package", "resolve", "--package-path", package.path, "--scratch-path", scratch], in: folder)
            let expense = try Expense.of(common + ["-c", mode.rawValue, "--product", "BindingsTool"], in: folder)
            let tool = (path: "\(scratch)/\(mode)/BindingsTool", expense: expense)
            tools[mode] = tool
            return tool
        }

        /// Generates from a document with a tool, as the plugin does.
        ///
        /// - Returns: what it cost, and the folder of the output.
        func generate(_ document: URL, _ mode: Mode, runs: Int = 1) throws -> (expense: Expense, output: URL) {
            let tool = try tool(mode).path
            let place = folder.appending(path: "generated-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: document, to: place.appending(path: document.lastPathComponent))
            let config = place.appending(path: "bindings.json")
            try Data(#"{"spec": "\#(document.lastPathComponent)"}"#.utf8).write(to: config)
            let output = place.appending(path: "output")
            let expense = try Expense.best(of: runs, [tool, "--config", config.path, "--output", output.path], in: place)
            return (expense, output)
        }
    }
#endif

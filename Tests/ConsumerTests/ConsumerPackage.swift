#if os(macOS) || os(Linux)
    import Foundation

    /// A package outside this one: a folder, what stands in it, and what `swift` says of it.
    struct ConsumerPackage: Sendable {
        let folder: URL

        /// Where a file of the package is.
        func file(_ path: String) -> URL { folder.appending(path: path) }

        /// Writes files, by their path in the package.
        func write(_ files: [String: String]) throws {
            for (path, text) in files {
                try FileManager.default.createDirectory(at: file(path).deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file(path), options: .atomic)
            }
        }

        /// Replaces text that has to be there.
        func edit(_ path: String, _ old: String, _ new: String) throws {
            let text = try String(contentsOf: file(path), encoding: .utf8)
            guard text.contains(old) else { throw Failure("\(path) does not contain \(old)") }
            try write([path: text.replacingOccurrences(of: old, with: new)])
        }

        /// Brings files back to what they were; returns whether any had changed.
        func restore(_ files: [String: String]) throws -> Bool {
            let changed = files.filter { path, text in (try? String(contentsOf: file(path), encoding: .utf8)) != text }
            try write(changed)
            return !changed.isEmpty
        }

        /// Makes a file writable that SwiftPM protects.
        func unlock(_ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file(path).path)
        }

        /// Saves a file again as it is.
        func touch(_ path: String) throws {
            try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file(path).path)
        }

        /// The same for every build: other flags would compile everything anew.
        private static let flags = ["-Xswiftc", "-Onone"]

        /// Builds everything, or what `--product` or `--target` names.
        func build(_ only: String...) async throws -> Build {
            let outcome = try await swift("build", Self.flags + only)
            return Build(succeeded: outcome.succeeded, output: outcome.output)
        }

        /// Runs the command plugin.
        func generateBindings(_ arguments: String...) async throws -> Build {
            let outcome = try await swift(
                "package", Self.flags + ["--allow-writing-to-package-directory", "generate-bindings"] + arguments)
            return Build(succeeded: outcome.succeeded, output: outcome.output)
        }

        /// The names of what is in a folder of the package.
        func names(in path: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: file(path).path).sorted() }

        /// What a built executable prints.
        func run(_ executable: String) async throws -> String {
            try await Command(arguments: [file(".build/debug/\(executable)").path], folder: folder).succeed()
        }

        /// The identities of all packages that resolving comes to, this package included.
        func resolved() async throws -> Set<String> {
            let outcome = try await swift("package", ["resolve"])
            guard outcome.succeeded else { throw Failure("nothing is resolved:\n\(outcome.output)") }
            return try Set(JSONDecoder().decode(Resolved.self, from: Data(contentsOf: file("Package.resolved"))).pins.map(\.identity))
        }

        /// All Swift that the plugin wrote for a target.
        func generated(for target: String) throws -> String {
            let outputs = file(".build/plugins/outputs")
            let paths = FileManager.default.enumerator(atPath: outputs.path)?.compactMap { $0 as? String } ?? []
            return try paths.filter { $0.contains("/\(target)/") && $0.hasSuffix(".swift") }.sorted()
                .map { try String(contentsOf: outputs.appending(path: $0), encoding: .utf8) }.joined(separator: "\n")
        }

        /// The security folder holds what `swift` remembers of releases, which is not to outlive the test.
        private func swift(_ verb: String, _ arguments: [String]) async throws -> Command.Outcome {
            let security = folder.deletingLastPathComponent().appending(path: "security").path
            return try await Command(arguments: ["swift", verb, "--security-path", security] + arguments, folder: folder).run()
        }

        private struct Resolved: Decodable {
            struct Pin: Decodable { let identity: String }
            let pins: [Pin]
        }
    }

    /// What `swift build` said.
    struct Build: Sendable, CustomStringConvertible {
        let succeeded: Bool
        let output: String

        /// Whether the plugin's tool ran for a target.
        func generated(_ target: String) -> Bool { output.contains("Generating Swift for \(target) from ") }

        /// The located error of a config that asks for what was not planned, with what to do about it.
        var asksForNewPlan: Bool {
            output.contains(#/Sources/Shelf/bindings\.json:\d+:\d+: error: .*touch Package\.swift.* \[config\]/#)
        }

        /// The output without the hundreds of lines that only say what was compiled.
        var description: String {
            let lines = output.split(separator: "\n").filter { !$0.contains(#/^\[\d+/\d+\] (Compiling|Emitting|Wrapping|Write|Copying) /#) }
            return (succeeded ? "built:\n" : "not built:\n") + lines.joined(separator: "\n")
        }
    }
#endif

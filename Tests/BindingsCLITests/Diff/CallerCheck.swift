#if CommandLine
    import BindingsGenerator
    import BindingsRuntime
    import Foundation
    import TestSupport

    @testable import BindingsCLI

    /// Two documents, what `diff` says of them, and what the compiler says of callers of the old one.
    struct CallerCheck {
        let changes: [Change]
        /// What of the old Swift callers cannot use any more: types, and functions with their groups.
        let broken: Set<String>
        /// What the old types name.
        private let uses: [Identifier: Set<Identifier>]
        /// What the compiler said, to be shown where it is not as expected.
        let complaints: [String]

        /// Generates both documents, and checks the types of a caller of the old one against the Swift of the new one.
        init(old: String, new: String, config: String? = nil, in folder: TemporaryFolder) throws {
            let before = try Self.read(old, config)
            let after = try Self.read(new, config)
            changes = GeneratedAPIDiff(old: before.lowered, new: after.lowered).changes
            uses = before.lowered.ir.uses
            let caller = Caller(before.lowered.ir).file
            for file in try Renderer().files(of: after.lowered.ir, shards: 2) {
                try folder.write(file.text, to: "module/\(file.name)")
            }
            try folder.write(caller.text, to: "module/Caller.swift")
            let output = try Self.check(folder)
            complaints = output.split(separator: "\n").map(String.init).filter { $0.contains(": error: ") }
            broken = Set(
                complaints.compactMap { line in
                    guard let match = line.firstMatch(of: /Caller\.swift:(\d+):/), let number = Int(match.1) else { return nil }
                    return caller.owners[number - 1]
                })
        }

        /// Complaints about the generated Swift itself: there must be none.
        var foreign: [String] { complaints.filter { !$0.contains("/Caller.swift:") } }

        /// What the changes say that callers cannot use any more; a type that names a renamed one is used by that name.
        var calledBreaking: Set<String> {
            let breaking = changes.filter { $0.code.impact == .breaking }
            let renamed = Set(breaking.filter { $0.code == .typeRenamed }.compactMap(\.before))
            let users = uses.filter { $0.value.contains { renamed.contains($0.name) } }.map(\.key.name)
            return Set(users).union(
                breaking.map { change in
                    change.code == .operationRenamed || change.code == .typeRenamed ? change.before ?? "" : Self.owner(of: change.subject)
                })
        }

        static func owner(of subject: String) -> String {
            let parts = subject.prefix { $0 != "(" && $0 != " " }.split(separator: ".").map(String.init)
            if parts.count > 2, parts[1] == "Servers" { return parts.prefix(3).joined(separator: ".") }
            return parts.first?.first?.isUppercase == true ? parts[0] : parts.prefix(2).joined(separator: ".")
        }

        static func read(_ path: String, _ config: String?) throws -> GenerationReading {
            let (telling, reading) = try GenerationReading.read(GenerationRequest(spec: path, configPath: config))
            guard let reading else { throw CheckError(description: telling.messages.joined(separator: "\n")) }
            return reading
        }

        /// The compiler's check of types alone, against the runtime that the tests were built with.
        private static func check(_ folder: TemporaryFolder) throws -> String {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            let files = try folder.names(in: "module").map { folder.path("module/\($0)") }
            process.arguments =
                ["swiftc", "-typecheck", "-swift-version", "6", "-module-name", "Generated"] + ModuleSearch.arguments(build: build) + files
            let log = folder.path("log.txt")
            _ = FileManager.default.createFile(atPath: log, contents: nil)
            process.standardError = FileHandle(forWritingAtPath: log)
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return try folder.text("log.txt")
        }

        /// The folder of this build: the tests' own executable is in it.
        private static var build: URL {
            URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        }
    }

    struct CheckError: Error, CustomStringConvertible {
        let description: String
    }
#endif

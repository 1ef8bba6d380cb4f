import Foundation
import Testing

/// Generated code compiles without a warning in targets with the settings that new projects have, for clients and servers.
@Suite(.enabled(if: Corpus.isWanted, Comment(rawValue: Corpus.isMissing)))
struct SettingsTests {
    private static let levels = ["public", "package", "internal"]
    private static let small = Corpus.documents.filter { !$0.isLarge }
    /// A document with all that servers have, webhooks and security too.
    private static let everything = CorpusDocument(
        "ServedTests/Spec/everything.yaml", name: "own-everything", folder: Corpus.projectFolder.appendingPathComponent("Tests"))

    @Test("each setting alone and all together, at each access level", arguments: TargetSettings.matrix, levels)
    func everySetting(_ settings: TargetSettings, _ access: String) async throws {
        try await expectNoComplaint(Self.everything, settings, access)
    }

    /// One access level for each document, all three where `BINDINGS_COMPILE_CORPUS=all` asks for more.
    @Test("all settings together, for every document that is not large", arguments: small)
    func everyDocument(_ document: CorpusDocument) async throws {
        let index = Self.small.firstIndex(of: document) ?? 0
        let levels = Compilation.compilesAll ? Self.levels : [Self.levels[index % Self.levels.count]]
        for access in levels { try await expectNoComplaint(document, .all, access) }
    }

    /// The interface of a module says of each declaration what isolates it.
    @Test("nothing generated is isolated to the main actor where that is the default")
    func everythingIsNonisolated() async throws {
        let interface = Corpus.workFolder.appendingPathComponent("everything.swiftinterface")
        let arguments = [
            "-emit-module", "-o", interface.deletingPathExtension().path + ".swiftmodule", "-enable-library-evolution",
            "-emit-module-interface-path", interface.path, "-no-verify-emitted-module-interface",
        ]
        let check = try await check(Self.everything, .mainActor, "public", arguments: arguments)
        #expect(check.status == 0, "\(check.output.suffix(4000))")
        let text = try String(contentsOf: interface, encoding: .utf8)
        #expect(text.contains("nonisolated public struct") && text.contains("public protocol "))
        let isolated = text.split(separator: "\n").filter { $0.contains("MainActor") }
        #expect(isolated.isEmpty, "\(isolated.prefix(20).joined(separator: "\n"))")
    }

    private func expectNoComplaint(_ document: CorpusDocument, _ settings: TargetSettings, _ access: String) async throws {
        let check = try await check(document, settings, access, arguments: ["-typecheck", "-warnings-as-errors"])
        #expect(check.status == 0, "\(document), \(access), \(settings):\n\(check.output.suffix(4000))")
    }

    private func check(
        _ document: CorpusDocument, _ settings: TargetSettings, _ access: String, arguments: [String]
    ) async throws -> Shell.Outcome {
        // The modules that generated code imports are built with the documents.
        _ = try await Compilation.shared.outcome()
        let root = document.folder.appendingPathComponent(document.root).standardizedFileURL.path
        let module = "\(document.module)\(access.capitalized)"
        let generation = try Generation.of(
            document.file, root: root, folder: Corpus.workFolder.appendingPathComponent("configs/\(module)"),
            overrides: ["access": access, "emit": ["types", "client", "server"]])
        let files = try #require(generation.files, "\(generation.messages)").map { ($0.name, $0.text) }
        return try await ScratchPackage().check(
            module, files, arguments: ["-package-name", "checked"] + settings.arguments + arguments)
    }
}

/// Settings of a target that change what its Swift means.
struct TargetSettings: Sendable, Hashable, CustomStringConvertible {
    let description: String
    /// The compiler's arguments.
    let arguments: [String]

    static let mainActor = TargetSettings(description: "MainActor", arguments: ["-default-isolation", "MainActor"])

    private static let features = [
        "InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny", "InferIsolatedConformances",
        "NonisolatedNonsendingByDefault",
    ].map { TargetSettings(description: $0, arguments: ["-enable-upcoming-feature", $0]) }

    private static let each = [mainActor] + features

    static let all = TargetSettings(description: "all", arguments: each.flatMap(\.arguments))

    static let matrix = [TargetSettings(description: "none", arguments: [])] + each + [all]
}

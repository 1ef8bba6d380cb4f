import BindingsGenerator
import Foundation

/// What generating for a document came to.
struct Generation: Sendable {
    let files: [GeneratedFile]?
    /// One for each diagnostic, without the lines around it.
    let diagnostics: [DiagnosticLine]
    /// Everything that was said.
    let messages: String

    /// All generated Swift as one text.
    var text: String { (files ?? []).map(\.text).joined(separator: "\n") }

    /// Generates for a document of the corpus.
    ///
    /// - Parameter emitting: What is emitted; nil for what is by default.
    static func of(_ document: CorpusDocument, shards: Int = 4, emitting: [String]? = nil) throws -> Generation {
        let root = document.folder.appendingPathComponent(document.root).standardizedFileURL.path
        return try of(
            document.file, root: root, shards: shards, folder: Corpus.workFolder.appendingPathComponent("configs/\(document.name)"),
            overrides: emitting.map { ["emit": $0] } ?? [:])
    }

    /// Generates for any document on disk; the config is written to a folder.
    static func of(_ spec: URL, root: String, shards: Int = 4, folder: URL, overrides: [String: Any] = [:]) throws -> Generation {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let config = folder.appendingPathComponent("bindings.json")
        let up = String(repeating: "../", count: folder.standardizedFileURL.pathComponents.count - 1)
        var values: [String: Any] = ["spec": up + spec.standardizedFileURL.path.dropFirst(), "shards": shards, "access": "public"]
        values["root"] = up + root.dropFirst()
        // Documents of our own are circular on purpose: the rest is generated all the same.
        values["accept"] = ["reference-cycle"]
        values.merge(overrides) { _, new in new }
        try JSONSerialization.data(withJSONObject: values, options: [.sortedKeys]).write(to: config)
        let outcome = GenerationRun(configPath: config.path).perform()
        let messages = outcome.messages.joined(separator: "\n")
        return Generation(files: outcome.files, diagnostics: DiagnosticLine.all(in: messages), messages: messages)
    }
}

/// The first line of a diagnostic, as build tools read it.
struct DiagnosticLine: Sendable, Hashable, CustomStringConvertible {
    let file: String
    let place: String
    let severity: String
    let message: String
    let code: String

    var description: String { "\(file):\(place): \(severity): \(message) [\(code)]" }

    /// Every diagnostic in what a run said.
    static func all(in text: String) -> [DiagnosticLine] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            guard let match = line.firstMatch(of: /^(\/.*?):(\d+:\d+): (error|warning|note): (.*) \[([a-z0-9-]+)\]$/) else { return nil }
            let (_, file, place, severity, message, code) = match.output
            return DiagnosticLine(
                file: relative(String(file)), place: String(place), severity: String(severity), message: String(message), code: String(code)
            )
        }
    }

    private static func relative(_ path: String) -> String {
        let folders = [Corpus.folder, Corpus.ownFolder].flatMap { [$0.path, $0.resolvingSymlinksInPath().path] }
        for folder in folders where path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
        return path
    }
}

/// What was generated for each document, made once for all tests.
actor Generations {
    static let shared = Generations()

    private var made: [CorpusDocument: Generation] = [:]
    private var scanned: [CorpusDocument: GeneratedSwift] = [:]

    func of(_ document: CorpusDocument) throws -> Generation {
        if let known = made[document] { return known }
        let generation = try Generation.of(document)
        made[document] = generation
        return generation
    }

    func declarations(of document: CorpusDocument) throws -> GeneratedSwift {
        if let known = scanned[document] { return known }
        let declarations = GeneratedSwift(scanning: try of(document).text)
        scanned[document] = declarations
        return declarations
    }
}

import Foundation

/// Compiles what was generated for all documents, once for all tests.
///
/// The large documents are only type-checked, which finds every error and nearly every warning, unless `BINDINGS_COMPILE_CORPUS=all`.
actor Compilation {
    static let shared = Compilation()

    /// What the compiler said of each document; empty where nothing.
    struct Outcome: Sendable {
        var complaints: [CorpusDocument: [String]] = [:]
        /// What it said of the servers of those whose servers are checked.
        var serverComplaints: [CorpusDocument: [String]] = [:]
        /// Documents that were compiled in full, so that the probe knows their types.
        var compiled: Set<CorpusDocument> = []
        var probe: URL?
    }

    static let compilesAll = Corpus.environment["BINDINGS_COMPILE_CORPUS"] == "all"

    private var made: Task<Outcome, any Error>?

    func outcome() async throws -> Outcome {
        if let made { return try await made.value }
        let task = Task { try await Self.compile() }
        made = task
        return try await task.value
    }

    private static func compile() async throws -> Outcome {
        let package = ScratchPackage()
        var outcome = Outcome()
        let full = Corpus.documents.filter { !$0.isLarge || compilesAll }
        var sources: [(document: CorpusDocument, files: [(name: String, text: String)])] = []
        var tables: [(document: CorpusDocument, names: [String])] = []
        for document in full {
            let generation = try await Generations.shared.of(document)
            guard let files = generation.files else { continue }
            sources.append((document, files.map { ($0.name, $0.text) }))
            tables.append((document, try await ProbeTable.names(of: document)))
        }
        try package.write(sources, probe: ProbeTable.sources(tables))
        let build = try await package.build()
        for (document, _) in sources { outcome.complaints[document] = complaints(build.output, of: "/Sources/\(document.module)/") }
        if build.status == 0 {
            outcome.compiled = Set(sources.map(\.document))
            outcome.probe = package.probe
        } else if outcome.complaints.values.allSatisfy(\.isEmpty) {
            throw ShellError(description: "the scratch package does not build:\n\(build.output.suffix(4000))")
        }
        for document in Corpus.documents where !full.contains(document) {
            guard let files = try await Generations.shared.of(document).files else { continue }
            let check = try await package.check(document.module, files.map { ($0.name, $0.text) })
            outcome.complaints[document] = complaints(check.output, of: "/Checked/\(document.module)/")
            if check.status != 0, outcome.complaints[document] == [] { outcome.complaints[document] = [String(check.output.suffix(2000))] }
        }
        for document in Corpus.documents where checksServer(of: document) {
            outcome.serverComplaints[document] = try await serverComplaints(of: document, in: package)
        }
        return outcome
    }

    /// Servers of the large documents are left to `BINDINGS_COMPILE_CORPUS=all`.
    static func checksServer(of document: CorpusDocument) -> Bool { !document.isLarge || compilesAll }

    private static func serverComplaints(of document: CorpusDocument, in package: ScratchPackage) async throws -> [String] {
        guard let files = try Generation.of(document, emitting: ["types", "server"]).files else { return ["nothing was generated"] }
        let check = try await package.check(document.module + "Server", files.map { ($0.name, $0.text) })
        let found = complaints(check.output, of: "/Checked/\(document.module)Server/")
        return check.status != 0 && found.isEmpty ? [String(check.output.suffix(2000))] : found
    }

    private static func complaints(_ output: String, of place: String) -> [String] {
        var seen: Set<Substring> = []
        return output.split(separator: "\n").filter { $0.contains(place) && ($0.contains(": error: ") || $0.contains(": warning: ")) }
            .filter { seen.insert($0).inserted }.map(String.init)
    }
}

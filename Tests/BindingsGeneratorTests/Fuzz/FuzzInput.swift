import BindingsDocument
import Foundation
import TestSupport

@testable import BindingsGenerator

/// A document of one or more files, by absolute path; the first one is the root.
struct FuzzInput {
    var root: String
    var files: [String: [UInt8]]

    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let shared = here.appendingPathComponent("../../../../shared/specs").standardizedFileURL

    /// Files over this size are too slow to be read often in an unoptimised build.
    private static let maxBytes = 120_000

    /// Our own documents, and those of ../shared/specs where they are there.
    static let corpus: [FuzzInput] = {
        let own = files(in: here.appendingPathComponent("Corpus")) + files(in: shared)
        let many = FuzzInput(folder: shared.appendingPathComponent("multifile-conjur/spec"), root: "openapi.yml")
        return own.filter { $0.files.values.allSatisfy { $0.count <= maxBytes } } + [many].compactMap { $0 }
    }()

    private static func files(in folder: URL) -> [FuzzInput] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
            return FuzzInput(root: "/r/" + name, files: ["/r/" + name: Array(data)])
        }
    }

    init(root: String, files: [String: [UInt8]]) {
        self.root = root
        self.files = files
    }

    private init?(folder: URL, root: String) {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        guard names.contains(root) else { return nil }
        self.root = "/r/" + root
        files = [:]
        for name in names {
            if let data = try? Data(contentsOf: folder.appendingPathComponent(name)) { files["/r/" + name] = Array(data) }
        }
    }

    /// The input of a seed.
    init(seed: UInt64) {
        var mutation = Mutation(numbers: SeededGenerator(seed: seed))
        self = Self.corpus[mutation.numbers.below(Self.corpus.count)]
        let names = files.keys.sorted()
        let name = names[mutation.numbers.below(names.count)]
        files[name] = mutation.mutated(files[name] ?? [])
    }

    /// All the way to Swift: what it comes to is of no matter, as long as it ends.
    ///
    /// - Returns: Whether there was a document to make Swift of.
    func run() throws -> Bool {
        let files = files
        let access = FileAccess(
            resolve: { path in path == "/r" || files[path] != nil ? path : nil },
            read: { path, _ in files[path] ?? [] })
        let diagnostics = DiagnosticCollector()
        let loaded = DocumentLoader(root: "/r", files: access).load(path: root, diagnostics: diagnostics)
        defer { _ = diagnostics.renderAll() }
        guard let document = loaded.document else { return false }
        DocumentLint.run(on: document, diagnostics: diagnostics)
        let configuration = GeneratorConfiguration(spec: root)
        let ir = GeneratedAPIBuilder(document: document, configuration: configuration, diagnostics: diagnostics).build()
        _ = try Self.renderer.get().files(of: ir, shards: 2)
        return true
    }

    private static let renderer = Result { try Renderer() }
}

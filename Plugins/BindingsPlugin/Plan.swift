import Foundation

/// The part of a `bindings.json` that must be known before the tool runs, and the documents it leads to.
struct Plan {
    /// What the build's output calls the input.
    let name: String
    let shards: Int
    /// The document and every file that it, or one of those, refers to: those that are there.
    ///
    /// One that is missing must not be told to the tool either, which then asks for a new plan as soon as it needs it; otherwise its later
    /// changes would go unnoticed.
    let documents: [URL]
    /// The user's folder of templates; nil where there is none.
    let templateFolder: URL?
    /// The templates in it.
    let templates: [URL]

    /// The files that the tool will write.
    var outputs: [String] { ["BindingsDocument.swift", "BindingsClient.swift"] + (0..<shards).map { "BindingsModels\($0).swift" } }

    /// A config that cannot be read is no obstacle: the tool will say what is wrong, and where.
    init(config: URL) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let head = try? decoder.decode(Head.self, from: Data(contentsOf: config))
        let folder = config.deletingLastPathComponent()
        let named = [head?.spec].compactMap { $0 } + (head?.references ?? []) + (head?.localCopies ?? [:]).values.sorted()
        let roots = named.map { folder.appending(path: $0).standardizedFileURL }
        name = roots.first?.lastPathComponent ?? config.lastPathComponent
        shards = min(max(head?.shards ?? 4, 1), 64)
        documents = Self.closure(from: roots, atMost: head?.limits?.files ?? Self.maxFiles)
        templateFolder = head?.templates.map { folder.appending(path: $0).standardizedFileURL }
        templates = templateFolder.map(Self.templates) ?? []
    }

    /// The templates in a folder.
    static func templates(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".mustache") }.sorted().map { folder.appending(path: $0) }
    }

    private struct Head: Decodable {
        let spec: String
        let shards: Int?
        let references: [String]?
        let localCopies: [String: String]?
        let templates: String?
        let limits: Limits?

        struct Limits: Decodable { let files: Int? }
    }

    /// The most files that the tool reads where the config says nothing else.
    private static let maxFiles = 10_000

    /// Follows what looks like a reference to another file.
    ///
    /// Too many do no harm, and the tool refuses to run where one is missing.
    private static func closure(from roots: [URL], atMost limit: Int) -> [URL] {
        var found: [URL] = []
        var known: Set<String> = []
        func add(_ url: URL) {
            if known.insert(url.path).inserted, FileManager.default.fileExists(atPath: url.path) { found.append(url) }
        }
        roots.forEach(add)
        var next = 0
        while next < found.count, found.count < limit {
            let folder = found[next].deletingLastPathComponent()
            for reference in References.all(in: found[next]) { add(folder.appending(path: reference).standardizedFileURL) }
            next += 1
        }
        return found
    }
}

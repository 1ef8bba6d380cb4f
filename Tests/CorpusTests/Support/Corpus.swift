import Foundation

/// Real documents that are no part of this package: `../shared/specs`, beside the project.
///
/// Where the folder is missing the tests are skipped with a message, unless `CI=true` or `BINDINGS_REQUIRE_CORPUS=1` demands it.
enum Corpus {
    static let folder = projectFolder.appendingPathComponent("../shared/specs").standardizedFileURL

    static let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        .standardizedFileURL

    /// What the tests write: kept, so that a second run builds only what changed, and a failure can be looked at.
    static let workFolder = projectFolder.appendingPathComponent(".build/corpus")

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static let isDemanded = environment["CI"] == "true" || environment["BINDINGS_REQUIRE_CORPUS"] == "1"

    /// Whether the tests run: a demanded corpus that is missing makes them fail rather than skip.
    static let isWanted = isThere || isDemanded

    static let isMissing = "the documents of ../shared/specs are not here"

    static let environment = ProcessInfo.processInfo.environment

    /// The documents that are tested: all of them, or those that `BINDINGS_CORPUS` names, such as `discord,box`.
    static let documents = chosen(all + own)

    private static func chosen(_ documents: [CorpusDocument]) -> [CorpusDocument] {
        guard let wanted = environment["BINDINGS_CORPUS"]?.split(separator: ",").map(String.init) else { return documents }
        return documents.filter { wanted.contains($0.name) }
    }

    /// Documents of our own that are small and hold what real ones seldom do; each found a mistake once.
    static let own = ["forms.yaml", "keywords.yaml", "messages.yaml", "names.yaml", "recursion.json", "shapes.yaml", "unions.yaml"].map {
        CorpusDocument($0, name: "own-" + $0.prefix { $0 != "." }, folder: ownFolder)
    }

    static let ownFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Nasty")
        .standardizedFileURL

    /// Fifteen documents of one file, and one of many.
    static let all: [CorpusDocument] = [
        CorpusDocument("apple-petstore-reference.yaml"), CorpusDocument("oai-tictactoe.yaml"),
        CorpusDocument("readme-3.0-discriminators.yaml"), CorpusDocument("readme-3.0-parameters-style.yaml"),
        CorpusDocument("cloud-hypervisor.yaml"), CorpusDocument("conjur.bundled.yaml"),
        CorpusDocument("multifile-conjur/spec/openapi.yml", name: "multifile-conjur", root: "multifile-conjur"),
        CorpusDocument("traq-v3.yaml"), CorpusDocument("ory-kratos.json"), CorpusDocument("qdrant.json"),
        CorpusDocument("k8s-apps-v1.json"),
        CorpusDocument("heyapi-opencode-3.1.yaml", isLarge: true), CorpusDocument("discord.json", isLarge: true),
        CorpusDocument("box.json", isLarge: true), CorpusDocument("stripe-2022.json", isLarge: true),
        CorpusDocument("vercel-2025.json", isLarge: true),
    ]
}

/// One of the real documents.
struct CorpusDocument: Sendable, Hashable, CustomStringConvertible {
    /// The folder that holds it, with others.
    let folder: URL
    /// The path below the folder.
    let path: String
    /// What it is called here; a folder's name.
    let name: String
    /// The folder that references may not leave, below the folder.
    let root: String
    /// Whether compiling it in full costs minutes: it is type-checked unless `BINDINGS_COMPILE_CORPUS=all` asks for more.
    let isLarge: Bool

    init(_ path: String, name: String? = nil, root: String = ".", isLarge: Bool = false, folder: URL = Corpus.folder) {
        self.folder = folder
        self.path = path
        self.name = name ?? String(path.prefix { $0 != "/" }.split(separator: ".").dropLast().joined(separator: "-"))
        self.root = root
        self.isLarge = isLarge
    }

    var file: URL { folder.appendingPathComponent(path) }
    var description: String { name }

    /// The name of the module that its Swift is compiled as.
    var module: String { "Corpus" + name.split { !$0.isLetter && !$0.isNumber }.map(\.capitalized).joined() }
}

import BindingsDocument
import Foundation

/// A document whose subtrees are given to others.
struct Donor: Sendable {
    let name: String
    let tree: Tree
    /// Where the values of each kind are.
    let paths: [Kind: [Tree.Path]]

    init(name: String, tree: Tree) {
        self.name = name
        self.tree = tree
        var paths: [Kind: [Tree.Path]] = [:]
        tree.visit { path, kind, _ in if kind != .other { paths[kind, default: []].append(path) } }
        self.paths = paths
    }

    /// What a reference into this document's components leads to.
    func component(_ reference: ComponentReference) -> Tree? { tree["components"]?[reference.section]?[reference.name] }
}

/// A reference to a component of the document that it stands in: `#/components/schemas/Pet`.
struct ComponentReference: Hashable, Sendable {
    let section: String
    let name: String

    init(section: String, name: String) {
        self.section = section
        self.name = name
    }

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "#", parts[1] == "components" else { return nil }
        section = String(parts[2])
        name = String(parts[3]).replacing("~1", with: "/").replacing("~0", with: "~")
    }

    var text: String { "#/components/\(section)/" + name.replacing("~", with: "~0").replacing("/", with: "~1") }
}

extension Donor {
    /// The documents of files, in the order of their paths; a file that is no OpenAPI document is passed over.
    static func all(in files: [URL], maxBytes: Int) -> [Donor] {
        files.sorted { $0.path < $1.path }.compactMap { file in
            guard let data = try? Data(contentsOf: file), data.count <= maxBytes,
                let node = DocumentTree.read(SourceFile(path: file.path, bytes: Array(data)), diagnostics: DiagnosticCollector())
            else { return nil }
            let tree = Tree(node)
            return tree["openapi"] == nil ? nil : Donor(name: file.lastPathComponent, tree: tree)
        }
    }

    /// The documents below the tests of this package, and those beside the package where they are there.
    static var files: [URL] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let shared = tests.appending(path: "../../shared").standardizedFileURL
        return [tests, shared.appending(path: "specs"), shared.appending(path: "cases")].flatMap(documents)
    }

    private static func documents(below folder: URL) -> [URL] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.map { folder.appending(path: $0) }
    }
}

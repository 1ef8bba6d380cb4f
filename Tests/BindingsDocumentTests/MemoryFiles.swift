import BindingsDocument

extension FileAccess {
    /// Files that are only in memory, by absolute path; `links` lead from one path to another like symbolic links.
    static func memory(_ files: [String: String], links: [String: String] = [:]) -> FileAccess {
        FileAccess(
            resolve: { path in
                let path = links[path] ?? path
                let isFolder = files.keys.contains { $0.hasPrefix(path + "/") }
                return files[path] != nil || isFolder ? path : nil
            },
            read: { path, limit in
                guard let text = files[path] else { throw FileAccess.ReadError.missing }
                guard text.utf8.count <= limit else { throw FileAccess.ReadError.tooLarge(limit: limit) }
                return Array(text.utf8)
            })
    }
}

/// A document with what was told about it.
struct Loaded {
    let document: OpenAPIDocument?
    let diagnostics: DiagnosticCollector
    let files: [String]

    /// Each diagnostic as `file:line:column severity code`, in the order of places.
    var codes: [String] {
        diagnostics.sortedDiagnostics.map { diagnostic in
            let place = diagnostic.location.map { "\($0) " } ?? ""
            return "\(place)\(diagnostic.severity.rawValue) \(diagnostic.code)"
        }
    }

    var messages: [String] { diagnostics.sortedDiagnostics.map(\.message) }
}

/// Loads `/r/a.yaml` out of files in memory, whose root folder is `/r`.
func load(
    _ files: [String: String], links: [String: String] = [:], limits: DocumentLimits = .default, copies: [String: String] = [:],
    path: String = "/r/a.yaml"
) -> Loaded {
    let diagnostics = DiagnosticCollector()
    let loader = DocumentLoader(root: "/r", files: .memory(files, links: links), limits: limits, localCopies: copies)
    let result = loader.load(path: path, diagnostics: diagnostics)
    return Loaded(document: result.document, diagnostics: diagnostics, files: result.loadedFiles)
}

/// Loads a document of one file; the head is added where the text has none.
func load(_ text: String, version: String = "3.1.0") -> Loaded {
    let head = text.contains("openapi:") ? "" : "openapi: \(version)\ninfo: {title: T, version: '1'}\n"
    return load(["/r/a.yaml": head + text])
}

/// A document with one schema, named `S`.
func schema(_ text: String, version: String = "3.1.0") -> (Schema?, Loaded) {
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n")
    let loaded = load("components:\n  schemas:\n    S:\n\(indented)\n", version: version)
    return (loaded.document?.components.schemas.first?.value, loaded)
}

/// Loads a document and everything it refers to.
package struct DocumentLoader: Sendable {
    /// The folder that no reference leaves, symbolic links resolved.
    package let root: String
    /// How files are reached.
    package let files: FileAccess
    /// Bounds on what is accepted.
    package let limits: DocumentLimits
    /// Files that stand for what is on the network: paths from the root folder, by URL without fragment.
    package let localCopies: [String: String]
    /// Whether examples are checked against their schemas, which says nothing of what the document means.
    package var checksExamples = true

    /// Makes a loader for documents under a folder.
    package init(root: String, files: FileAccess = .disk, limits: DocumentLimits = .default, localCopies: [String: String] = [:]) {
        self.root = root
        self.files = files
        self.limits = limits
        self.localCopies = localCopies
    }

    /// Loads the document at a path (absolute, or from the current folder); nil where nothing can be made of it, which is told.
    ///
    /// Errors in parts of a document are told and the parts left out of what they are in; the rest is loaded.
    package func load(path: String, diagnostics: DiagnosticCollector) -> LoadedDocument {
        let files = FileSet(root: root, access: files, limits: limits, diagnostics: diagnostics)
        let resolver = ReferenceResolver(files: files, rootFolder: root, localCopies: localCopies)
        guard let file = files.file(at: path, namedAt: nil) else {
            return LoadedDocument(document: nil, loadedFiles: files.triedPaths)
        }
        let decoder = DocumentDecoder(root: file, resolver: resolver, limits: limits, diagnostics: diagnostics)
        let document = decoder.document()
        if let document {
            diagnostics.inPart {
                DocumentChecks.run(on: document, diagnostics: diagnostics)
                ValueChecks(
                    document: document, schemas: decoder.schemasWithValues, checksExamples: checksExamples, diagnostics: diagnostics
                ).run()
            }
        }
        return LoadedDocument(document: document, loadedFiles: files.triedPaths)
    }
}

/// What a loader returns.
package struct LoadedDocument: Sendable {
    /// The document; nil where nothing could be made of it.
    package let document: OpenAPIDocument?
    /// The paths of all files that were read, or tried, in the order they were: what a build must watch.
    package let loadedFiles: [String]
}

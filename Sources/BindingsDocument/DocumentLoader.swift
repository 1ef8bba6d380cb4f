/// Loads a document and everything it refers to.
public struct DocumentLoader: Sendable {
    /// The folder that no reference leaves, symbolic links resolved.
    public let root: String
    /// How files are reached.
    public let files: FileAccess
    /// Bounds on what is accepted.
    public let limits: DocumentLimits

    /// Makes a loader for documents under a folder.
    public init(root: String, files: FileAccess = .disk, limits: DocumentLimits = .default) {
        self.root = root
        self.files = files
        self.limits = limits
    }

    /// Loads the document at a path (absolute, or from the current folder); nil where nothing can be made of it, which is told.
    ///
    /// Errors in parts of a document are told and the parts left out of what they are in; the rest is loaded.
    public func load(path: String, diagnostics: DiagnosticCollector) -> LoadedDocument {
        LoadedDocument(document: nil, loadedFiles: [])
    }
}

/// What a loader returns.
public struct LoadedDocument: Sendable {
    /// The document; nil where nothing could be made of it.
    public let document: OpenAPIDocument?
    /// The paths of all files that were read, or tried, in the order they were: what a build must watch.
    public let loadedFiles: [String]
}

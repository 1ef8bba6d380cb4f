/// The files of one document: each is read once, none from outside the root folder.
final class FileSet {
    let access: FileAccess
    let limits: DocumentLimits
    let diagnostics: DiagnosticCollector
    /// The paths of all files that were read or tried, in that order.
    private(set) var triedPaths: [String] = []
    private var tried: Set<String> = []
    private let root: String
    private var files: [String: LoadedFile?] = [:]
    private var filesBySource: [SourceFile: LoadedFile] = [:]
    private var totalBytes = 0

    init(root: String, access: FileAccess, limits: DocumentLimits, diagnostics: DiagnosticCollector) {
        self.root = access.resolve(root) ?? root
        self.access = access
        self.limits = limits
        self.diagnostics = diagnostics
    }

    /// All files that were read, in that order.
    private(set) var loaded: [LoadedFile] = []

    /// Whether a `$dynamicRef` may stand in a file that was read.
    private(set) var hasDynamicReferences = false

    /// The file that a source was read from.
    func file(of source: SourceFile) -> LoadedFile? { filesBySource[source] }

    /// The file at a path, read when it is asked for the first time; nil where it cannot be had, which is told at the place that names it.
    func file(at path: String, namedAt location: SourceLocation?) -> LoadedFile? {
        if tried.insert(path).inserted { triedPaths.append(path) }
        guard let resolved = access.resolve(path) else {
            reportUnresolved(path, at: location)
            return nil
        }
        guard let name = FilePath.relative(resolved, to: root) else {
            let folder = FilePath.common(root, FilePath.folder(of: resolved))
            diagnostics.error(
                "outside-root", "the file \(VisibleText.quoted(path)) is outside the folder \(VisibleText.quoted(root))", at: location,
                nextStep: "\(VisibleText.quoted(folder)) holds both: name it as \"root\" in bindings.json, or with --root")
            return nil
        }
        if let known = files[resolved] { return known }
        let file = read(resolved, name: name, shownAs: path, namedAt: location)
        files[resolved] = .some(file)
        if let file {
            filesBySource[file.source] = file
            loaded.append(file)
            hasDynamicReferences = hasDynamicReferences || ByteSearch.contains("$dynamicRef", in: file.source.bytes)
        }
        return file
    }

    private func read(_ resolved: String, name: String, shownAs path: String, namedAt location: SourceLocation?) -> LoadedFile? {
        guard files.count < limits.maxFiles else {
            diagnostics.error(
                "limit-files", "the document has more than \(limits.maxFiles) files", at: location,
                nextStep: DocumentLimits.advice("files", over: limits.maxFiles))
            return nil
        }
        guard let bytes = bytes(resolved, shownAs: path, namedAt: location) else { return nil }
        let source = SourceFile(path: path, name: name, bytes: bytes)
        guard let root = DocumentTree.read(source, limits: limits, diagnostics: diagnostics) else { return nil }
        diagnostics.register(root)
        return LoadedFile(source: source, root: root)
    }

    private func bytes(_ resolved: String, shownAs path: String, namedAt location: SourceLocation?) -> [UInt8]? {
        do {
            let bytes = try access.read(resolved, limits.maxFileBytes)
            totalBytes += bytes.count
            guard totalBytes <= limits.maxTotalBytes else {
                diagnostics.error(
                    "limit-total-size", "the document's files have more than \(limits.maxTotalBytes) bytes", at: location,
                    nextStep: DocumentLimits.advice("totalBytes", over: limits.maxTotalBytes))
                return nil
            }
            return bytes
        } catch FileAccess.ReadError.tooLarge(let limit) {
            diagnostics.error(
                "limit-file-size", "the file \(VisibleText.quoted(path)) has more than \(limit) bytes", at: location,
                nextStep: DocumentLimits.advice("fileBytes", over: limit))
        } catch {
            reportUnreadable(path, error, at: location)
        }
        return nil
    }

    /// A path that leads to no file; where the system knows why, such as for a folder without permission, that is reported.
    private func reportUnresolved(_ path: String, at location: SourceLocation?) {
        do {
            _ = try access.read(path, 0)
            diagnostics.error("missing-file", "there is no file \(VisibleText.quoted(path))", at: location)
        } catch FileAccess.ReadError.unreadable(let reason) {
            reportUnreadable(path, FileAccess.ReadError.unreadable(reason), at: location)
        } catch {
            diagnostics.error("missing-file", "there is no file \(VisibleText.quoted(path))", at: location)
        }
    }

    private func reportUnreadable(_ path: String, _ error: any Error, at location: SourceLocation?) {
        let reason = VisibleText.escaped("\(FileAccess.ReadError(error))")
        diagnostics.error("unreadable-file", "the file \(VisibleText.quoted(path)) cannot be read: \(reason)", at: location)
    }
}

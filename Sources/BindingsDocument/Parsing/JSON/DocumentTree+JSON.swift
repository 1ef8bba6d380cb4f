import BindingsJSON

extension DocumentTree {
    static func readJSON(_ file: SourceFile, limits: DocumentLimits, diagnostics: DiagnosticCollector) -> LocatedNode? {
        let bounds = JSONLimits(maxDepth: limits.maxDepth, maxBytes: limits.maxFileBytes)
        do {
            let start = ByteOrderMark.length(in: file.bytes)
            let root = try JSON.tree(start == 0 ? file.bytes : Array(file.bytes[start...]), limits: bounds)
            return JSONConversion(file: file, diagnostics: diagnostics, start: start).convert(root)
        } catch {
            report(error, in: file, diagnostics: diagnostics)
            return nil
        }
    }

    private static func report(_ error: JSONError, in file: SourceFile, diagnostics: DiagnosticCollector) {
        let offset = ByteOrderMark.length(in: file.bytes) + (error.offset ?? 0)
        let location = file.location(at: offset)
        switch error.kind {
        case .tooDeep(let limit):
            diagnostics.tooDeep(limit, at: location)
        default: diagnostics.error("json-syntax", VisibleText.escaped(error.message) + open(error, at: offset, in: file), at: location)
        }
    }

    /// The bracket that a comma or its end is missing of, since it may be far away.
    private static func open(_ error: JSONError, at offset: Int, in file: SourceFile) -> String {
        guard case .syntax(let expected, _) = error.kind, expected.hasPrefix("','") || offset >= file.bytes.count,
            let bracket = OpenBracket(in: file, at: offset)
        else { return "" }
        return "; the '\(bracket.character)' on line \(bracket.line) is open"
    }
}

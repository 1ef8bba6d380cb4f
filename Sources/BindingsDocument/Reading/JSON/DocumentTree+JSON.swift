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
        let location = file.location(at: ByteOrderMark.length(in: file.bytes) + (error.offset ?? 0))
        switch error.kind {
        case .tooDeep(let limit):
            diagnostics.tooDeep(limit, at: location)
        default: diagnostics.error("json-syntax", VisibleText.escaped(error.message), at: location)
        }
    }
}

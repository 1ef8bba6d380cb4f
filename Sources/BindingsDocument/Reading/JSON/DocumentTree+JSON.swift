import BindingsJSON

extension DocumentTree {
    static func readJSON(_ file: SourceFile, limits: DocumentLimits, diagnostics: DiagnosticCollector) -> LocatedNode? {
        let bounds = JSONLimits(maxDepth: limits.maxDepth, maxBytes: limits.maxFileBytes)
        do {
            let root = try JSON.tree(file.bytes, limits: bounds)
            return JSONConversion(file: file, diagnostics: diagnostics).convert(root)
        } catch {
            diagnostics.error("json-syntax", VisibleText.escaped("\(error)"), at: file.location(at: error.offset ?? 0))
            return nil
        }
    }
}

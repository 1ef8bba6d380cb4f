import Yams

extension DocumentTree {
    static func readYAML(_ file: SourceFile, limits: DocumentLimits, diagnostics: DiagnosticCollector) -> LocatedNode? {
        var composer = YAMLComposer(file.bytes)
        do {
            guard let root = try composer.compose() else { return LocatedNode(.null, file: file, offset: 0) }
            return try convert(root, file, composer, limits, diagnostics)
        } catch  where error.isTooDeep {
            diagnostics.tooDeep(limits.maxDepth, at: file.location(at: error.offset))
            return nil
        } catch {
            let code = error.isRepeatedKey ? "duplicate-key" : "yaml-syntax"
            diagnostics.error(code, error.message, at: file.location(at: error.offset), nextStep: error.nextStep)
            return nil
        }
    }

    private static func convert(
        _ root: Node, _ file: SourceFile, _ composer: YAMLComposer, _ limits: DocumentLimits, _ diagnostics: DiagnosticCollector
    ) throws(YAMLComposer.Failure) -> LocatedNode? {
        var conversion = YAMLConversion(file, composer, limits: limits, diagnostics: diagnostics)
        do {
            return try conversion.convert(root).node
        } catch {
            diagnostics.error(error.code, error.message, at: file.location(at: error.offset), nextStep: error.nextStep)
            return nil
        }
    }
}

import BindingsDocument

/// A document that was read and lowered as a request asks.
package struct GenerationReading {
    package let document: OpenAPIDocument
    package let configuration: GeneratorConfiguration
    package private(set) var lowered: GeneratedAPI
    /// The user's folder of templates; nil for none.
    package let templates: String?

    /// Reads and lowers.
    ///
    /// - Returns: What there is to tell, and the reading; nil where an error stands in its way.
    /// - Throws: ``GenerationFailure`` where the config cannot be used or the document is not there.
    package static func read(_ request: GenerationRequest, isCheck: Bool = false) throws -> (DiagnosticReport, GenerationReading?) {
        let inputs = try GenerationInputs(request)
        let configuration = inputs.configuration
        let diagnostics = DiagnosticCollector(isStrict: inputs.isStrict)
        let isLinting = isCheck || configuration.advice
        guard let document = try load(request, inputs, isLinting: isLinting, diagnostics), !diagnostics.hasFatalErrors else {
            return (DiagnosticReport(diagnostics, silenced: configuration.silence, accepting: inputs.acceptance), nil)
        }
        try match(request, inputs, document, diagnostics)
        if isLinting { diagnostics.inPart { DocumentLint.run(on: document, where: configuration.wants, diagnostics: diagnostics) } }
        if !isLinting, configuration.emit.contains(.client) { DocumentLint.noteMissingServer(of: document, diagnostics: diagnostics) }
        let builder = GeneratedAPIBuilder(document: document, configuration: configuration, diagnostics: diagnostics)
        let lowered = builder.lower(isLinting: isLinting)
        if let config = inputs.config {
            diagnostics.register(config.source)
            tellUnused(configuration, document, config, diagnostics)
        }
        let kept = Set(lowered.types.values.map(\.key)).union([""])
        let scopes = ExcludedScopes(configuration, in: document, kept: kept)
        let silenced = isLinting ? configuration.silence : configuration.silence.union(KnownCodes.lint)
        let telling = DiagnosticReport(
            diagnostics, less: scopes, silenced: silenced, accepting: inputs.acceptance, isCheck: isCheck,
            folding: isCheck && !request.showsAll ? 3 : nil)
        guard telling.errors == 0 else { return (telling, nil) }
        var reading = GenerationReading(document: document, configuration: configuration, lowered: lowered, templates: inputs.templates)
        reading.lowered.ir.document.leftOut = leftOut(diagnostics)
        return (telling, reading)
    }

    /// What the accepted errors cost, for the head of the generated file.
    private static func leftOut(_ diagnostics: DiagnosticCollector) -> [DocLine] {
        let all = DiagnosticCollector.sorted(diagnostics.consequences).map(\.message)
        let more = all.count > maxLeftOut ? ["and \(all.count - maxLeftOut) more"] : []
        return (all.prefix(maxLeftOut) + more).map { DocLine($0) }
    }

    private static let maxLeftOut = 100

    private static func load(
        _ request: GenerationRequest, _ inputs: GenerationInputs, isLinting: Bool, _ diagnostics: DiagnosticCollector
    ) throws -> OpenAPIDocument? {
        if request.plan != nil, inputs.configuration.output != nil, let config = inputs.config {
            let text =
                "the Swift of this target is checked in, and the build plugin must not make it too; take BindingsPlugin from the target in "
                + "Package.swift, or remove \"output\""
            throw config.failure(text, key: "output")
        }
        var loader = DocumentLoader(
            root: inputs.root, limits: inputs.configuration.limits.document, localCopies: inputs.localCopies)
        loader.checksExamples = isLinting
        let loaded = loader.load(path: inputs.spec, diagnostics: diagnostics)
        // A folder that is not there is told by who reads it.
        let templates = inputs.templates.flatMap { try? TemplateFolder.files(in: $0) } ?? []
        let objection = request.plan?.objection(to: inputs.configuration, used: loaded.loadedFiles, usedTemplates: templates)
        if let objection, let config = inputs.config { throw config.failure(objection.message, key: objection.key) }
        return loaded.document
    }

    /// A filter that selects nothing is a mistake; so is an exclusion, but what it is about may be gone for good.
    private static func match(
        _ request: GenerationRequest, _ inputs: GenerationInputs, _ document: OpenAPIDocument, _ diagnostics: DiagnosticCollector
    ) throws {
        let configuration = inputs.configuration
        if let miss = configuration.only.misses(in: document).first {
            let text = "the document has none of the \(miss.key) \(VisibleText.quoted(miss.value))" + advice(miss.nearest)
            guard request.only == nil, let config = inputs.config else { throw GenerationFailure("error: \(text) [unknown-filter]") }
            throw config.failure(text, at: config.location(of: ["only", miss.key], element: miss.value), code: "unknown-filter")
        }
        for miss in configuration.exclude.misses(in: document) {
            diagnostics.warning(
                "unknown-filter", "the config excludes \(VisibleText.quoted(miss.value)), and the document has none of these \(miss.key)",
                at: inputs.config?.location(of: ["exclude", miss.key], element: miss.value),
                nextStep: miss.nearest.map { "did you mean \(VisibleText.quoted($0))?" } ?? "remove it from \"exclude\"")
        }
    }

    /// Tells names of the config that are nobody's; where something was left out of the document because of errors, they may be its.
    private static func tellUnused(
        _ configuration: GeneratorConfiguration, _ document: OpenAPIDocument, _ config: ConfigFile, _ diagnostics: DiagnosticCollector
    ) {
        guard !diagnostics.hasErrors else { return }
        for miss in UnusedNames(configuration: configuration, document: document).misses {
            let location =
                miss.isElement ? config.location(of: miss.keys, element: miss.name) : config.location(of: miss.keys + [miss.name])
            let owner = miss.kind == "code" ? "there is" : "the document has"
            let table = miss.keys.joined(separator: ".")
            diagnostics.warning(
                "unused-name", "\(owner) no \(miss.kind) \(VisibleText.quoted(miss.name)), which stands in \"\(table)\"",
                at: location, nextStep: miss.nearest.map { "did you mean \(VisibleText.quoted($0))?" } ?? "remove it: it is without effect")
        }
    }

    private static func advice(_ nearest: String?) -> String {
        nearest.map { "; did you mean \(VisibleText.quoted($0))?" } ?? ""
    }
}

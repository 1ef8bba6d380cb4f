import BindingsDocument
import Foundation

/// The whole way from a request to Swift: config → document → picture → files.
public struct GenerationRun: Sendable {
    /// What a run came to.
    public struct Outcome: Sendable {
        /// The generated files, or nil where an error stands in the way, and where none were asked for.
        public let files: [GeneratedFile]?
        /// What there is to say, each in the form that build tools underline.
        public let messages: [String]
        /// How many errors were told; where there are files all the same, they cost no more than what they name.
        public let errors: Int
        /// How many warnings were told.
        public let warnings: Int
    }

    private let request: GenerationRequest

    /// A run of what is asked.
    public init(_ request: GenerationRequest) {
        self.request = request
    }

    /// - Parameters:
    ///   - configPath: The `bindings.json`.
    ///   - plan: What the build system was told; nil where no build system is involved.
    public init(configPath: String, plan: BuildPlan? = nil) {
        self.init(GenerationRequest(configPath: configPath, plan: plan))
    }

    /// Generates; never throws, since everything there is to say is a message with its place.
    public func perform() -> Outcome { run(render) }

    /// Tells what there is to tell, of what makes a poor document too, and generates nothing.
    public func check() -> Outcome {
        run({ _, _ in [] }, advice: DocumentAdvice.run)
    }

    private func render(_ picture: Picture, _ configuration: GeneratorConfiguration) throws -> [GeneratedFile] {
        let files = try Renderer().files(of: picture, shards: configuration.shards)
        guard files.reduce(0, { $0 + $1.text.utf8.count }) <= request.maxOutputBytes else {
            throw GenerationFailure("error: the Swift of this document has more than \(request.maxOutputBytes) bytes [limit-output]")
        }
        return files
    }

    private func run(
        _ files: (Picture, GeneratorConfiguration) throws -> [GeneratedFile],
        advice: (OpenAPIDocument, DiagnosticCollector) -> Void = { _, _ in }
    ) -> Outcome {
        do {
            let inputs = try GenerationInputs(request)
            let diagnostics = DiagnosticCollector(isStrict: inputs.isStrict)
            guard let document = try load(inputs, diagnostics), !diagnostics.hasFatalErrors else {
                return Outcome(Telling(diagnostics))
            }
            diagnostics.inPart { advice(document, diagnostics) }
            let picture = PictureBuilder(document: document, configuration: inputs.configuration, diagnostics: diagnostics).build()
            let telling = Telling(diagnostics, less: ExcludedScopes(inputs.configuration.exclude, in: document))
            guard !inputs.isStrict || telling.errors == 0 else { return Outcome(telling) }
            return Outcome(telling, files: try files(picture, inputs.configuration))
        } catch let failure as GenerationFailure {
            return Outcome(Telling(failure: failure.message))
        } catch {
            return Outcome(Telling(failure: "error: \(error)"))
        }
    }

    private func load(_ inputs: GenerationInputs, _ diagnostics: DiagnosticCollector) throws -> OpenAPIDocument? {
        let loader = DocumentLoader(root: inputs.root, localCopies: inputs.localCopies)
        let loaded = loader.load(path: inputs.spec, diagnostics: diagnostics)
        if let objection = request.plan?.objection(to: inputs.configuration, used: loaded.loadedFiles), let config = request.configPath {
            throw GenerationFailure(ConfigLocator(path: config).message(objection.message, key: objection.key))
        }
        return loaded.document
    }
}

/// What is told in the end.
private struct Telling {
    var messages: [String] = []
    var errors = 0
    var warnings = 0

    init(failure: String) {
        messages = [failure]
        errors = 1
    }

    /// Everything, less what is only about what the config leaves out.
    init(_ diagnostics: DiagnosticCollector, less exclusions: ExcludedScopes? = nil) {
        let isShown = { (diagnostic: Diagnostic) in exclusions?.cover(diagnostics.scopes(of: diagnostic)) != true }
        let text = diagnostics.renderAll(where: isShown)
        messages = text.isEmpty ? [] : [text]
        for diagnostic in diagnostics.diagnostics where isShown(diagnostic) {
            if diagnostic.severity == .error { errors += 1 }
            if diagnostic.severity == .warning { warnings += 1 }
        }
    }
}

extension GenerationRun.Outcome {
    fileprivate init(_ telling: Telling, files: [GeneratedFile]? = nil) {
        self.init(files: files, messages: telling.messages, errors: telling.errors, warnings: telling.warnings)
    }
}

import BindingsDocument
import Foundation

/// The whole way from a `bindings.json` to Swift: config → document → picture → files.
public struct GenerationRun: Sendable {
    /// What a run came to.
    public struct Outcome: Sendable {
        /// The generated files, or nil where an error stands in the way.
        public let files: [GeneratedFile]?
        /// What there is to say, each in the form that build tools underline.
        public let messages: [String]
    }

    private let configPath: String
    private let plan: BuildPlan?

    /// - Parameters:
    ///   - configPath: The `bindings.json`.
    ///   - plan: What the build system was told; nil where no build system is involved.
    public init(configPath: String, plan: BuildPlan? = nil) {
        self.configPath = configPath
        self.plan = plan
    }

    /// Generates; never throws, since everything there is to say is a message with its place.
    public func perform() -> Outcome {
        let configText: Data
        let configuration: GeneratorConfiguration
        do {
            configText = try Data(contentsOf: URL(fileURLWithPath: configPath))
            configuration = try GeneratorConfiguration(json5: configText)
        } catch let error as ConfigurationError {
            return failure(ConfigLocator(path: configPath).message(error.description, key: error.key))
        } catch {
            return failure("\(configPath):1:1: error: the config cannot be read: \(error.localizedDescription) [config]")
        }
        return generate(configuration)
    }

    private func generate(_ configuration: GeneratorConfiguration) -> Outcome {
        let folder = URL(fileURLWithPath: configPath).deletingLastPathComponent()
        let spec = folder.appendingPathComponent(configuration.spec).standardizedFileURL
        guard FileManager.default.fileExists(atPath: spec.path) else {
            return failure(ConfigLocator(path: configPath).message("there is no document at \(spec.path)", key: "spec"))
        }
        let root =
            configuration.root.map { folder.appendingPathComponent($0).standardizedFileURL.path } ?? spec.deletingLastPathComponent().path
        let diagnostics = DiagnosticCollector()
        let loaded = DocumentLoader(root: root).load(path: spec.path, diagnostics: diagnostics)
        if let objection = plan?.objection(to: configuration, used: loaded.loadedFiles) {
            return failure(ConfigLocator(path: configPath).message(objection.message, key: objection.key))
        }
        guard let document = loaded.document else { return Outcome(files: nil, messages: Self.rendered(diagnostics)) }
        let picture = PictureBuilder(document: document, configuration: configuration, diagnostics: diagnostics).build()
        guard !diagnostics.hasErrors else { return Outcome(files: nil, messages: Self.rendered(diagnostics)) }
        do {
            return Outcome(files: try Renderer().files(of: picture, shards: configuration.shards), messages: Self.rendered(diagnostics))
        } catch {
            return Outcome(files: nil, messages: Self.rendered(diagnostics) + ["\(error)"])
        }
    }

    private static func rendered(_ diagnostics: DiagnosticCollector) -> [String] {
        diagnostics.diagnostics.isEmpty ? [] : [diagnostics.renderAll()]
    }

    private func failure(_ message: String) -> Outcome { Outcome(files: nil, messages: [message]) }
}

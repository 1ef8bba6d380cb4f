import BindingsDocument
import Foundation

/// A request with its config read and its paths worked out.
struct GenerationInputs {
    let configuration: GeneratorConfiguration
    /// The document's path, as diagnostics show it.
    let spec: String
    /// The folder that references do not leave.
    let root: String
    /// The user's folder of templates.
    let templates: String?
    /// Files that stand for what is on the network, by URL.
    let localCopies: [String: String]

    /// Whether warnings about what is dropped are errors.
    let isStrict: Bool
    /// Which errors do not fail the run.
    let acceptance: ErrorAcceptance
    /// The config; nil for the defaults.
    let config: ConfigFile?

    /// Reads the config, if there is one.
    ///
    /// - Throws: ``GenerationFailure`` where the config cannot be used or the document is not there.
    init(_ request: GenerationRequest) throws {
        config = try request.configPath.map { path throws(GenerationFailure) in try ConfigFile(path: path) }
        configuration = try Self.configuration(of: request, config)
        // What the request asks for wins over what the config says.
        isStrict = request.isStrict || configuration.strict && !request.isLenient
        acceptance = ErrorAcceptance(
            codes: configuration.accept, isLenient: request.isLenient || configuration.lenient && !request.isStrict)
        let folder = request.configPath.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        func path(_ text: String) -> String {
            guard let folder, !text.hasPrefix("/") else { return text }
            return folder.appendingPathComponent(text).standardizedFileURL.path
        }
        spec = request.spec ?? path(configuration.spec)
        guard FileManager.default.fileExists(atPath: spec) else { throw Self.missing(spec, request, config) }
        let configured = configuration.root.map(path)
        // A document in place of the config's may be elsewhere, such as an older one that it is compared with.
        let isOther = request.spec.flatMap { spec in configured.map { !Self.isInside(spec, $0) } } ?? false
        root = request.root ?? (isOther ? nil : configured) ?? URL(fileURLWithPath: spec).deletingLastPathComponent().path
        templates = configuration.templates.map(path)
        localCopies = configuration.localCopies.mapValues(path)
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        guard let path = FileAccess.disk.resolve(path), let folder = FileAccess.disk.resolve(folder) else { return false }
        return folder == "/" || path.hasPrefix(folder + "/")
    }

    /// What the config says, less what the request says otherwise.
    private static func configuration(
        of request: GenerationRequest, _ config: ConfigFile?
    ) throws(GenerationFailure) -> GeneratorConfiguration {
        var configuration = GeneratorConfiguration(spec: request.spec ?? "")
        if let config { configuration = try config.configuration(spec: request.spec) }
        configuration.access = request.access ?? configuration.access
        configuration.only = request.only ?? configuration.only
        configuration.emit = request.emit ?? configuration.emit
        return configuration
    }

    private static func missing(_ spec: String, _ request: GenerationRequest, _ config: ConfigFile?) -> GenerationFailure {
        if request.spec == nil, let config { return config.failure("there is no document at \(spec)", key: "spec") }
        return GenerationFailure("error: there is no document at \(spec) [missing-file]")
    }
}

/// Why a run ends before there is a document to report on.
package struct GenerationFailure: Error {
    /// In the form that build tools underline.
    package let message: String
    /// How many errors the message has.
    package let errors: Int

    init(_ message: String) {
        self.message = message
        errors = 1
    }

    init(_ diagnostics: DiagnosticCollector) {
        message = diagnostics.renderAll()
        errors = diagnostics.diagnostics.count { $0.severity == .error }
    }
}

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

    /// Reads the config, if there is one.
    ///
    /// - Throws: ``GenerationFailure`` where the config cannot be used or the document is not there.
    init(_ request: GenerationRequest) throws {
        configuration = try Self.configuration(of: request)
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
        guard FileManager.default.fileExists(atPath: spec) else { throw Self.missing(spec, request) }
        root = request.root ?? configuration.root.map(path) ?? URL(fileURLWithPath: spec).deletingLastPathComponent().path
        templates = configuration.templates.map(path)
        localCopies = configuration.localCopies.mapValues(path)
    }

    /// What the config says, less what the request says otherwise.
    private static func configuration(of request: GenerationRequest) throws -> GeneratorConfiguration {
        var configuration = try written(request)
        configuration.access = request.access ?? configuration.access
        configuration.only = request.only ?? configuration.only
        return configuration
    }

    private static func written(_ request: GenerationRequest) throws -> GeneratorConfiguration {
        guard let path = request.configPath else { return GeneratorConfiguration(spec: request.spec ?? "") }
        do {
            let text = try Data(contentsOf: URL(fileURLWithPath: path))
            return try GeneratorConfiguration(json5: text, spec: request.spec)
        } catch let error as ConfigurationError {
            throw GenerationFailure(ConfigLocator(path: path).message(error.description, key: error.key))
        } catch {
            throw GenerationFailure("\(path):1:1: error: the config cannot be read: \(error.localizedDescription) [config]")
        }
    }

    private static func missing(_ spec: String, _ request: GenerationRequest) -> GenerationFailure {
        if request.spec == nil, let path = request.configPath {
            return GenerationFailure(ConfigLocator(path: path).message("there is no document at \(spec)", key: "spec"))
        }
        return GenerationFailure("error: there is no document at \(spec) [missing-file]")
    }
}

/// Why a run ends before there is a document to tell about.
package struct GenerationFailure: Error {
    /// In the form that build tools underline.
    package let message: String

    init(_ message: String) { self.message = message }
}

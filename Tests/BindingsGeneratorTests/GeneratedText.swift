import BindingsGenerator
import Foundation

/// A document and a config, generated from a folder of their own.
struct GeneratedText {
    /// All files, one after the other; nil where nothing was generated.
    let swift: String?
    /// What was told.
    let messages: String

    /// - Parameters:
    ///   - document: The text of `api.yaml`.
    ///   - config: The text of `bindings.json`.
    init(_ document: String, config: String = #"{"spec": "api.yaml"}"#) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "generated-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(document.utf8).write(to: folder.appending(path: "api.yaml"))
        let path = folder.appending(path: "bindings.json")
        try Data(config.utf8).write(to: path)
        let outcome = GenerationRun(configPath: path.path).perform()
        swift = outcome.files?.map(\.text).joined()
        messages = outcome.messages.joined(separator: "\n")
    }
}

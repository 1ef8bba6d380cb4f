import BindingsGenerator
import Foundation

/// A document and a config, generated from a folder of their own.
struct GeneratedText {
    /// All files, one after the other, with the modules in front of names left out; nil where nothing was generated.
    let swift: String?
    /// The same as it is written.
    let qualified: String?
    /// What was told.
    let messages: String

    /// - Parameters:
    ///   - document: The text of `api.yaml`.
    ///   - config: The text of `bindings.json`.
    ///   - files: Further files, by their paths beside the document.
    init(_ document: String, config: String = #"{"spec": "api.yaml"}"#, files: [String: String] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "generated-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(document.utf8).write(to: folder.appending(path: "api.yaml"))
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let path = folder.appending(path: "bindings.json")
        try Data(config.utf8).write(to: path)
        let outcome = GenerationRun(configPath: path.path).perform()
        qualified = outcome.files?.map(\.text).joined()
        swift = qualified?.replacing(/\bBindings(Runtime|Server)\./, with: "")
        messages = outcome.messages.joined(separator: "\n")
    }

    /// The names of the types that are declared at the top of files, and of functions with their arguments.
    var declared: Set<String> {
        let types = (swift ?? "").matches(
            of: /(?m)^(?:nonisolated )?public (?:nonisolated )?(?:indirect )?(?:struct|enum|typealias|protocol) `?(\w+)/
        ).map { String($0.1) }
        let functions = (swift ?? "").matches(of: /func (\w+)\(((?:\w+: [^,)]*(?:, )?)*)\)/).map { match in
            "\(match.1)(" + match.2.matches(of: #/(?:^|, )(\w+):/#).map { "\($0.1):" }.joined() + ")"
        }
        return Set(types + functions)
    }
}

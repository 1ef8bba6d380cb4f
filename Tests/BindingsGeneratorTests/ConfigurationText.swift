import BindingsDocument

@testable import BindingsGenerator

/// The faults of a config, each as `line:column message`.
struct ConfigFaults: Error {
    let all: [String]
}

extension GeneratorConfiguration {
    /// Reads the text of a `bindings.json`.
    init(text: String) throws {
        let diagnostics = DiagnosticCollector()
        let root = try JSON5Parser.parse(SourceFile(path: "bindings.json", bytes: Array(text.utf8)))
        let configuration = GeneratorConfiguration(root, diagnostics: diagnostics)
        let faults = diagnostics.sortedDiagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
        guard faults.isEmpty else { throw ConfigFaults(all: faults) }
        self = configuration
    }
}

import Foundation
import PackagePlugin

/// Generates a target's Swift from the OpenAPI document that its `bindings.json` names, at build time.
///
/// The plugin is planned when the manifest or the target's set of sources changes, and not when a file's content does. So it decides
/// nothing: it passes paths and declares inputs and outputs; the tool reads the config, and refuses to run where the plan is out of date.
@main
struct BindingsPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let config = target.directoryURL.appending(path: "bindings.json")
        guard FileManager.default.fileExists(atPath: config.path) else { throw PluginError.noConfig(config.path) }
        let plan = try Plan(config: config)
        let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
        let tool = try context.tool(named: "BindingsTool")
        return [
            .buildCommand(
                displayName: "Generating Swift for \(target.name) from \(plan.spec.lastPathComponent)",
                executable: tool.url,
                arguments: ["--config", config.path, "--output", output.path, "--shards", "\(plan.shards)"]
                    + plan.documents.flatMap { ["--document", $0.path] },
                inputFiles: [config] + plan.documents.filter { FileManager.default.fileExists(atPath: $0.path) } + templates(context),
                outputFiles: plan.outputs.map { output.appending(path: $0) })
        ]
    }

    /// An edited template generates anew: those of the package that holds this plugin, where it is the one being built.
    private func templates(_ context: PluginContext) -> [URL] {
        let folder = context.package.directoryURL.appending(path: "Templates/mustache")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".mustache") }.sorted().map { folder.appending(path: $0) }
    }
}

enum PluginError: Error, CustomStringConvertible {
    case noConfig(String)
    case unreadableConfig(String, String)

    var description: String {
        switch self {
        case .noConfig(let path):
            """
            \(path): there is no bindings.json. Add one to the target's folder, such as \
            { "spec": "openapi.yaml" }, and name it under the target's `exclude:` in Package.swift.
            """
        case .unreadableConfig(let path, let reason): "\(path): \(reason)"
        }
    }
}

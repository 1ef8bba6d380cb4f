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
        let plan = Plan(config: config)
        let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
        let tool = try context.tool(named: "BindingsTool")
        return [
            .buildCommand(
                displayName: "Generating Swift for \(target.name) from \(plan.name)",
                executable: tool.url,
                arguments: ["--config", config.path, "--output", output.path, "--shards", "\(plan.shards)"]
                    + plan.documents.flatMap { ["--document", $0.path] } + plan.templates.flatMap { ["--template", $0.path] },
                // The folder changes when a template comes or goes.
                inputFiles: [config] + plan.documents + [plan.templateFolder].compactMap(\.self) + plan.templates
                    + templates(context.package),
                outputFiles: plan.outputs.map { output.appending(path: $0) })
        ]
    }

    /// An edited template generates anew: those of the package that brings this plugin, wherever it stands in the graph.
    private func templates(_ root: Package) -> [URL] {
        var packages = [root]
        var next = 0
        while next < packages.count {
            if let target = packages[next].targets.first(where: { $0.name == "BindingsTemplates" }) {
                return Plan.templates(in: target.directoryURL.appending(path: "mustache"))
            }
            for dependency in packages[next].dependencies.map(\.package) where !packages.contains(where: { $0.id == dependency.id }) {
                packages.append(dependency)
            }
            next += 1
        }
        return []
    }
}

enum PluginError: Error, CustomStringConvertible {
    case noConfig(String)

    var description: String {
        switch self {
        case .noConfig(let path):
            """
            \(path): there is no bindings.json. Add one to the target's folder, such as \
            { "spec": "openapi.yaml" }, and name it under the target's `exclude:` in Package.swift.
            """
        }
    }
}

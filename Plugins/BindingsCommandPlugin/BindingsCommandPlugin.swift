import Foundation
import PackagePlugin

/// `swift package generate-bindings`: writes the Swift of a target's document into the source tree, for people who check it in.
///
/// It works on the targets whose `bindings.json` says where to: `"output": "Generated"`.
@main
struct BindingsCommandPlugin: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let request = try Request(arguments)
        let tool = try context.tool(named: "BindingsTool").url
        var isDone = true
        for destination in try request.destinations(in: context.package) {
            let succeeded = try Self.run(tool, destination.arguments + (request.isCheck ? ["--check"] : []))
            isDone = isDone && succeeded
        }
        guard isDone else { throw CommandError.failed(isCheck: request.isCheck) }
    }

    /// The tool prints what there is to say.
    private static func run(_ tool: URL, _ arguments: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }
}

/// What the command is asked for.
struct Request {
    /// The targets; none for all that have a destination.
    let targets: [String]
    /// Whether nothing is written, and what is out of date is an error.
    let isCheck: Bool

    init(_ arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        targets = extractor.extractOption(named: "target")
        isCheck = extractor.extractFlag(named: "check") > 0
        guard extractor.remainingArguments.isEmpty else { throw CommandError.usage(extractor.remainingArguments) }
    }

    /// Where to write what.
    func destinations(in package: Package) throws -> [Destination] {
        let all = package.targets.compactMap(Destination.init)
        guard !targets.isEmpty else {
            guard !all.isEmpty else { throw CommandError.nothingToDo }
            return all
        }
        return try targets.map { name in
            guard let found = all.first(where: { $0.target == name }) else { throw CommandError.noDestination(name) }
            return found
        }
    }
}

/// A target whose Swift is checked in.
struct Destination {
    let target: String
    let config: URL
    let output: URL

    /// Nil where there is no config, or it names no output; a config that cannot be read is for the tool to complain of.
    init?(_ target: any Target) {
        config = target.directoryURL.appending(path: "bindings.json")
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard let data = try? Data(contentsOf: config), let head = try? decoder.decode(Head.self, from: data) else { return nil }
        self.target = target.name
        output = target.directoryURL.appending(path: head.output)
    }

    var arguments: [String] { ["--config", config.path, "--output", output.path] }

    private struct Head: Decodable { let output: String }
}

enum CommandError: Error, CustomStringConvertible {
    case usage([String])
    case nothingToDo
    case noDestination(String)
    case failed(isCheck: Bool)

    var description: String {
        switch self {
        case .usage(let arguments):
            "'\(arguments.joined(separator: " "))' means nothing here. Usage: swift package generate-bindings [--target NAME]… [--check]"
        case .nothingToDo:
            #"no target has a bindings.json with "output". Add one to a target's folder, such as { "spec": "openapi.yaml", "output": "Generated" }."#
        case .noDestination(let name):
            #"the target \#(name) has no bindings.json with "output" in its folder. Add "output": "Generated" to it."#
        case .failed(isCheck: true):
            "what is checked in is not what would be generated; run 'swift package --allow-writing-to-package-directory generate-bindings'"
        case .failed(isCheck: false): "nothing was written for a target with errors, which are listed above"
        }
    }
}

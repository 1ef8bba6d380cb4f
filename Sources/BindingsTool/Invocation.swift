import BindingsGenerator
import Foundation

/// One run of the tool, as the plugin planned it.
struct Invocation {
    let config: String
    let output: String
    let shards: Int
    let documents: [String]

    init(arguments: [String]) throws {
        var values: [String: [String]] = [:]
        var rest = arguments.dropFirst()
        while let flag = rest.popFirst() {
            guard flag.hasPrefix("--"), let value = rest.popFirst() else { throw UsageError(flag: flag) }
            values[flag, default: []].append(value)
        }
        guard let config = values["--config"]?.first, let output = values["--output"]?.first,
            let shards = values["--shards"]?.first.flatMap({ Int($0) })
        else { throw UsageError(flag: nil) }
        self.config = config
        self.output = output
        self.shards = shards
        documents = values["--document"] ?? []
    }

    /// Generates; prints what there is to say in the form that `swift build` underlines.
    ///
    /// - Returns: Whether the output is whole and up to date.
    func run() -> Bool {
        let plan = BuildPlan(shards: shards, documents: documents)
        let outcome = GenerationRun(configPath: config, plan: plan).perform()
        for line in outcome.messages { FileHandle.standardError.write(Data((line + "\n").utf8)) }
        guard let files = outcome.files else { return false }
        do {
            try OutputFolder(path: output).write(files)
            return true
        } catch {
            FileHandle.standardError.write(Data("\(output): error: the output cannot be written: \(error) [output]\n".utf8))
            return false
        }
    }
}

struct UsageError: Error, CustomStringConvertible {
    let flag: String?

    var description: String {
        let problem = flag.map { "\($0) needs a value. " } ?? ""
        return problem + "usage: BindingsTool --config bindings.json --output DIR --shards N [--document FILE]…"
    }
}

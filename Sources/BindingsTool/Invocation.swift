import BindingsGenerator
import Foundation

/// One run of the tool, as a plugin asks for it.
struct Invocation {
    let config: String
    let output: String
    /// What the build was planned with; nil where files are written to be checked in.
    let plan: BuildPlan?
    /// Whether nothing is written, and what is out of date is an error.
    let isCheck: Bool

    init(arguments: [String]) throws {
        var values: [String: [String]] = [:]
        isCheck = arguments.contains("--check")
        var rest = arguments.dropFirst().filter { $0 != "--check" }[...]
        while let flag = rest.popFirst() {
            guard flag.hasPrefix("--"), let value = rest.popFirst() else { throw UsageError(flag: flag) }
            values[flag, default: []].append(value)
        }
        guard let config = values["--config"]?.first, let output = values["--output"]?.first else { throw UsageError(flag: nil) }
        self.config = config
        self.output = output
        plan = try values["--shards"]?.first.map { text in
            guard let shards = Int(text) else { throw UsageError(flag: "--shards") }
            return BuildPlan(shards: shards, documents: values["--document"] ?? [], templates: values["--template"] ?? [])
        }
    }

    /// Generates; prints what there is to say in the form that `swift build` underlines.
    ///
    /// - Returns: Whether the output is whole and up to date.
    func run() -> Bool {
        let outcome = GenerationRun(configPath: config, plan: plan).perform()
        for line in outcome.messages { FileHandle.standardError.write(Data((line + "\n").utf8)) }
        guard let files = outcome.files else { return false }
        do {
            let folder = OutputFolder(path: output)
            if isCheck { return tell(try folder.changes(for: files)) }
            let changes = try folder.write(files)
            if plan == nil { FileHandle.standardOutput.write(Data("\(output): \(changes)\n".utf8)) }
            return true
        } catch {
            FileHandle.standardError.write(Data("\(output): error: the output cannot be written: \(error) [output]\n".utf8))
            return false
        }
    }

    /// Tells which files are out of date; whether none is.
    private func tell(_ changes: OutputFolder.Changes) -> Bool {
        for name in changes.written + changes.deleted {
            let what = changes.deleted.contains(name) ? "is generated no more" : "is not what would be generated"
            FileHandle.standardError.write(Data("\(output)/\(name): error: this file \(what) [stale-output]\n".utf8))
        }
        return changes.written.isEmpty && changes.deleted.isEmpty
    }
}

struct UsageError: Error, CustomStringConvertible {
    let flag: String?

    var description: String {
        let problem = flag.map { "\($0) needs a value. " } ?? ""
        return problem + "usage: BindingsTool --config bindings.json --output DIR [--shards N [--document FILE]…] [--check]"
    }
}

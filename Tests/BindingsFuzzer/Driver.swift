import Foundation
import TestSupport

/// Starts workers until all documents were tried, and notes what they died of; then type-checks the sample.
struct Driver {
    let plan: Plan
    /// This executable, and where the modules stand that generated code imports.
    let executable: URL

    /// A document that something is wrong with.
    struct Find: CustomStringConvertible {
        let seed: UInt64
        let what: String

        var description: String { "seed \(seed): \(what)" }
    }

    func run() throws -> [Find] {
        try plan.prepare()
        var finds: [Find] = []
        var next = plan.seed
        var generated: [UInt64] = []
        while next < plan.seed + plan.count {
            let outcome = try work(next..<plan.seed + plan.count)
            generated += outcome.generated
            guard let last = outcome.unfinished else {
                if outcome.status != 0 { throw FuzzError("the worker ended with \(outcome.status):\n\(outcome.errors)") }
                break
            }
            finds.append(Find(seed: last, what: Self.cause(outcome) + ", \(plan.document(last).path)"))
            say(finds.last?.description ?? "")
            next = last + 1
        }
        let checked = generated.filter(plan.isInSample)
        for seed in checked { if let find = try typeCheck(seed) { finds.append(find) } }
        say(
            "fuzz: \(plan.count) documents from seed \(plan.seed), Swift of \(generated.count), type-checked \(checked.count), "
                + "finds \(finds.count)")
        return finds
    }

    private static func cause(_ outcome: Work) -> String {
        outcome.status == TimeLimit.exitCode ? "takes too long" : "crashes (\(outcome.status)): \(outcome.errors.prefix(300))"
    }

    // MARK: - Workers

    private struct Work {
        var generated: [UInt64] = []
        /// The document that the worker was busy with when it ended.
        var unfinished: UInt64?
        var status: Int32 = 0
        var errors = ""
    }

    private func work(_ seeds: Range<UInt64>) throws -> Work {
        let log = plan.folder.appending(path: "errors.log")
        let (process, output) = (Process(), Pipe())
        process.executableURL = executable
        process.arguments = ["work", "\(seeds.lowerBound)", "\(seeds.upperBound)"]
        process.standardOutput = output
        try Data().write(to: log)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        var work = Work()
        for line in String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count >= 2, let seed = UInt64(words[1]) else { continue }
            work.unfinished = words[0] == "begin" ? seed : nil
            if words.last == "generated" { work.generated.append(seed) }
        }
        process.waitUntilExit()
        work.status = process.terminationStatus
        work.errors = String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self)
        return work
    }

    // MARK: - Type checks

    private static let settings =
        ["-default-isolation", "MainActor"]
        + [
            "InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny", "InferIsolatedConformances",
            "NonisolatedNonsendingByDefault",
        ].flatMap { ["-enable-upcoming-feature", $0] }

    /// Checks what was generated of a document, with all settings that targets may have.
    private func typeCheck(_ seed: UInt64) throws -> Find? {
        let folder = plan.swift(seed)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { folder.appending(path: $0).path }
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Checked"]
            + ModuleSearch.arguments(build: executable.deletingLastPathComponent()) + Self.settings + files
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 0 {
            try FileManager.default.removeItem(at: folder)
            try plan.discard(seed)
            return nil
        }
        let errors = text.split(separator: "\n").filter { $0.contains(": error: ") }.map { $0.drop { $0 != " " } }
        let first = Set(errors).sorted().prefix(4).joined(separator: ";")
        let find = Find(seed: seed, what: "does not compile, \(plan.document(seed).path):\(first)")
        say(find.description)
        return find
    }

    /// Prints at once: a run is long, and somebody may be reading along.
    private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

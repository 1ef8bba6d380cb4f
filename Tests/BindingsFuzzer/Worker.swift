import BindingsGenerator
import Foundation

/// Generates for the documents of some seeds, one after the other, and says before and after each which one it is.
///
/// A process of its own: whoever started it sees which document it died of.
struct Worker {
    let plan: Plan
    let seeds: Range<UInt64>

    func run() throws {
        let donors = plan.documents == nil ? Donor.all(in: Donor.files, maxBytes: plan.maxDonorBytes) : []
        let limit = TimeLimit(processorSeconds: plan.secondsEach, seconds: plan.secondsEach * 30)
        for seed in seeds {
            if plan.documents == nil { try Data(Exchange(seed: seed, donors: donors).tree.json().utf8).write(to: plan.document(seed)) }
            say("begin \(seed)")
            limit.begin()
            let files = GenerationRun(GenerationRequest(spec: plan.document(seed).path, configPath: plan.config.path)).perform().files
            limit.end()
            if let files, plan.isInSample(seed) { try keep(files, of: seed) } else { try plan.discard(seed) }
            say("end \(seed) \(files == nil ? "refused" : "generated")")
        }
    }

    private func keep(_ files: [GeneratedFile], of seed: UInt64) throws {
        let folder = plan.swift(seed)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
    }

    private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

struct FuzzError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

import Foundation

/// What a run does, by the environment.
struct Plan {
    /// The first document's seed; the others follow it.
    let seed: UInt64
    /// How many documents there are.
    let count: UInt64
    /// Of how many documents one is type-checked; 0: none.
    let sample: UInt64
    /// Larger files give nothing: to read them takes long.
    let maxDonorBytes: Int
    /// Where documents are written, and what was generated of those that are type-checked; those that failed are left there.
    let folder: URL
    /// A folder whose documents are tried as they are, all of them type-checked; nil where documents are made.
    let documents: URL?
    /// How long one document may take, in seconds of the processor.
    let secondsEach = 10.0

    init(environment: [String: String]) {
        func number(_ name: String, _ standard: UInt64) -> UInt64 {
            environment["BINDINGS_FUZZ_\(name)"].flatMap { UInt64($0) } ?? standard
        }
        documents = environment["BINDINGS_FUZZ_DOCUMENTS"].map { URL(filePath: $0) }
        seed = documents == nil ? number("SEED", 1) : 0
        count = documents.map { UInt64(Self.files(in: $0).count) } ?? number("COUNT", 100)
        sample = documents == nil ? number("SAMPLE", 10) : 1
        maxDonorBytes = Int(number("DONOR_BYTES", 600_000))
        folder =
            environment["BINDINGS_FUZZ_FOLDER"].map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory.appending(path: "fuzz")
    }

    var config: URL { folder.appending(path: "bindings.json") }
    func document(_ seed: UInt64) -> URL {
        documents.map { Self.files(in: $0)[Int(seed)] } ?? folder.appending(path: "\(seed).json")
    }
    func swift(_ seed: UInt64) -> URL { folder.appending(path: "\(seed)") }
    func isInSample(_ seed: UInt64) -> Bool { sample > 0 && seed.isMultiple(of: sample) }

    private static func files(in folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted().map { folder.appending(path: $0) }
    }

    /// Removes a document that was made and is of no more use.
    func discard(_ seed: UInt64) throws {
        if documents == nil { try FileManager.default.removeItem(at: document(seed)) }
    }

    /// Makes the folder with the config of all documents.
    func prepare() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(#"{"spec": "1.json", "emit": ["types", "client", "server"], "shards": 1, "patterns": true}"#.utf8).write(to: config)
    }
}

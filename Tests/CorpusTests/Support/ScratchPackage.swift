import Foundation
import TestSupport

/// A package outside this one that holds what was generated, compiled by `swift build` as its users would.
///
/// One target for each document, and an executable that decodes and encodes values of their types. It stays in `.build/corpus`, so that a
/// second run compiles only what changed.
struct ScratchPackage {
    let folder = Corpus.workFolder.appendingPathComponent("package")

    /// Writes the package for documents with their generated files; an unchanged file is left alone.
    func write(_ documents: [(document: CorpusDocument, files: [(name: String, text: String)])], probe: [(name: String, text: String)])
        throws
    {
        try save(manifest(documents.map(\.document)), at: "Package.swift")
        for (document, files) in documents { try fill("Sources/\(document.module)", with: files) }
        try fill("Sources/Probe", with: probe)
        // What was compiled of documents that are left out this time is kept.
        let known = Set((Corpus.all + Corpus.own).map(\.module) + ["Probe"])
        for folder in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Sources").path)
        where !known.contains(folder) {
            try FileManager.default.removeItem(at: self.folder.appendingPathComponent("Sources/\(folder)"))
        }
    }

    /// Compiles everything, which may take a busy machine long where all documents are in it.
    func build() async throws -> Shell.Outcome {
        let hours: Double = Compilation.compilesAll ? 3 : 1
        return try await Shell.run(
            ["swift", "build", "-debug-info-format", "none", "--disable-index-store"], in: folder, seconds: hours * 3600)
    }

    /// Checks the types of generated files without compiling them: in Swift 6 mode, against the modules that were built.
    ///
    /// - Parameters:
    ///   - module: The module's name, and that of the folder below `Checked` that the files are written to.
    ///   - arguments: What the compiler is given besides.
    func check(
        _ module: String, _ files: [(name: String, text: String)], arguments: [String] = ["-typecheck"]
    ) async throws -> Shell.Outcome {
        let place = "Checked/\(module)"
        try fill(place, with: files)
        let paths = files.map { folder.appendingPathComponent("\(place)/\($0.name)").path }
        return try await Shell.run(
            ["swiftc", "-swift-version", "6", "-module-name", module] + ModuleSearch.arguments(build: build) + arguments + paths, in: folder
        )
    }

    var probe: URL { folder.appendingPathComponent(".build/debug/Probe") }

    private var build: URL { folder.appendingPathComponent(".build/debug") }

    private func fill(_ place: String, with files: [(name: String, text: String)]) throws {
        let names = Set(files.map(\.name))
        let there = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(place).path)) ?? []
        for name in there where !names.contains(name) {
            try FileManager.default.removeItem(at: folder.appendingPathComponent("\(place)/\(name)"))
        }
        for file in files { try save(file.text, at: "\(place)/\(file.name)") }
    }

    private func save(_ text: String, at place: String) throws {
        let file = folder.appendingPathComponent(place)
        let bytes = Data(text.utf8)
        if (try? Data(contentsOf: file)) == bytes { return }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file, options: .atomic)
    }

    private func manifest(_ documents: [CorpusDocument]) -> String {
        let identity = Corpus.projectFolder.lastPathComponent.lowercased()
        let runtime = #".product(name: "BindingsRuntime", package: "\#(identity)")"#
        // Nothing imports it here; servers are checked against its module.
        let server = #".product(name: "BindingsServer", package: "\#(identity)")"#
        let targets = documents.map { #"        .target(name: "\#($0.module)", dependencies: [\#(runtime)]),"# }
        let names = documents.map { "\"\($0.module)\"" }.joined(separator: ", ")
        return """
            // swift-tools-version: 6.2
            import PackageDescription

            let package = Package(
                name: "corpus-probe", platforms: [.macOS(.v15)],
                dependencies: [.package(path: "\(Corpus.projectFolder.path)", traits: [])],
                targets: [
            \(targets.joined(separator: "\n"))
                    .executableTarget(name: "Probe", dependencies: [\(names), \(runtime), \(server)]),
                ],
                swiftLanguageModes: [.v6])

            """
    }
}

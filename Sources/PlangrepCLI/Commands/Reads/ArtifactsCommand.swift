#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// Artifacts of jobs and projects.
    struct ArtifactsCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "artifacts", abstract: "Lists and downloads artifacts.", discussion: ServiceOptions.keyHelp,
            subcommands: [List.self, Download.self])

        struct List: ServiceCommand {
            static let configuration = CommandConfiguration(abstract: "Lists the artifacts of a job's result.")

            @Argument(help: "The job's id.")
            var job: String

            @OptionGroup var service: ServiceOptions

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                try await Pager.run(console) { console in
                    var table = StreamedTable(headings: ["TYPE", "PATH"], width: nil, batch: 500)
                    for try await item in client.resultStream(of: job) {
                        if console.isClosed() { break }
                        let artifacts = item.artifacts
                        if service.json {
                            for artifact in artifacts { console.data(try JSON.encode(artifact)) }
                        } else {
                            table.add(artifacts.map { [$0.type ?? "", $0.path ?? $0.url ?? ""] }).forEach(console.line)
                        }
                    }
                    if !service.json { table.finish().forEach(console.line) }
                }
                return .completed
            }
        }

        struct Download: ServiceCommand {
            static let configuration = CommandConfiguration(
                abstract: "Downloads artifacts into a folder.",
                discussion: """
                    Files are named as the service names them, inside of the folder; none that is there already is replaced. A one-use link works \
                    once.
                    """)

            @Argument(help: "Paths of artifacts, as artifacts list prints them, or their URLs.")
            var paths: [String]

            @Option(help: "The job that the paths belong to.")
            var job: String?

            @Option(help: "The project that the paths belong to.")
            var project: String?

            @Option(help: ArgumentHelp("The folder.", valueName: "dir"))
            var to: String = "."

            @OptionGroup var service: ServiceOptions

            func validate() throws {
                if job != nil, project != nil { throw ValidationError("Name a --job or a --project, not both.") }
                if paths.contains(where: { !$0.contains("://") }), job == nil, project == nil {
                    throw ValidationError("Name the --job or the --project that the paths belong to.")
                }
            }

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                try FolderArgument.make(to)
                for path in paths {
                    let file = try await download(path, client)
                    if service.json {
                        console.data(try JSON.encode(file.json))
                    } else {
                        console.line(VisibleText.of("\(file.file.path)  \(Quantities.bytes(file.bytes))  \(file.sha256 ?? "")"))
                    }
                }
                return .completed
            }

            private func download(_ path: String, _ client: PlangrepClient) async throws -> DownloadedFile {
                let folder = URL(filePath: to, directoryHint: .isDirectory)
                if path.contains("://") { return try await client.artifacts.download(Artifact(url: path), to: folder) }
                if let project { return try await client.artifacts.download(path, ofProject: project, to: folder) }
                return try await client.artifacts.download(path, ofJob: job ?? "", to: folder)
            }
        }
    }

    /// A folder of the command line.
    enum FolderArgument {
        /// Makes it where it is missing.
        static func make(_ path: String) throws {
            do {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            } catch {
                throw UsageError("Cannot use the folder \(path): \(error.localizedDescription)")
            }
        }
    }

    extension DownloadedFile {
        fileprivate var json: JSONValue {
            ["file": .string(file.path), "bytes": .number(JSONNumber(bytes)), "sha256": .text(sha256)]
        }
    }

    extension ResultItem {
        /// The artifacts of documents and sheets.
        var artifacts: [Artifact] {
            switch self {
            case .document(let document): document.artifacts ?? []
            case .sheet(let sheet, _): sheet.artifacts ?? []
            default: []
            }
        }
    }

    extension Artifact {
        /// The path that its URL has for the documented routes; nil where there is none.
        var path: String? {
            url.flatMap { URLComponents(string: $0) }?.queryItems?.first { $0.name == "path" }?.value
        }
    }

    /// Keeps a job's result and artifacts.
    struct ArchiveCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "archive",
            abstract: "Downloads a job's result and all of its artifacts into a folder, with a manifest of digests.",
            discussion: """
                The folder appears when all of it is there. After any end, run the same command again: it goes on with what is missing.

                """ + ServiceOptions.keyHelp)

        @Argument(help: "The job's id.")
        var job: String

        @Option(help: ArgumentHelp("The archive's folder: a new or an empty one.", valueName: "dir"))
        var to: String

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let folder = URL(filePath: to, directoryHint: .isDirectory).standardizedFileURL
            try FolderArgument.make(folder.deletingLastPathComponent().path)
            let reporter = Reporter(console, isQuiet: service.json)
            let archive = try await client.archive(job, to: folder) { event in
                switch event {
                case .artifact(_, let count, let total) where count == total || count % 100 == 0:
                    reporter.step("Artifacts", "\(count) of \(total)")
                case .missing(let missing): reporter.step("Missing", missing.path ?? missing.type ?? "an artifact with a link alone")
                default: break
                }
            }
            for warning in archive.warnings { console.error("plangrep: \(warning)") }
            let manifest = archive.manifest
            if service.json {
                console.data(try JSON.encode(manifest.summary(folder)))
            } else {
                let bytes = manifest.artifacts.reduce(manifest.result.bytes) { $0 + $1.bytes }
                reporter.step(
                    "Archive", "\(folder.path)  \(Quantities.count(manifest.artifacts.count, "artifact")), \(Quantities.bytes(bytes))")
            }
            return manifest.missing.isEmpty ? .completed : .completedWithErrors
        }
    }

    extension ArchiveManifest {
        fileprivate func summary(_ folder: URL) -> JSONValue {
            [
                "folder": .string(folder.path), "jobId": .string(jobID), "artifacts": .number(JSONNumber(artifacts.count)),
                "missing": .number(JSONNumber(missing.count)), "resultSha256": .text(result.sha256),
            ]
        }
    }
#endif

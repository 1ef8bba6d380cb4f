import Foundation

extension PlangrepClient {
    /// Keeps a job's result and all of its artifacts in a folder, before the service deletes them at the end of retention.
    ///
    /// ```swift
    /// let archive = try await client.archive(jobID, to: URL(filePath: "archive/\(jobID)"))
    /// ```
    ///
    /// The folder holds `result.json`, the artifacts below `artifacts/`, and `manifest.json` with length and SHA-256 of each. It appears when all of
    /// that is there: until then everything is in `.<name>.partial` beside it, where another run with the same arguments goes on. Names from
    /// the service never lead out of the folder. A complete archive of the same job is returned as it is.
    ///
    /// An artifact that the service no longer has is listed as missing, and does not stop the others. Failures that pass are repeated as usual; what
    /// remains is thrown, and the next run goes on.
    ///
    /// - Parameters:
    ///   - jobID: A job that is `completed` or `completed_with_errors`.
    ///   - folder: The archive's folder: one that does not exist yet, or is empty. Its parent must exist.
    ///   - onEvent: Called from any thread; returns quickly.
    /// - Throws: ``APIError/Kind/file`` for a folder that has other files.
    public func archive(
        _ jobID: String, to folder: URL, onEvent: @escaping @Sendable (ArchiveEvent) -> Void = { _ in }
    ) async throws(APIError) -> JobArchive {
        do {
            return try await JobArchiver(client: self, jobID: jobID, folder: folder.standardizedFileURL, onEvent: onEvent).run()
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw APIError(kind: .cancelled, message: "The task was cancelled.")
        } catch {
            throw APIError(kind: .file, message: "The archive cannot be written: \(error)", cause: error)
        }
    }
}

/// Makes one archive.
struct JobArchiver: Sendable {
    /// How many artifacts are downloaded at once.
    private static let width = 4

    let client: PlangrepClient
    let jobID: String
    let folder: URL
    let onEvent: @Sendable (ArchiveEvent) -> Void

    private var work: URL { folder.deletingLastPathComponent().appendingPathComponent(".\(folder.lastPathComponent.prefix(120)).partial") }

    func run() async throws -> JobArchive {
        if let manifest = try? ArchiveManifest(folder: folder), manifest.jobID == jobID {
            return JobArchive(folder: folder, manifest: manifest)
        }
        try refuseOtherFiles()
        try FileManager.default.createDirectory(
            at: work, withIntermediateDirectories: false, attributesIfMissing: [.posixPermissions: 0o700])
        try claim()
        var journal = ArchiveJournal(folder: work)
        let (result, warnings) = try await result(&journal)
        let list = try await ArtifactList(result: work.appendingPathComponent(result.file), base: client.runtime.baseURL)
        let (artifacts, missing) = try await artifacts(list.items, &journal)
        let manifest = ArchiveManifest(
            jobID: jobID, createdAt: client.runtime.configuration.environment.now(), result: result, artifacts: artifacts, missing: missing)
        try manifest.write(to: work)
        try finish(journal)
        return JobArchive(folder: folder, manifest: manifest, warnings: warnings)
    }

    private func refuseOtherFiles() throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        if names.isEmpty { return }
        throw APIError(kind: .file, message: "\(folder.path) has other files. Name a folder that is empty, or does not exist yet.")
    }

    /// Notes whose archive is being made, so that another job does not go on with it.
    private func claim() throws {
        let note = work.appendingPathComponent("job")
        if let other = FileManager.default.contents(atPath: note.path), !other.isEmpty, other != Data(jobID.utf8) {
            throw APIError(
                kind: .file, message: "\(work.path) is the unfinished archive of another job. Remove it, or name another folder.")
        }
        try PrivateFile.replace(note, with: Data(jobID.utf8))
    }

    private func result(_ journal: inout ArchiveJournal) async throws -> (ArchiveManifest.Entry, [String]) {
        let name = "result.json"
        if let kept = await journal.entry(name, in: work) { return (kept, []) }
        let onEvent = onEvent
        let file = try await client.download(resultOf: jobID, to: work.appendingPathComponent(name)) { onEvent(.result($0)) }
        let entry = ArchiveManifest.Entry(file: name, bytes: file.bytes, sha256: file.sha256)
        try journal.add(entry)
        return (entry, file.warnings)
    }

    private func artifacts(
        _ items: [ArtifactList.Item], _ journal: inout ArchiveJournal
    ) async throws -> ([ArchiveManifest.Entry], [ArchiveManifest.Missing]) {
        var outcomes: [Int: Outcome] = [:]
        for (index, item) in items.enumerated() {
            if let kept = await journal.entry(item.file, in: work) { outcomes[index] = .entry(kept) }
        }
        let pending = items.indices.filter { outcomes[$0] == nil }
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var next = pending.makeIterator()
            func begin() {
                guard let index = next.next() else { return }
                group.addTask { (index, try await download(items[index])) }
            }
            for _ in 0..<Self.width { begin() }
            while let (index, outcome) = try await group.next() {
                outcomes[index] = outcome
                switch outcome {
                case .entry(let entry):
                    try journal.add(entry)
                    onEvent(.artifact(entry, count: outcomes.count, total: items.count))
                case .missing(let missing): onEvent(.missing(missing))
                }
                begin()
            }
        }
        let all = items.indices.compactMap { outcomes[$0] }
        return (all.compactMap(\.entry), all.compactMap(\.missing))
    }

    private enum Outcome: Sendable {
        case entry(ArchiveManifest.Entry)
        case missing(ArchiveManifest.Missing)

        var entry: ArchiveManifest.Entry? { if case .entry(let entry) = self { entry } else { nil } }
        var missing: ArchiveManifest.Missing? { if case .missing(let missing) = self { missing } else { nil } }
    }

    private func download(_ item: ArtifactList.Item) async throws -> Outcome {
        guard let address = item.address else { return .missing(ArchiveManifest.Missing(path: nil, type: item.type, status: nil)) }
        let file = work.appendingPathComponent(item.file)
        try makeFolders(of: item.file)
        do throws(APIError) {
            let done = try await client.artifacts.download(address, to: file) { _ in }
            return .entry(
                ArchiveManifest.Entry(file: item.file, bytes: done.bytes, sha256: done.sha256, path: address.path, type: item.type))
        } catch {
            guard let status = error.status, address.isGone(status) else { throw error }
            return .missing(ArchiveManifest.Missing(path: address.path, type: item.type, status: Int(status.code)))
        }
    }

    /// Makes the folders that lead to a file; a symbolic link that is there instead would lead out of the archive.
    private func makeFolders(of path: String) throws {
        var folder = work
        for segment in path.split(separator: "/").dropLast() {
            folder.appendPathComponent(String(segment))
            if mkdir(folder.path, 0o700) == 0 { continue }
            var info = stat()
            guard errno == EEXIST, lstat(folder.path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
                throw APIError(kind: .file, message: "\(folder.path) is not a folder, and leads out of the archive. Remove it.")
            }
        }
    }

    /// The archive appears as a whole.
    private func finish(_ journal: ArchiveJournal) throws {
        journal.remove()
        try FileManager.default.removeItem(at: work.appendingPathComponent("job"))
        // An empty folder gives way (POSIX, `rename`).
        guard rename(work.path, folder.path) == 0 else { throw PrivateFile.failure("write", folder) }
    }
}

extension ArtifactAddress {
    /// Whether a status says that the artifact cannot be had any more.
    func isGone(_ status: HTTPResponse.Status) -> Bool {
        switch self {
        case .job, .project: status == .notFound || status == .gone
        // 4xx is all that is documented of links that were used or have expired.
        case .oneUse, .elsewhere: status.kind == .clientError && status != .requestTimeout && status != .tooManyRequests
        }
    }
}

extension FileManager {
    fileprivate func createDirectory(
        at url: URL, withIntermediateDirectories: Bool, attributesIfMissing attributes: [FileAttributeKey: Any]
    ) throws {
        if fileExists(atPath: url.path) { return }
        try createDirectory(at: url, withIntermediateDirectories: withIntermediateDirectories, attributes: attributes)
    }
}

import Foundation

/// What an archive of a job holds: `manifest.json`.
///
/// It has no signed URL and no token.
public struct ArchiveManifest: Codable, Sendable, Hashable {
    /// A file of the archive.
    public struct Entry: Codable, Sendable, Hashable {
        /// Where it is, relative to the archive's folder, with `/` between segments.
        public var file: String
        /// Its length.
        public var bytes: Int64
        /// 64 lower-case hexadecimal digits; nil where the build that made the archive cannot compute them.
        public var sha256: String?
        /// What the service calls an artifact; nil for the result, and for an artifact that has a link alone.
        public var path: String?
        /// The artifact's type, such as `thumbnail`; nil where the service gives none.
        public var type: String?
    }

    /// An artifact that the service no longer has, or gives to nobody.
    public struct Missing: Codable, Sendable, Hashable {
        /// What the service calls it; nil for one that has a link alone.
        public var path: String?
        /// The artifact's type; nil where the service gives none.
        public var type: String?
        /// The status that the service answered with; nil where its URL is none of the documented routes.
        public var status: Int?
    }

    /// The version of this format: 1.
    public var version = 1
    /// The job.
    public var jobID: String
    /// When the archive was completed.
    public var createdAt: Date
    /// The result: `result.json`.
    public var result: Entry
    /// The artifacts that the result refers to, each once, in its order.
    public var artifacts: [Entry]
    /// The artifacts that could not be had.
    public var missing: [Missing]

    private enum CodingKeys: String, CodingKey {
        case version, createdAt, result, artifacts, missing
        case jobID = "jobId"
    }

    /// The name of the file in the archive's folder.
    public static let fileName = "manifest.json"

    /// Reads the manifest of an archive.
    ///
    /// - Throws: where the folder has none that can be read.
    public init(folder: URL) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(Self.self, from: Data(contentsOf: folder.appendingPathComponent(Self.fileName)))
    }

    init(jobID: String, createdAt: Date, result: Entry, artifacts: [Entry], missing: [Missing]) {
        (self.jobID, self.createdAt, self.result, self.artifacts, self.missing) = (jobID, createdAt, result, artifacts, missing)
    }

    func write(to folder: URL) throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try PrivateFile.replace(folder.appendingPathComponent(Self.fileName), with: try encoder.encode(self))
    }
}

/// A job's result and artifacts in a folder.
public struct JobArchive: Sendable, Hashable {
    /// The folder.
    public var folder: URL
    /// What is in it.
    public var manifest: ArchiveManifest
    /// What people should know, such as the end of retention.
    public var warnings: [String] = []
}

/// How far an archive is.
public enum ArchiveEvent: Sendable {
    /// Bytes of the result.
    case result(DownloadProgress)
    /// An artifact is there; `count` of `total` are.
    case artifact(ArchiveManifest.Entry, count: Int, total: Int)
    /// The service does not have an artifact.
    case missing(ArchiveManifest.Missing)
}

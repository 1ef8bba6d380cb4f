#if CommandLine
    import Foundation
    import Plangrep

    /// Where submissions are kept, so that they can be continued.
    struct StateFolder: Sendable {
        let url: URL

        static let help = "Keep submissions in this folder. (default: the system's folder for state)"

        init(_ path: String?) { url = path.map { URL(filePath: $0) } ?? Self.standard(ProcessInfo.processInfo.environment) }

        /// `XDG_STATE_HOME` where it is set (XDG Base Directory Specification); by default `~/.local/state`, on macOS
        /// `~/Library/Application Support`.
        static func standard(_ environment: [String: String]) -> URL {
            if let home = environment["XDG_STATE_HOME"], home.hasPrefix("/") { return URL(filePath: home).appending(path: "plangrep") }
            #if os(macOS)
                let place = "Library/Application Support/plangrep"
            #else
                let place = ".local/state/plangrep"
            #endif
            return FileManager.default.homeDirectoryForCurrentUser.appending(path: place)
        }

        private var submissions: URL { url.appending(path: "submissions") }

        func file(_ id: String) -> URL { submissions.appending(path: "\(id).json") }

        /// The place of a submission, in a folder that only this user can read.
        func store(_ id: String) throws -> FileCheckpointStore {
            do {
                try FileManager.default.createDirectory(
                    at: submissions, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw UsageError("Cannot create \(submissions.path): \(error.localizedDescription) Set --state-folder to another one.")
            }
            return .file(file(id))
        }

        /// Removes a submission that no process is working on.
        func forget(_ id: String) async throws {
            guard FileManager.default.fileExists(atPath: file(id).path) else { return }
            let store = try store(id)
            try await store.lock()
            try FileManager.default.removeItem(at: file(id))
            try? FileManager.default.removeItem(at: file(id).appendingPathExtension("lock"))
        }

        /// The ids of all submissions, the newest first.
        func ids() -> [String] {
            let files =
                (try? FileManager.default.contentsOfDirectory(at: submissions, includingPropertiesForKeys: [.contentModificationDateKey]))
                ?? []
            let kept = files.filter { $0.pathExtension == "json" && !$0.lastPathComponent.hasPrefix(".") }
            return kept.sorted { modified($0) > modified($1) }.map { $0.deletingPathExtension().lastPathComponent }
        }

        /// The one id that begins so.
        func id(beginningWith prefix: String) throws -> String {
            let found = ids().filter { $0.hasPrefix(prefix) }
            guard let id = found.first, found.count == 1 else {
                throw UsageError(found.isEmpty ? "No submission begins with \(prefix)." : "More than one submission begins with \(prefix).")
            }
            return id
        }

        func modified(_ id: String) -> Date { modified(file(id)) }

        private func modified(_ url: URL) -> Date {
            (try? url.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate) ?? .distantPast
        }
    }

    /// Names a submission by where it goes and what is in it: the same command has the same name.
    struct SubmissionID {
        let text: String

        init(service: URL?, project: String, externalID: String?, idempotencyKey: String?, files: [UploadFile]) {
            let place = [service?.absoluteString ?? "", project, externalID ?? "", idempotencyKey ?? ""]
            let parts = place + files.map { $0.fingerprint ?? "" }
            text = String(SHA256Hasher.hex(of: Array(parts.joined(separator: "\u{1}").utf8)).prefix(32))
        }
    }
#endif

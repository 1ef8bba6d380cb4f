#if os(macOS) || os(Linux)
    import Foundation

    /// This package as a repository with a release, for others to depend on by URL: the work tree as it is, whether committed or not.
    struct PublishedPackage: Sendable {
        let folder: URL

        static let version = "0.0.1"

        var dependency: String { ".package(url: \"\(folder.absoluteString)\", from: \"\(Self.version)\"" }

        /// Publishes below a folder.
        ///
        /// - Parameter workspace: the folder.
        init(in workspace: URL) async throws {
            folder = workspace.appending(path: "plangrep-swift", directoryHint: .notDirectory)
            for file in try await Self.files() { try copy(file) }
            for arguments in [
                ["init", "--quiet"], ["add", "--all"],
                [
                    "-c", "user.name=Tests", "-c", "user.email=tests@example.invalid", "commit", "--quiet", "--no-verify",
                    "--message=Release",
                ],
                ["-c", "tag.gpgSign=false", "tag", Self.version],
            ] { try await Command(arguments: ["git"] + arguments, folder: folder).succeed() }
        }

        /// What git knows or would add, by its path in the checkout.
        private static func files() async throws -> [String] {
            let list = try await Command(
                arguments: ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], folder: checkout
            ).succeed()
            return Set(list.split(separator: "\0").map(String.init)).sorted()
        }

        /// Copies a file that is still there.
        private func copy(_ path: String) throws {
            let source = Self.checkout.appending(path: path)
            guard FileManager.default.fileExists(atPath: source.path) else { return }
            let target = folder.appending(path: path)
            try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: source, to: target)
        }

        private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }
#endif

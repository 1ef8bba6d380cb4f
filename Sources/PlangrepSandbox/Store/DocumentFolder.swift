#if Sandbox
    import Foundation

    /// Where uploaded bytes are kept: a folder that only this user can read.
    struct DocumentFolder: Sendable {
        /// The sandbox's own folder: the given one, or a fresh one in the temporary directory.
        let url: URL
        private let isTemporary: Bool

        /// Makes the folder with permissions 0700.
        init(_ given: URL?) throws {
            url = given ?? FileManager.default.temporaryDirectory.appendingPathComponent("plangrep-sandbox-\(UUID().uuidString)")
            isTemporary = given == nil
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: given != nil, attributes: [.posixPermissions: 0o700])
        }

        /// Where a document's bytes go.
        ///
        /// The name is made of identifiers of our own alone: nothing that a client sends reaches a path.
        func file(_ documentID: String) -> URL { url.appendingPathComponent(documentID) }

        /// Where bytes of a document go that may arrive twice at once, or again after the process was killed.
        func newFile(_ documentID: String) -> URL {
            file("\(documentID).\(SandboxID.hex((0..<8).map { _ in UInt8.random(in: 0...255) }))")
        }

        /// Removes files; one that is gone already is no error.
        func remove(_ files: [URL]) {
            for file in files { try? FileManager.default.removeItem(at: file) }
        }

        /// Removes the folder unless it was given.
        func removeIfTemporary() {
            if isTemporary { try? FileManager.default.removeItem(at: url) }
        }
    }
#endif

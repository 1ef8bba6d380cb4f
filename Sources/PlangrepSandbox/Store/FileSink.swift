#if Sandbox
    import Foundation
    #if canImport(CryptoKit)
        import CryptoKit
    #else
        import Crypto
    #endif

    /// Writes one file and hashes what it writes.
    ///
    /// Writing blocks, but only for the copy into the system's page cache; a queue of its own would cost more than it frees.
    final class FileSink {
        /// Where the bytes go.
        let url: URL
        private(set) var size = 0
        private var hash = SHA256()
        private let descriptor: Int32

        /// Creates the file with permissions 0600; fails when something is there already, a symbolic link included.
        init(_ url: URL) throws(SandboxError) {
            self.url = url
            descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw .storage }
        }

        deinit { close(descriptor) }

        /// What a file must hold when it is whole.
        struct Expectation: Sendable, Hashable {
            var size: Int
            /// Lower-case hex; nil where none is known.
            var sha256: String?
        }

        func check(_ expectation: Expectation, of documentID: String) throws(SandboxError) {
            guard size == expectation.size else { throw .wrongSize(documentID, expectation.size) }
            if let sha256 = expectation.sha256, sha256 != digest {
                throw SandboxError(.badRequest, "checksum_mismatch", "The bytes that arrived have the digest \(digest).")
            }
        }

        /// Appends.
        func write(_ bytes: ArraySlice<UInt8>) throws(SandboxError) {
            hash.update(data: bytes)
            size += bytes.count
            var rest = bytes
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw .storage }
                rest = rest.dropFirst(written)
            }
        }

        /// The digest of what was written so far, lower-case hex.
        var digest: String { SandboxID.hex(hash.finalize()) }
    }

    extension SandboxError {
        /// The disk is full or the folder is gone.
        static let storage = SandboxError(.init(code: 507), "storage_failed", "The sandbox cannot store the bytes: is its disk full?")
    }
#endif

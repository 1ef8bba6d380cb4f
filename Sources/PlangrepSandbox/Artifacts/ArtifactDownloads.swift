#if Sandbox
    import Foundation

    /// Keys to artifacts that work once and for a short time; they are not stored.
    struct ArtifactDownloads: Sendable {
        /// What a key is for.
        struct Download: Sendable, Hashable {
            var projectID: String
            var path: ArtifactPath
        }

        private let limit: Int
        private var downloads: [String: (download: Download, expiresAt: Date)] = [:]
        /// The oldest first; used ones are still in it.
        private var order: [String] = []

        init(limit: Int) { self.limit = limit }

        /// Adds a key; of too many the oldest cease to work.
        mutating func issue(_ download: Download, until expiresAt: Date) -> String {
            let token = SandboxID.hex((0..<24).map { _ in UInt8.random(in: 0...255) })
            downloads[token] = (download, expiresAt)
            order.append(token)
            if order.count > limit {
                for old in order.prefix(order.count - limit / 2) { downloads[old] = nil }
                order.removeFirst(order.count - limit / 2)
            }
            return token
        }

        /// What a key is for, as long as it works.
        func download(_ token: String, at now: Date) throws(SandboxError) -> Download {
            guard let found = downloads[token], now < found.expiresAt else { throw .invalidDownload }
            return found.download
        }

        /// Uses a key up.
        mutating func consume(_ token: String, at now: Date) throws(SandboxError) -> Download {
            let download = try download(token, at: now)
            downloads[token] = nil
            return download
        }

        /// Makes a key work again whose artifact could not be sent.
        mutating func restore(_ token: String, _ download: Download, until expiresAt: Date) {
            downloads[token] = (download, expiresAt)
        }
    }

    extension SandboxError {
        /// 404 for a key that is unknown, expired or used up (documented: 4xx).
        static let invalidDownload = SandboxError(
            .notFound, "download_not_available", "The download link is unknown, has expired, or was used: ask for a new one.")
    }
#endif

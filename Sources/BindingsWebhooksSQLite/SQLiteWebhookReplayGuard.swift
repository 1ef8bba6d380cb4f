#if SQLite
    import BindingsWebhooks
    import Foundation
    import GRDB

    /// Records deliveries in an SQLite database, the newest up to a capacity: across restarts, and for several processes at once.
    ///
    /// ```swift
    /// let replays = try SQLiteWebhookReplayGuard(path: "/var/lib/example/deliveries.sqlite")
    /// let inbox = try WebhookInbox(scheme: .gitHub, replayGuard: replays)
    /// ```
    ///
    /// The database holds only digests and times, no delivery and no secret; a file that is created here can be read by its owner alone (0600).
    /// An admitted delivery is on disk before the call returns, so that a crash does not lose it. Keep the file on a local disk:
    /// SQLite's write-ahead log does not work over network file systems (sqlite.org/wal.html).
    public final class SQLiteWebhookReplayGuard: WebhookReplayGuard {
        private let database: DatabaseQueue
        private let capacity: Int

        /// Opens the database, or creates it; the folder must exist.
        ///
        /// - Parameters:
        ///   - path: The database's file; `-wal` and `-shm` files are beside it while it is in use.
        ///   - capacity: The maximum number of recorded deliveries; default: 1,000,000 (some 100 MB on disk), at least 1. Beyond it, the
        ///     oldest is removed first. Processes that share a file should agree on it.
        ///   - busyTimeout: The time to wait for another process that is writing; default: 5 s.
        /// - Throws: ``SQLiteWebhookReplayGuardError``.
        public init(path: String, capacity: Int = 1_000_000, busyTimeout: Duration = .seconds(5)) throws(SQLiteWebhookReplayGuardError) {
            self.capacity = max(1, capacity)
            do {
                try DatabaseFile.createPrivately(path)
                database = try DatabaseFile.connect(path, busyTimeout: busyTimeout)
            } catch {
                throw SQLiteWebhookReplayGuardError(path: path, step: "open", cause: error)
            }
        }

        /// The number of recorded deliveries.
        ///
        /// - Throws: ``SQLiteWebhookReplayGuardError``.
        public var count: Int {
            get async throws(SQLiteWebhookReplayGuardError) {
                do {
                    return try await database.read { try Deliveries($0).count() }
                } catch {
                    throw SQLiteWebhookReplayGuardError(path: database.path, step: "read", cause: error)
                }
            }
        }

        /// Records `key` and returns whether it is new.
        ///
        /// - Throws: ``SQLiteWebhookReplayGuardError``; the delivery is then neither accepted nor refused, and its sender may repeat it.
        public func admit(_ key: String, until expiry: Date?, now: Date) async throws(SQLiteWebhookReplayGuardError) -> Bool {
            let digest = Data(Digest.sha256(Array(key.utf8)))
            let capacity = capacity
            do {
                // One transaction that takes the write lock at once: of two processes the second waits, and then sees the first one's changes.
                return try await database.write { try Deliveries($0).admit(digest, until: expiry, now: now, capacity: capacity) }
            } catch {
                throw SQLiteWebhookReplayGuardError(path: database.path, step: "write", cause: error)
            }
        }
    }

    /// The reason that deliveries could not be recorded.
    public struct SQLiteWebhookReplayGuardError: Error, Sendable, CustomStringConvertible {
        /// The failed step, the path, and what to check.
        public let description: String

        init(path: String, step: String, cause: any Error) {
            let reason = (cause as? DatabaseError)?.message ?? "\(cause)"
            description =
                "Cannot \(step) the database of webhook deliveries \(path): \(reason). "
                + "Check that its folder exists and is writable and that the disk has room."
        }
    }
#endif

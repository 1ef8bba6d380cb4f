#if SQLite
    import BindingsWebhooks
    import Foundation
    import GRDB

    /// Remembers deliveries in an SQLite database, the newest up to a capacity: across restarts, and for several processes at once.
    ///
    /// ```swift
    /// let replays = try SQLiteWebhookReplayGuard(path: "/var/lib/example/deliveries.sqlite")
    /// let inbox = try WebhookInbox(scheme: .gitHub, replayGuard: replays)
    /// ```
    ///
    /// The database holds digests and times alone, no delivery and no secret; a file that is made here can be read by its owner alone (0600).
    /// What was admitted is on the disk before anyone is told, so that a machine that stops does not forget it. Keep the file on a local disk:
    /// SQLite's write-ahead log does not work over network file systems (sqlite.org/wal.html).
    public final class SQLiteWebhookReplayGuard: WebhookReplayGuard {
        private let database: DatabaseQueue
        private let capacity: Int

        /// Opens the database, or makes it; the folder must be there.
        ///
        /// - Parameters:
        ///   - path: The database's file; beside it lie `-wal` and `-shm` while it is in use.
        ///   - capacity: How many deliveries are remembered, 1,000,000 unless told (some 100 MB on disk); at least 1. Where more come, the
        ///     oldest is forgotten first. Processes that share a file should agree on it.
        ///   - busyTimeout: How long to wait for another process that is writing; 5 s unless told.
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

        /// How many are remembered.
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

        /// Remembers `key` and says whether it is new.
        ///
        /// - Throws: ``SQLiteWebhookReplayGuardError``: the delivery is then neither accepted nor refused, and its sender may repeat it.
        public func admit(_ key: String, until expiry: Date?, now: Date) async throws(SQLiteWebhookReplayGuardError) -> Bool {
            let digest = Data(Digest.sha256(Array(key.utf8)))
            let capacity = capacity
            do {
                // One transaction that takes the write lock at once: of two processes the second waits, and then sees what the first did.
                return try await database.write { try Deliveries($0).admit(digest, until: expiry, now: now, capacity: capacity) }
            } catch {
                throw SQLiteWebhookReplayGuardError(path: database.path, step: "write", cause: error)
            }
        }
    }

    /// Why deliveries could not be remembered.
    public struct SQLiteWebhookReplayGuardError: Error, Sendable, CustomStringConvertible {
        /// What failed, where, and what to check.
        public let description: String

        init(path: String, step: String, cause: any Error) {
            let reason = (cause as? DatabaseError)?.message ?? "\(cause)"
            description =
                "Cannot \(step) the database of webhook deliveries \(path): \(reason). "
                + "Check that its folder exists and is writable and that the disk has room."
        }
    }
#endif

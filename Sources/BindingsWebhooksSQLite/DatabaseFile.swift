#if SQLite
    import Foundation
    import GRDB

    /// Creates and opens the database.
    enum DatabaseFile {
        /// Creates the file before SQLite does, which would make it readable by everyone; an existing file stays as it is.
        static func createPrivately(_ path: String) throws {
            let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw SystemError(text: String(cString: strerror(errno))) }
            close(descriptor)
        }

        static func connect(_ path: String, busyTimeout: Duration) throws -> DatabaseQueue {
            var configuration = Configuration()
            let seconds = Double(busyTimeout.components.seconds) + Double(busyTimeout.components.attoseconds) / 1e18
            configuration.busyMode = .timeout(seconds)
            configuration.prepareDatabase { database in
                // The log is on disk before a transaction ends.
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            let database = try DatabaseQueue(path: path, configuration: configuration)
            try useWriteAheadLog(database, for: seconds)
            try database.write { try $0.execute(sql: Deliveries.schema) }
            return database
        }

        /// SQLite does not wait for other processes when it changes the kind of journal, so this function does.
        private static func useWriteAheadLog(_ database: DatabaseQueue, for seconds: Double) throws {
            let end = Date().addingTimeInterval(seconds)
            while true {
                do {
                    return try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && Date() < end {
                    usleep(10_000)
                }
            }
        }

        struct SystemError: Error, CustomStringConvertible {
            let text: String
            var description: String { text }
        }
    }
#endif

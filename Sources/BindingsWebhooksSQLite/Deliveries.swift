#if SQLite
    import Foundation
    import GRDB

    /// The table of deliveries, inside one transaction.
    struct Deliveries {
        private let database: Database

        init(_ database: Database) { self.database = database }

        /// Creates the tables if they do not exist.
        ///
        /// Numbers always increase, so the lowest is the oldest. Triggers maintain the count, because counting would read the whole table.
        static let schema = """
            CREATE TABLE IF NOT EXISTS delivery (
                number INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL UNIQUE, expiry REAL);
            CREATE INDEX IF NOT EXISTS delivery_expiry ON delivery (expiry) WHERE expiry IS NOT NULL;
            CREATE TABLE IF NOT EXISTS delivery_count (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL);
            INSERT OR IGNORE INTO delivery_count VALUES (1, 0);
            CREATE TRIGGER IF NOT EXISTS delivery_inserted AFTER INSERT ON delivery
                BEGIN UPDATE delivery_count SET count = count + 1; END;
            CREATE TRIGGER IF NOT EXISTS delivery_deleted AFTER DELETE ON delivery
                BEGIN UPDATE delivery_count SET count = count - 1; END;
            """

        func admit(_ digest: Data, until expiry: Date?, now: Date, capacity: Int) throws -> Bool {
            let expiry = expiry?.timeIntervalSince1970
            try run("DELETE FROM delivery WHERE expiry <= ?", [now.timeIntervalSince1970])
            if try extend(digest, until: expiry) { return false }
            try run("INSERT INTO delivery (digest, expiry) VALUES (?, ?)", [digest, expiry])
            try forgetOldest(beyond: capacity)
            return true
        }

        func count() throws -> Int { try Int.fetchOne(database, sql: "SELECT count FROM delivery_count") ?? 0 }

        /// Returns whether it is known; a repetition that was signed later is recorded for longer.
        private func extend(_ digest: Data, until expiry: Double?) throws -> Bool {
            try run("UPDATE delivery SET expiry = max(expiry, ?) WHERE digest = ?", [expiry, digest])
            return database.changesCount > 0
        }

        private func forgetOldest(beyond capacity: Int) throws {
            let surplus = try count() - capacity
            guard surplus > 0 else { return }
            try run("DELETE FROM delivery WHERE number IN (SELECT number FROM delivery ORDER BY number LIMIT ?)", [surplus])
        }

        private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
            try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
        }
    }
#endif

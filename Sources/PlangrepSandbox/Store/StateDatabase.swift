#if Sandbox
    import Foundation
    import GRDB

    /// The sandbox's state on disk, in SQLite: what was stored is there after the process was killed.
    ///
    /// `state.sqlite` in the data folder, for this user alone; one process at a time.
    struct StateDatabase: Sendable {
        private let database: DatabaseQueue

        /// - Throws: ``SandboxConfiguration/Problem`` where it cannot be opened, or another process has.
        init(in folder: URL) throws(SandboxConfiguration.Problem) {
            let path = folder.appendingPathComponent("state.sqlite").path
            do {
                // Created before SQLite does, which would let everyone read it.
                if !FileManager.default.fileExists(atPath: path) {
                    _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
                }
                var configuration = Configuration()
                configuration.prepareDatabase { database in
                    try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
                    try database.execute(sql: "PRAGMA journal_mode = WAL")
                    try database.execute(sql: "PRAGMA synchronous = NORMAL")
                }
                database = try DatabaseQueue(path: path, configuration: configuration)
                try database.write { try $0.execute(sql: Self.schema) }
            } catch {
                throw SandboxConfiguration.Problem(
                    description: "cannot open \(path): \(error). If another sandbox uses the folder, stop it or take another folder.")
            }
        }

        /// Rows keep the order in which they were inserted.
        private static let schema = """
            CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL);
            CREATE TABLE IF NOT EXISTS project (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL);
            CREATE TABLE IF NOT EXISTS job (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL);
            CREATE TABLE IF NOT EXISTS text (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL);
            CREATE TABLE IF NOT EXISTS key (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL);
            CREATE TABLE IF NOT EXISTS replay (id TEXT PRIMARY KEY NOT NULL, job TEXT NOT NULL, record BLOB NOT NULL);
            CREATE INDEX IF NOT EXISTS replay_job ON replay (job);
            """

        func load() throws -> SandboxState.Stored {
            try database.read { database in
                var stored = SandboxState.Stored()
                stored.projects = try Self.records("project", in: database)
                stored.jobs = try Self.records("job", in: database)
                stored.texts = try Self.records("text", in: database)
                stored.keys = try Self.records("key", in: database)
                stored.replays = try Self.records("replay", in: database)
                stored.account = try Self.setting("account", in: database).map { try JSONDecoder().decode(CreditAccount.self, from: $0) }
                return stored
            }
        }

        /// In one transaction.
        func save(_ changes: SandboxState.Stored) throws {
            if changes.isEmpty { return }
            try database.write { database in
                for project in changes.projects { try Self.store(project, "project", project.id, in: database) }
                for job in changes.jobs { try Self.store(job, "job", job.id, in: database) }
                for text in changes.texts { try Self.store(text, "text", text.id, in: database) }
                for key in changes.keys { try Self.store(key, "key", key.id, in: database) }
                for replay in changes.replays {
                    let id = [replay.key.operation, replay.key.target, replay.key.key].joined(separator: "\n")
                    try database.execute(
                        sql: "INSERT OR REPLACE INTO replay (id, job, record) VALUES (?, ?, ?)",
                        arguments: [id, replay.replay.job.id, try JSONEncoder().encode(replay)])
                }
                for id in changes.removedJobs {
                    try database.execute(sql: "DELETE FROM job WHERE id = ?", arguments: [id])
                    try database.execute(sql: "DELETE FROM text WHERE id = ?", arguments: [id])
                    try database.execute(sql: "DELETE FROM replay WHERE job = ?", arguments: [id])
                }
                if let account = changes.account { try Self.set("account", JSONEncoder().encode(account), in: database) }
            }
        }

        /// The key of an earlier process, or this one from now on.
        func apiKey(orNew key: String) throws -> String {
            try database.write { database in
                if let known = try Self.setting("apiKey", in: database) { return String(decoding: known, as: UTF8.self) }
                try Self.set("apiKey", Data(key.utf8), in: database)
                return key
            }
        }

        func close() { try? database.close() }

        private static func records<Record: Decodable>(_ table: String, in database: Database) throws -> [Record] {
            let rows = try Data.fetchAll(database, sql: "SELECT record FROM \(table) ORDER BY rowid")
            return try rows.map { try JSONDecoder().decode(Record.self, from: $0) }
        }

        private static func store(_ record: some Encodable, _ table: String, _ id: String, in database: Database) throws {
            try database.execute(
                sql: "INSERT INTO \(table) (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record",
                arguments: [id, try JSONEncoder().encode(record)])
        }

        private static func setting(_ name: String, in database: Database) throws -> Data? {
            try Data.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
        }

        private static func set(_ name: String, _ value: Data, in database: Database) throws {
            try database.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
        }
    }
#endif

#if SQLite
    import BindingsRuntimeTesting
    import Foundation
    import GRDB
    import Plangrep
    import Testing

    /// A store as a user would write it: one table, two functions.
    private struct SQLiteCheckpoints: CheckpointStore {
        let database: DatabaseQueue
        let name: String

        init(_ path: String, name: String) throws {
            self.name = name
            database = try DatabaseQueue(path: path)
            try database.write { db in
                try db.execute(sql: "CREATE TABLE IF NOT EXISTS checkpoint (name TEXT PRIMARY KEY, value BLOB NOT NULL)")
            }
        }

        func load() async throws -> SubmissionCheckpoint? {
            let data = try await database.read { [name] db in
                try Data.fetchOne(db, sql: "SELECT value FROM checkpoint WHERE name = ?", arguments: [name])
            }
            return try data.map { try JSONDecoder().decode(SubmissionCheckpoint.self, from: $0) }
        }

        func save(_ checkpoint: SubmissionCheckpoint) async throws {
            let data = try JSONEncoder().encode(checkpoint)
            try await database.write { [name] db in
                try db.execute(sql: "INSERT OR REPLACE INTO checkpoint VALUES (?, ?)", arguments: [name, data])
            }
        }
    }

    @Suite("A checkpoint store of a user's own, in SQLite")
    struct SQLiteCheckpointTests {
        private let folder: TemporaryFolder
        private let test = TestClient()

        init() throws { folder = try TemporaryFolder() }

        @Test("A submission that fails is continued from the database, by another connection, beside others in the same table")
        func continues() async throws {
            let path = folder.url.appending(path: "jobs.sqlite").path
            for order in ["order-1", "order-2"] {
                let files = try ["a.pdf", "b.pdf"].map { UploadFile(try folder.file($0, "\(order) \($0)")) }
                let policy = TransferPolicy(maxFormBytes: 1, maxConnections: 1)
                test.transport.script("createJob", .json(Jobs.answer("awaiting_uploads", id: order), status: 202))
                let uploaded = ScriptStep.json(
                    Jobs.json("uploading", id: order) + #", "status": "uploaded", "uploads": [{"documentId": "doc"}]}"#)
                test.transport.script("uploadFiles", uploaded, .status(400))
                let first = try test.client.submission(
                    files, to: "proj_1", policy: policy, checkpoint: try SQLiteCheckpoints(path, name: order))
                #expect(await apiError { () throws(APIError) in try await first.submitted() }?.status?.code == 400)

                test.transport.script("getJob", .json(Jobs.answer("uploading", id: order)))
                test.transport.script("uploadFiles", uploaded)
                test.transport.script("completeUploads", .json(Jobs.answer("preflighting", id: order), status: 202))
                let second = try test.client.submission(
                    files, to: "proj_1", policy: policy, checkpoint: try SQLiteCheckpoints(path, name: order))
                let submission = try await second.submitted()
                #expect(submission.job.id == order && submission.documents.count == 2)
                #expect(test.sent("uploadFiles").last?.bodyText.contains("\(order) b.pdf") == true)
            }
            #expect(test.sent("createJob").count == 2 && test.sent("uploadFiles").count == 6)
        }
    }
#endif

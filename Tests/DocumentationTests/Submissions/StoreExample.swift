import Foundation
import Plangrep

/// What a database, a key-value store or a workflow engine can do.
protocol Table: Sendable {
    func row(_ key: String) async throws -> Data?
    func replace(_ key: String, with row: Data) async throws
}

/// The checkpoint of one order's submission, in a row of its own.
struct OrderCheckpoint: CheckpointStore {
    let table: any Table
    let order: String

    func load() async throws -> SubmissionCheckpoint? {
        guard let row = try await table.row(order) else { return nil }
        return try JSONDecoder().decode(SubmissionCheckpoint.self, from: row)
    }

    func save(_ checkpoint: SubmissionCheckpoint) async throws {
        try await table.replace(order, with: JSONEncoder().encode(checkpoint))
    }
}

import BindingsJSON

/// About 1 KB of JSON, as generated code has it.
struct CallPayload: JSONModel {
    static let keys: JSONKeys = ["id", "name", "projectId", "pageCount", "ratio", "isReady", "notes", "tags"]
    var id: String
    var name: String
    var projectID: String
    var pageCount: Int
    var ratio: Double
    var isReady: Bool
    var notes: [String]
    var tags: [String]

    static let sample = CallPayload(
        id: "job_0123456789abcdef", name: "Level 3, north wing, sheet A-301, issued for construction",
        projectID: "proj_0123456789abcdef", pageCount: 12, ratio: 0.5, isReady: true,
        notes: (0..<8).map { "Note \($0): read from a drawing that was issued for construction, north wing, level three." },
        tags: (0..<10).map { "architecture-\($0)" })

    init(
        id: String, name: String, projectID: String, pageCount: Int, ratio: Double, isReady: Bool, notes: [String], tags: [String]
    ) {
        (self.id, self.name, self.projectID, self.pageCount) = (id, name, projectID, pageCount)
        (self.ratio, self.isReady, self.notes, self.tags) = (ratio, isReady, notes, tags)
    }

    init(object: borrowing JSONObject) throws(JSONError) {
        id = try object.get(0)
        name = try object.get(1)
        projectID = try object.get(2)
        pageCount = try object.get(3)
        ratio = try object.get(4)
        isReady = try object.get(5)
        notes = try object.get(6)
        tags = try object.get(7)
    }

    func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(Self.keys, id, name, projectID, pageCount, ratio, isReady, notes, tags)
    }
}

/// The same for Foundation's coders, with synthesised coding.
struct FoundationPayload: Codable, Sendable {
    var id: String
    var name: String
    var projectId: String
    var pageCount: Int
    var ratio: Double
    var isReady: Bool
    var notes: [String]
    var tags: [String]

    init(_ payload: CallPayload) {
        (id, name, projectId, pageCount) = (payload.id, payload.name, payload.projectID, payload.pageCount)
        (ratio, isReady, notes, tags) = (payload.ratio, payload.isReady, payload.notes, payload.tags)
    }
}

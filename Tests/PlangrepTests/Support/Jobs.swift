import Foundation
import Plangrep

/// Jobs as the service would show them.
enum Jobs {
    static let start = Date(timeIntervalSince1970: 1_730_538_000)

    static func job(_ status: JobStatus, at seconds: Double = 0, id: String = "job_1", files: [JobFile]? = nil) -> Job {
        Job(
            id: id, projectID: "proj_1", status: status, createdAt: start, updatedAt: start.addingTimeInterval(seconds),
            files: files)
    }

    /// `{"job": …}` with what the test wants to say of it.
    static func json(_ status: String, at seconds: Int = 0, id: String = "job_1", project: String = "proj_1", more: String = "") -> String {
        let time = Jobs.start.addingTimeInterval(Double(seconds)).formatted(.iso8601)
        return """
            {"job": {"id": "\(id)", "projectId": "\(project)", "status": "\(status)", "createdAt": "2024-11-02T09:00:00Z", \
            "updatedAt": "\(time)"\(more)}
            """
    }

    /// An answer that holds a job; `beside` are members beside it.
    static func answer(_ status: String, at seconds: Int = 0, id: String = "job_1", more: String = "", beside: String = "") -> String {
        json(status, at: seconds, id: id, more: more) + beside + "}"
    }
}

import Foundation
import Testing

@testable import Plangrep

@Suite("A payload tells a status only if it is sure to be this job's")
struct JobPushTests {
    private func push(_ json: String) throws -> JobPush {
        JobPush(try JSON.decode(JobStatusEvent.self, from: Array(json.utf8)), jobID: "job_1")
    }

    @Test("Status and time of the job named tell")
    func tells() throws {
        let push = try push(#"{"jobId": "job_1", "job": {"id": "job_1", "status": "processing", "updatedAt": "2024-11-02T09:00:01Z"}}"#)
        #expect(push.news == JobPush.News(status: .processing, updatedAt: Jobs.start.addingTimeInterval(1)))
    }

    @Test(
        "Anything less is a hint",
        arguments: [
            #"{}"#,
            #"{"job": {"status": "processing", "updatedAt": "2024-11-02T09:00:01Z"}}"#,
            #"{"jobId": "job_2", "job": {"id": "job_2", "status": "processing", "updatedAt": "2024-11-02T09:00:01Z"}}"#,
            #"{"jobId": "job_1", "job": {"id": "job_2", "status": "processing", "updatedAt": "2024-11-02T09:00:01Z"}}"#,
            #"{"jobId": "job_1", "status": "processing", "createdAt": "2024-11-02T09:00:01Z"}"#,
            #"{"jobId": "job_1", "job": {"updatedAt": "2024-11-02T09:00:01Z"}}"#,
        ])
    func hints(json: String) throws {
        #expect(try push(json).news == nil)
    }
}

import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("Cancelling a job until it has ended")
struct CancelTests {
    private let test = TestClient()

    @Test("polls until the status says so, through failures that pass")
    func confirms() async throws {
        test.transport.script("cancelJob", .json(Jobs.answer("processing")))
        test.transport.script(
            "getJob", .json(Jobs.answer("processing", at: 1)), .status(502), .json(Jobs.answer("cancelled", at: 2)))
        #expect(try await test.client.jobs.cancelAndConfirm(jobID: "job_1").status == .cancelled)
        #expect(test.sent("cancelJob").count == 1 && test.clock.uptime >= .seconds(5))
    }

    @Test("asks no more when the answer says so already, and returns a job that ended otherwise", arguments: ["cancelled", "completed"])
    func atOnce(status: String) async throws {
        test.transport.script("cancelJob", .json(Jobs.answer(status)))
        #expect(try await test.client.jobs.cancelAndConfirm(jobID: "job_1").status.rawValue == status)
        #expect(test.operations == ["cancelJob"])
    }

    @Test("throws what the service says of a job that had ended, and a deadline for one that does not end")
    func fails() async throws {
        test.transport.script("cancelJob", .status(409))
        let over = await apiError { () throws(APIError) in try await test.client.jobs.cancelAndConfirm(jobID: "job_1") }
        #expect(over?.status?.code == 409)
        test.transport.script("cancelJob", .json(Jobs.answer("processing")))
        for _ in 0..<100 { test.transport.script("getJob", .json(Jobs.answer("processing"))) }
        let late = await apiError { () throws(APIError) in try await test.client.jobs.cancelAndConfirm(jobID: "job_1") }
        #expect(late?.kind == .deadline && late?.message.contains("job_1 had not ended") == true)
    }
}

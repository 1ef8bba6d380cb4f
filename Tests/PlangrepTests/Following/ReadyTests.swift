import BindingsRuntime
import BindingsRuntimeTesting
import Testing

@testable import Plangrep

@Suite("Waiting for a project")
struct ReadyTests {
    private func answer(_ status: String) -> ScriptStep {
        .json(
            """
            {"project": {"id": "proj_1", "name": "Tower B", "status": "\(status)", "createdAt": "2024-11-02T09:00:00Z",
             "updatedAt": "2024-11-02T09:00:00Z"}}
            """)
    }

    @Test("reads it every 10 s until it is ready, whatever else it is called meanwhile")
    func waits() async throws {
        let test = TestClient(ScriptedTransport(answer("provisioning"), answer("warming_up"), answer("ready")))
        let project = try await test.client.projects.waitUntilReady(projectID: "proj_1")
        #expect(project.status == .ready)
        #expect(test.clock.sleeps == [.seconds(10), .seconds(10)])
    }

    @Test("goes on after a poll that failed, and says so at the deadline")
    func survivesFailures() async throws {
        let test = TestClient(ScriptedTransport(answer("provisioning"), .status(522), .status(522), .status(522), answer("ready")))
        #expect(try await test.client.projects.waitUntilReady(projectID: "proj_1").status == .ready)
        let down = TestClient(ScriptedTransport(otherwise: .status(503)))
        let error = await apiError { () throws(APIError) in try await down.client.projects.waitUntilReady(projectID: "proj_1") }
        #expect(error?.kind == .deadline && (error?.cause as? APIError)?.status == .serviceUnavailable)
        #expect(error?.message.contains("is unknown, because the last poll failed") == true)
        let wrong = TestClient(ScriptedTransport(otherwise: .status(404)))
        let permanent = await apiError { () throws(APIError) in try await wrong.client.projects.waitUntilReady(projectID: "proj_1") }
        #expect(permanent?.status == .notFound && wrong.operations.count == 1)
    }

    @Test("reports each poll that failed, with the wait before the next one")
    func reportsFailures() async throws {
        let test = TestClient()
        for step in [answer("provisioning"), .status(522), .status(522), .status(522), answer("ready")] {
            test.transport.script("getProject", step)
        }
        let failures = Mutex<[PollingFailure]>([])
        try await test.client.projects.waitUntilReady(projectID: "proj_1") { failure in failures.withLock { $0.append(failure) } }
        // The three attempts of one poll.
        let failure = failures.withLock(\.self).first
        #expect(failures.withLock(\.count) == 1)
        #expect(failure?.status?.code == 522 && failure?.count == 1 && failure?.nextPoll == .seconds(10))
    }

    @Test("gives up after 5 min, and says what to do")
    func givesUp() async {
        let test = TestClient(ScriptedTransport(otherwise: answer("provisioning")))
        let error = await apiError { () throws(APIError) in try await test.client.projects.waitUntilReady(projectID: "proj_1") }
        #expect(error?.kind == .deadline)
        #expect(error?.message.contains("support") == true)
        #expect(test.clock.uptime < .seconds(300))
    }
}

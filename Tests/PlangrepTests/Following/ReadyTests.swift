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
        let wrong = TestClient(ScriptedTransport(otherwise: .status(404)))
        let permanent = await apiError { () throws(APIError) in try await wrong.client.projects.waitUntilReady(projectID: "proj_1") }
        #expect(permanent?.status == .notFound && wrong.operations.count == 1)
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

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

    @Test("gives up after 5 min, and says what to do")
    func givesUp() async {
        let test = TestClient(ScriptedTransport(otherwise: answer("provisioning")))
        let error = await apiError { () throws(APIError) in try await test.client.projects.waitUntilReady(projectID: "proj_1") }
        #expect(error?.kind == .deadline)
        #expect(error?.message.contains("support") == true)
        #expect(test.clock.uptime < .seconds(300))
    }
}

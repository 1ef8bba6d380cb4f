import BindingsRuntime
import BindingsRuntimeTesting
import Testing

@testable import Plangrep

@Suite("POST operations that only read")
struct SearchRetryTests {
    @Test("are repeated after any passing failure")
    func areIdempotent() throws {
        let client = TestClient().client
        #expect(try client.projects.search(query: "door").request.operation.isIdempotent)
        #expect(try client.sources.search(projectID: "p", query: "door").request.operation.isIdempotent)
        #expect(try client.sources.readText(projectID: "p", sourceCatalogURI: "pgcat://x").request.operation.isIdempotent)
        #expect(try !client.jobs.resume(jobID: "j").request.operation.isIdempotent)
    }

    @Test("wait 5 s or more where the index is not ready, as documented")
    func indexNotReady() async throws {
        let notReady = ScriptStep.json(#"{"error": {"code": "INDEX_NOT_READY", "message": "The index is not ready."}}"#, status: 409)
        let test = TestClient()
        test.transport.script("searchSources", notReady, .json(#"{"status": "success", "query": "door", "hitCount": 0, "hits": []}"#))
        _ = try await test.client.sources.search(projectID: "p", query: "door").value
        #expect(test.clock.sleeps.count == 1 && test.clock.sleeps[0] >= .seconds(5) && test.clock.sleeps[0] <= .seconds(10))
        test.transport.script("searchSources", notReady, notReady, notReady)
        let error = await apiError { () throws(APIError) in
            try await test.client.sources.search(projectID: "p", query: "door").value
        }
        #expect(error?.attempts.count == 3 && error?.isTransient == true)
        #expect(error?.description.hasSuffix("Try again after 5.0 seconds.") == true)
    }
}

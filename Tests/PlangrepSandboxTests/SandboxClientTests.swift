#if Sandbox
    import BindingsRuntime
    import BindingsWebhooks
    import Foundation
    import Hummingbird
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    /// The SDK against the sandbox: what one writes the other must read.
    @Suite struct SandboxClientTests {
        private func client(_ api: API) -> PlangrepClient {
            PlangrepClient(apiKey: api.sandbox.apiKey, configuration: ClientConfiguration(baseURL: api.sandbox.baseURL))
        }

        private func readyProject(_ client: PlangrepClient) async throws -> String {
            let id = try await client.projects.create(name: "Tower B").value.project.id
            return try await client.projects.waitUntilReady(projectID: id, every: .milliseconds(5)).id
        }

        @Test func theVerbsRunAJobToItsResult() async throws {
            try await withSandbox { api in
                let client = client(api)
                let name = "A101 \"floor\" plan – ebenso.pdf"
                let file = UploadFile(bytes: SamplePDF.bytes(), fileName: name, classification: .plans, sha256: .computed)
                let submission = try await client.submit([file], to: try await readyProject(client))
                var last: JobStatus?
                for try await update in client.updates(of: submission.job.id, every: .milliseconds(5)) { last = update.status }
                #expect(last == .completed)
                let document = try #require(try await client.result(of: submission.job.id).documents.first)
                #expect(
                    document.fileName == name && document.pageCount == 3 && document.documentID == submission.documents.first?.documentID)
                #expect(await api.sandbox.digest(ofDocument: document.documentID) == submission.documents.first?.sha256)
            }
        }

        @Test func everyPushIsVerifiedAlsoThatWhichOvertakesTheAnswer() async throws {
            let receipts = Mutex<[WebhookReceipt]>([])
            let inbox = try WebhookInbox(scheme: .plangrep)
            let receiver = try await Receiver.start { push in
                let receipt = await inbox.receive(routeID: String(push.path.dropFirst()), body: push.body, headers: push.headers)
                receipts.withLock { $0.append(receipt) }
                return Response(status: receipt.status)
            }
            try await withSandbox { api in
                let client = client(api)
                let webhooks = JobWebhooks(baseURL: try #require(URL(string: receiver.baseURL)), inbox: inbox)
                let file = UploadFile(bytes: SamplePDF.bytes(), fileName: "a.pdf")
                let submission = try await client.submit([file], to: try await readyProject(client), webhooks: webhooks)
                try await api.reach("completed", job: submission.job.id)
                try await eventually { await api.sandbox.deliveries(ofJob: submission.job.id).count == 5 }
                #expect(
                    await api.sandbox.deliveries(ofJob: submission.job.id).allSatisfy {
                        [.answered(200), .answered(202), .answered(204)].contains($0.outcome)
                    })
                #expect(receipts.withLock { $0.allSatisfy { (200..<300).contains($0.status.code) } })
            }
            await receiver.stop()
        }

        @Test func errorsArriveWithStatusCodeAndRequestID() async throws {
            try await withSandbox { api in
                let error = await #expect(throws: APIError.self) { try await client(api).jobs.get(jobID: "nope").value }
                #expect(error?.status == .notFound && error?.code == "not_found" && error?.requestID?.hasPrefix("req_") == true)
                let stranger = PlangrepClient(apiKey: "wrong", configuration: ClientConfiguration(baseURL: api.sandbox.baseURL))
                let refused = await #expect(throws: APIError.self) { try await stranger.projects.list().value }
                #expect(refused?.status == .unauthorized && refused?.code == "unauthorized")
            }
        }
    }
#endif

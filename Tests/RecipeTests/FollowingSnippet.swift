#if Hummingbird && SQLite
    import BindingsWebhooksHummingbird
    import BindingsWebhooksSQLite
    import Foundation
    import Plangrep

    func submitAll(_ plans: [URL], to projectID: String, _ client: PlangrepClient) async throws {
        let inbox = try WebhookInbox(
            scheme: .plangrep,
            store: FileWebhookRouteStore(directory: URL(filePath: "routes")),  // secrets survive a restart, files are 0600
            replayGuard: SQLiteWebhookReplayGuard(path: "deliveries.sqlite"))  // and so does what was delivered already
        let address = WebhookReceiver.Configuration(port: 8080, publicBaseURL: URL(string: "https://hooks.example.com"))
        let limiter = PollingLimiter(atMost: 10, per: .seconds(1))  // for all jobs together
        try await WebhookReceiver.run(inbox: inbox, configuration: address) { receiver in
            let webhooks = JobWebhooks(baseURL: receiver.baseURL, inbox: inbox)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for plan in plans {
                    group.addTask {
                        let events = inbox.events  // before the service is told of a route
                        let job = try await client.submit([UploadFile(plan)], to: projectID, webhooks: webhooks).job
                        for try await update in client.updates(of: job.id, webhooks: events, limiter: limiter) {
                            print(job.id, update.status, update.source)
                            // Blocked on credits: buy some, then
                            if update.status == .blockedInsufficientCredits { try await update.resume() }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }
#endif

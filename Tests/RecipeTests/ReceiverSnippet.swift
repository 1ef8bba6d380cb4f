#if Hummingbird && SQLite
    import BindingsWebhooksHummingbird
    import BindingsWebhooksSQLite
    import Foundation
    import Hummingbird

    /// A payload as the sender documents it; types that are generated from an OpenAPI document are used in the same way.
    struct InvoicePaid: Decodable, Sendable {
        let id: String
        let amount: Int
    }

    /// Keeps the endpoint's route and secret; binding the same secret again changes nothing, so this runs at every start.
    func billingInbox(secret: String, in folder: URL) async throws -> WebhookInbox {
        let inbox = try WebhookInbox(
            scheme: .standard,  // the sender's documentation says which: .stripe, .gitHub, or WebhookScheme(name:signatureHeader:…)
            store: FileWebhookRouteStore(directory: folder.appending(path: "routes")),  // one file a route, mode 0600
            replayGuard: SQLiteWebhookReplayGuard(path: folder.appending(path: "deliveries.sqlite").path))
        if try await inbox.store.route("billing") == nil { _ = try await inbox.openRoute(id: "billing") }
        try await inbox.bind("billing", to: "billing", secret: WebhookSecret(secret))
        return inbox
    }

    /// Receives `POST /webhooks/billing` until the process is asked to end, beside the router's other routes.
    func serveBilling(_ inbox: WebhookInbox, port: Int, paid: @escaping @Sendable (InvoicePaid) async -> Void) async throws {
        let events = inbox.events(for: "billing")  // before the first delivery can come
        let router = Router().webhooks(into: inbox)
        let application = Application(router: router, configuration: ApplicationConfiguration(address: .hostname("0.0.0.0", port: port)))
        async let handling: Void = events.handle { delivery in
            // The sender was answered before this. Only verified deliveries come here, each once.
            do {
                await paid(try delivery.webhook.event(as: InvoicePaid.self, decoder: JSONDecoder()))
            } catch {
                print(delivery.webhook, error)  // nothing of the payload is printed
            }
        }
        try await application.runService()
        inbox.finishEvents()
        await handling
    }
#endif

import Foundation

/// Where the service sends news of jobs: an address of one's own, and where its routes and secrets are kept.
public struct JobWebhooks: Sendable {
    /// What stands before the route in the address that the service is told; publicly reachable over https, or on this machine.
    public let baseURL: URL

    let store: any WebhookRouteStore
    let bind: @Sendable (_ routeID: String, WebhookRoute.Binding) async throws -> Void

    /// Deliveries that are received elsewhere, by whoever shares the store.
    public init(baseURL: URL, store: any WebhookRouteStore) {
        self.baseURL = baseURL
        self.store = store
        bind = { _ = try await store.bind($0, to: $1) }
    }

    #if canImport(CryptoKit) || Crypto
        /// Deliveries that are received here.
        public init(baseURL: URL, inbox: WebhookInbox) {
            self.baseURL = baseURL
            store = inbox.store
            // Through the inbox: it checks the secret, and lets in what has overtaken it.
            bind = { try await inbox.bind($0, to: $1.reference, secret: $1.secret) }
        }
    #endif

    /// The address of a route.
    public func address(of routeID: String) -> URL { baseURL.appending(path: routeID) }

    /// The route of a submission, kept before the service is told of it; an earlier one of the same key is taken up again.
    func openRoute(key: String, now: Date) async throws -> WebhookRoute {
        if let known = try await store.route(idempotencyKey: key) { return known }
        let route = try WebhookRoute(id: WebhookRoute.randomID(), idempotencyKey: key, createdAt: now)
        try await store.insert(route)
        return route
    }
}

extension APIError.Kind {
    /// A webhook route could not be kept; nothing was sent.
    public static let webhookRoute = APIError.Kind(rawValue: "webhookRoute")
}

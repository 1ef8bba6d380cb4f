/// Keeps routes and their secrets.
///
/// What is kept here is all that is needed to verify a delivery that comes after a restart. Implementations keep secrets as they keep
/// passwords, and answer a look-up fast: it is made for each delivery before anything is hashed.
public protocol WebhookRouteStore: Sendable {
    /// Keeps a new route, before the sender is told of it.
    ///
    /// - Throws: ``WebhookRouteError/duplicate`` if its id is taken, or the store's own failure.
    func insert(_ route: WebhookRoute) async throws

    /// Binds a route, as ``WebhookRoute/bound(to:)`` does, and returns it once that is kept.
    ///
    /// - Throws: ``WebhookRouteError/unknownRoute``, ``WebhookRouteError/alreadyBound``, or the store's own failure.
    func bind(_ id: String, to binding: WebhookRoute.Binding) async throws -> WebhookRoute

    /// The route of this id; nil if there is none. The id may be anything that a stranger wrote into a URL.
    func route(_ id: String) async throws -> WebhookRoute?

    /// The route that was opened for this call; nil if there is none.
    func route(idempotencyKey: String) async throws -> WebhookRoute?

    /// All routes, the oldest first.
    func routes() async throws -> [WebhookRoute]

    /// Forgets a route; nothing happens if there is none.
    func remove(_ id: String) async throws
}

/// Keeps routes in memory: they are gone after a restart.
public actor InMemoryWebhookRouteStore: WebhookRouteStore {
    private var byID: [String: WebhookRoute] = [:]
    private var idsByKey: [String: String] = [:]

    /// An empty store.
    public init() {}

    /// Keeps a new route.
    public func insert(_ route: WebhookRoute) throws(WebhookRouteError) {
        guard byID[route.id] == nil else { throw .duplicate }
        byID[route.id] = route
        if let key = route.idempotencyKey { idsByKey[key] = route.id }
    }

    /// Binds a route.
    public func bind(_ id: String, to binding: WebhookRoute.Binding) throws(WebhookRouteError) -> WebhookRoute {
        guard let route = byID[id] else { throw .unknownRoute }
        let bound = try route.bound(to: binding)
        byID[id] = bound
        return bound
    }

    /// The route of this id; nil if there is none.
    public func route(_ id: String) -> WebhookRoute? { byID[id] }

    /// The route that was opened last for this call; nil if there is none.
    public func route(idempotencyKey: String) -> WebhookRoute? { idsByKey[idempotencyKey].flatMap { byID[$0] } }

    /// All routes, the oldest first.
    public func routes() -> [WebhookRoute] { byID.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) } }

    /// Forgets a route.
    public func remove(_ id: String) {
        guard let route = byID.removeValue(forKey: id), let key = route.idempotencyKey, idsByKey[key] == id else { return }
        idsByKey[key] = nil
    }
}

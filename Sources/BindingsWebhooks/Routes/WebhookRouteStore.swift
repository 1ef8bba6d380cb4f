/// Stores routes and their secrets.
///
/// The store holds all that is needed to verify a delivery after a restart. Implementations protect secrets like
/// passwords, and look routes up fast, because each delivery needs a look-up before anything is hashed.
public protocol WebhookRouteStore: Sendable {
    /// Stores a new route, before its URL is sent to the sender.
    ///
    /// - Throws: ``WebhookRouteError/duplicate`` if its id is taken, or the store's own failure.
    func insert(_ route: WebhookRoute) async throws

    /// Binds a route like ``WebhookRoute/bound(to:)``, and returns it once that is stored.
    ///
    /// - Throws: ``WebhookRouteError/unknownRoute``, ``WebhookRouteError/alreadyBound``, or the store's own failure.
    func bind(_ id: String, to binding: WebhookRoute.Binding) async throws -> WebhookRoute

    /// The route with this id; nil if there is none. The id may be any text of a stranger from a URL.
    func route(_ id: String) async throws -> WebhookRoute?

    /// The route that was opened for the call with this key; nil if there is none.
    func route(idempotencyKey: String) async throws -> WebhookRoute?

    /// All routes, the oldest first.
    func routes() async throws -> [WebhookRoute]

    /// Removes a route; does nothing if there is none.
    func remove(_ id: String) async throws
}

/// Stores routes in memory; they are gone after a restart.
public actor InMemoryWebhookRouteStore: WebhookRouteStore {
    private var byID: [String: WebhookRoute] = [:]
    private var idsByKey: [String: String] = [:]

    /// Creates an empty store.
    public init() {}

    /// Stores a new route.
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

    /// The route with this id; nil if there is none.
    public func route(_ id: String) -> WebhookRoute? { byID[id] }

    /// The route that was opened last for the call with this key; nil if there is none.
    public func route(idempotencyKey: String) -> WebhookRoute? { idsByKey[idempotencyKey].flatMap { byID[$0] } }

    /// All routes, the oldest first.
    public func routes() -> [WebhookRoute] { byID.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) } }

    /// Removes a route.
    public func remove(_ id: String) {
        guard let route = byID.removeValue(forKey: id), let key = route.idempotencyKey, idsByKey[key] == id else { return }
        idsByKey[key] = nil
    }
}

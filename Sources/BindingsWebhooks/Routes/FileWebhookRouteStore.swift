import Dispatch
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Stores each route in a file of its own, so that a receiver has its secrets after a restart.
///
/// The folder is created with mode 0700, the files with 0600. A file is written beside its path and moved there, so that it is complete or
/// absent, whenever the process ends. Several processes may share a folder if each route is bound by only one of them. The secrets
/// are stored in the clear; use a custom store to protect them further.
public struct FileWebhookRouteStore: WebhookRouteStore {
    private let folder: RouteFolder
    // File calls block, so they have a thread of their own; they run in turn, so that two bindings of a route cannot interleave.
    private let queue = DispatchQueue(label: "bindings.webhooks.routes")

    /// Opens the folder, or creates it; its parent must exist.
    ///
    /// - Throws: ``WebhookRouteError/storage(_:)``.
    public init(directory: URL) throws(WebhookRouteError) {
        folder = try RouteFolder(path: directory.path(percentEncoded: false))
    }

    /// Stores a new route.
    public func insert(_ route: WebhookRoute) async throws(WebhookRouteError) {
        try await run { folder throws(WebhookRouteError) in try folder.write(route, isNew: true) }
    }

    /// Binds a route.
    public func bind(_ id: String, to binding: WebhookRoute.Binding) async throws(WebhookRouteError) -> WebhookRoute {
        try await run { folder throws(WebhookRouteError) in
            guard let route = try folder.read(id) else { throw .unknownRoute }
            let bound = try route.bound(to: binding)
            if bound != route { try folder.write(bound, isNew: false) }
            return bound
        }
    }

    /// The route with this id; nil if there is none.
    public func route(_ id: String) async throws(WebhookRouteError) -> WebhookRoute? {
        try await run { folder throws(WebhookRouteError) in try folder.read(id) }
    }

    /// The route that was opened last for the call with this key; nil if there is none.
    ///
    /// Reads all files.
    public func route(idempotencyKey: String) async throws(WebhookRouteError) -> WebhookRoute? {
        try await routes().last { $0.idempotencyKey == idempotencyKey }
    }

    /// All routes, the oldest first.
    public func routes() async throws(WebhookRouteError) -> [WebhookRoute] {
        let routes = try await run { folder throws(WebhookRouteError) in
            try folder.ids().map { id throws(WebhookRouteError) in try folder.read(id) }
        }
        return routes.compactMap(\.self).sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    /// Removes a route.
    public func remove(_ id: String) async throws(WebhookRouteError) {
        try await run { folder throws(WebhookRouteError) in try folder.remove(id) }
    }

    private func run<Value: Sendable>(
        _ work: @escaping @Sendable (RouteFolder) throws(WebhookRouteError) -> Value
    ) async throws(WebhookRouteError) -> Value {
        let folder = folder
        let result: Result<Value, WebhookRouteError> = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(returning: Result { () throws(WebhookRouteError) in try work(folder) })
            }
        }
        return try result.get()
    }
}

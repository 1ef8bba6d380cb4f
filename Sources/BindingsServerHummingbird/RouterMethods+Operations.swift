#if Hummingbird
    import BindingsServer
    import Hummingbird

    extension Router {
        /// Adds the operations of a table.
        ///
        /// Requests with other paths go to the router's own routes; a path that none of those has either is
        /// refused like the table's other refusals: 404 with problem details (RFC 9457) by default.
        ///
        ///     var table = RoutingTable()
        ///     table.add(Books())
        ///     let router = Router().operations(of: table)
        ///
        /// The table takes precedence over routes of the router with the same path. Middleware added before this call sees the table's requests,
        /// middleware added after it does not. Bodies are streamed both ways.
        @discardableResult
        public func operations(of table: RoutingTable) -> Self {
            add(middleware: OperationsMiddleware(table))
            return self
        }
    }

    /// Responds with the operations of a routing table, and passes all other requests on.
    public struct OperationsMiddleware<Context: RequestContext>: RouterMiddleware {
        private let table: RoutingTable

        /// Creates a middleware for a table.
        public init(_ table: RoutingTable) {
            self.table = table
        }

        /// Responds to the table's paths, and refuses those that the router does not have either.
        public func handle(
            _ request: Request, context: Context, next: (Request, Context) async throws -> Response
        ) async throws -> Response {
            let received = ServerRequest(request)
            if table.knows(received) { return Response(await table.respond(to: received)) }
            do {
                return try await next(request, context)
            } catch let error as HTTPError where error.status == .notFound && context.hasNoRoute {
                // No route of the router had the path: a route that exists may respond 404 itself.
                return Response(table.refuseUnknownPath(received))
            }
        }
    }

    extension RequestContext {
        /// Indicates whether the router found no route for the request: the endpoint path then does not begin with a slash.
        fileprivate var hasNoRoute: Bool { endpointPath?.hasPrefix("/") != true }
    }

    /// Responds with a routing table alone, for an application without a router.
    public struct OperationsResponder<Context: RequestContext>: HTTPResponder {
        private let table: RoutingTable

        /// Creates a responder for a table.
        public init(_ table: RoutingTable) {
            self.table = table
        }

        /// Responds to every request.
        public func respond(to request: Request, context: Context) async throws -> Response {
            Response(await table.respond(to: ServerRequest(request)))
        }
    }
#endif

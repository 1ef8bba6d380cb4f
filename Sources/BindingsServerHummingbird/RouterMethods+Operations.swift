#if Hummingbird
    import BindingsServer
    import Hummingbird

    extension Router {
        /// Answers the operations of a table; what the table has no path for goes to the router's own routes, and what none of those has
        /// a path for is refused as the table's other refusals are: 404 with problem details (RFC 9457) by default.
        ///
        ///     var table = RoutingTable()
        ///     table.add(Books())
        ///     let router = Router().operations(of: table)
        ///
        /// It goes before routes of the router with the same path. Middleware added before this sees the table's requests, that added after it
        /// does not. Bodies are streamed both ways.
        @discardableResult
        public func operations(of table: RoutingTable) -> Self {
            add(middleware: OperationsMiddleware(table))
            return self
        }
    }

    /// Answers the operations of a routing table, and hands everything else on.
    public struct OperationsMiddleware<Context: RequestContext>: RouterMiddleware {
        private let table: RoutingTable

        /// A middleware for a table.
        public init(_ table: RoutingTable) {
            self.table = table
        }

        /// Answers what the table has a path for, and refuses what the router has none for either.
        public func handle(
            _ request: Request, context: Context, next: (Request, Context) async throws -> Response
        ) async throws -> Response {
            let received = ServerRequest(request)
            if table.knows(received) { return Response(await table.respond(to: received)) }
            do {
                return try await next(request, context)
            } catch let error as HTTPError where error.status == .notFound && context.hasNoRoute {
                // No route of the router had the path: one that had may answer 404 in its own words.
                return Response(table.refuseUnknownPath(received))
            }
        }
    }

    extension RequestContext {
        /// Whether the router found no route for the request: it then has a word in place of a route's path, which begins with a slash.
        fileprivate var hasNoRoute: Bool { endpointPath?.hasPrefix("/") != true }
    }

    /// Answers with a routing table alone, for an application without a router.
    public struct OperationsResponder<Context: RequestContext>: HTTPResponder {
        private let table: RoutingTable

        /// A responder for a table.
        public init(_ table: RoutingTable) {
            self.table = table
        }

        /// Answers every request.
        public func respond(to request: Request, context: Context) async throws -> Response {
            Response(await table.respond(to: ServerRequest(request)))
        }
    }
#endif

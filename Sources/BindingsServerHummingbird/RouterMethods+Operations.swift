#if Hummingbird
    import BindingsServer
    import Hummingbird

    extension Router {
        /// Answers the operations of a table; what the table has no path for goes to the router's own routes.
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

        /// Answers what the table has a path for.
        public func handle(
            _ request: Request, context: Context, next: (Request, Context) async throws -> Response
        ) async throws -> Response {
            let received = ServerRequest(request)
            guard table.knows(received) else { return try await next(request, context) }
            return Response(await table.respond(to: received))
        }
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

#if Sandbox
    import BindingsServerHummingbird
    import Hummingbird

    /// What the API's origin answers: the generated routes, and nothing by hand.
    struct SandboxRoutes: Sendable {
        typealias Context = SandboxRequestContext

        /// Where the API lies below the host.
        static let basePath = "/api/open/v1"

        let engine: SandboxEngine
        let configuration: SandboxConfiguration

        func router() -> Router<Context> {
            let router = Router(context: Context.self)
            router.add(middleware: RequestIDMiddleware())
            router.add(middleware: ErrorMiddleware())
            router.add(middleware: StoreMiddleware(engine: engine))
            router.add(middleware: PeerAddressMiddleware())
            router.operations(of: SandboxServer(engine: engine, configuration: configuration).table)
            return router
        }
    }
#endif

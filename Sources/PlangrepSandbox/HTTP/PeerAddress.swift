#if Sandbox
    import BindingsServerHummingbird
    import Hummingbird
    import NIOCore

    /// The context of a request to the API: with the address that it came from.
    struct SandboxRequestContext: RequestContext {
        var coreContext: CoreRequestContextStorage
        /// Without the port; nil where the connection does not say.
        let peerAddress: String?

        init(source: ApplicationRequestContextSource) {
            coreContext = .init(source: source)
            peerAddress = source.channel.remoteAddress?.ipAddress
        }
    }

    /// Lets whoever judges a key know where the request came from.
    struct PeerAddressMiddleware: RouterMiddleware {
        typealias Context = SandboxRequestContext

        @TaskLocal static var current: String?

        func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
            try await Self.$current.withValue(context.peerAddress) { try await next(request, context) }
        }
    }
#endif

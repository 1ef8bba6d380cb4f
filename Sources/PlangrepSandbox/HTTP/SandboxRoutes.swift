#if Sandbox
    import Foundation
    import HTTPTypes
    import Hummingbird

    /// The routes of the API, by hand until they are generated.
    struct SandboxRoutes: Sendable {
        typealias Context = BasicRequestContext

        /// Where the API lies below the host.
        static let basePath = "/api/open/v1"

        let engine: SandboxEngine
        let configuration: SandboxConfiguration

        /// A router for everything in the documentation's table.
        func router() -> Router<Context> {
            let router = Router(context: Context.self)
            router.add(middleware: RequestIDMiddleware())
            router.add(middleware: ErrorMiddleware())
            addUnservedWithoutKey(to: router)
            let group = router.group(RouterPath(Self.basePath)).add(middleware: KeyMiddleware(apiKey: configuration.apiKey))
            addProjects(to: group)
            addJobs(to: group)
            addUploads(to: group)
            addRegistered(to: group)
            addUnserved(to: group)
            return router
        }

        /// A path parameter; an identifier with escapes in it is none of ours, so it is simply not found.
        static func parameter(_ name: String, in context: Context) -> String { context.parameters.get(name) ?? "" }

        /// The `Idempotency-Key`, at most 256 characters (documented).
        static func idempotencyKey(of request: Request) throws(SandboxError) -> String? {
            guard let name = HTTPField.Name("Idempotency-Key"), let key = request.headers[name] else { return nil }
            guard (1...256).contains(key.unicodeScalars.count) else {
                throw .invalid("Idempotency-Key", "it must have 1 to 256 characters")
            }
            return key
        }
    }
#endif

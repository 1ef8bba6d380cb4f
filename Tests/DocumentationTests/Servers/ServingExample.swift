#if Hummingbird
    import BindingsServerHummingbird
    import Hummingbird

    func serveLibrary(token: String) async throws {
        let router = Router()
        router.operations(of: libraryRoutes(token: token))  // the document's paths; all others are the router's own
        router.get("health") { _, _ in "ok" }
        try await Application(router: router).runService()
    }
#endif

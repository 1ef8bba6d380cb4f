import BindingsWebhooks
import Foundation
import Testing

@Suite("Routes and their stores")
struct RouteStoreTests {
    /// The same rules hold for every store.
    enum Kind: CaseIterable { case memory, file }

    private let time = Date(timeIntervalSince1970: 1_700_000_000)

    private func withStore(_ kind: Kind, _ body: (any WebhookRouteStore) async throws -> Void) async throws {
        guard kind == .file else { return try await body(InMemoryWebhookRouteStore()) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "routes-\(WebhookRoute.randomID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(try FileWebhookRouteStore(directory: folder))
    }

    @Test("A route is found by its id and by its call's key, before and after it is bound", arguments: Kind.allCases)
    func lifecycle(_ kind: Kind) async throws {
        try await withStore(kind) { store in
            let route = try WebhookRoute(id: "route-1", idempotencyKey: "order-7", createdAt: time)
            try await store.insert(route)
            #expect(try await store.route("route-1") == route)
            #expect(try await store.route(idempotencyKey: "order-7") == route)
            let secret = try WebhookSecret("it's 100 % \"safe\"")
            let bound = try await store.bind("route-1", to: .init(reference: "job_1", secret: secret))
            #expect(bound.binding == .init(reference: "job_1", secret: secret))
            #expect(try await store.route("route-1") == bound)
            try await store.remove("route-1")
            try await store.remove("route-1")
            #expect(try await store.route("route-1") == nil)
            #expect(try await store.route(idempotencyKey: "order-7") == nil)
        }
    }

    @Test("Ids are taken once, and only what exists is bound", arguments: Kind.allCases)
    func failures(_ kind: Kind) async throws {
        try await withStore(kind) { store in
            let route = try WebhookRoute(id: "a", createdAt: time)
            try await store.insert(route)
            await #expect(throws: WebhookRouteError.duplicate) { try await store.insert(route) }
            await #expect(throws: WebhookRouteError.unknownRoute) { try await store.bind("b", to: .init(reference: "x", secret: nil)) }
            _ = try await store.bind("a", to: .init(reference: "x", secret: nil))
            await #expect(throws: WebhookRouteError.alreadyBound) { try await store.bind("a", to: .init(reference: "y", secret: nil)) }
        }
    }

    @Test("Raw key bytes, a missing secret and an unbound route are kept as they are, the oldest first", arguments: Kind.allCases)
    func kinds(_ kind: Kind) async throws {
        try await withStore(kind) { store in
            let routes = try [
                WebhookRoute(id: "c", createdAt: time),
                WebhookRoute(id: "b", createdAt: time + 1, binding: .init(reference: "j", secret: nil)),
                WebhookRoute(id: "a", createdAt: time + 2, binding: .init(reference: "j", secret: WebhookSecret(bytes: [0, 255, 10]))),
            ]
            for route in routes.reversed() { try await store.insert(route) }
            #expect(try await store.routes() == routes)
        }
    }

    @Test(
        "What a stranger writes into a URL is no route, and touches no file", arguments: Kind.allCases,
        ["", "..", "../route", "a/b", "a\0", "%2e%2e", "é", ".", String(repeating: "x", count: 129)])
    func strangeIDs(_ kind: Kind, _ id: String) async throws {
        try await withStore(kind) { store in
            #expect(try await store.route(id) == nil)
            try await store.remove(id)
            #expect(throws: WebhookRouteError.invalidID) { try WebhookRoute(id: id, createdAt: time) }
        }
    }

    @Test("A thousand routes are kept and found", arguments: [Kind.memory])
    func thousand(_ kind: Kind) async throws {
        try await withStore(kind) { store in
            for number in 0..<1000 {
                let route = try WebhookRoute(id: "route-\(number)", idempotencyKey: "key-\(number)", createdAt: time + Double(number))
                try await store.insert(route)
                _ = try await store.bind(route.id, to: .init(reference: "job-\(number)", secret: WebhookSecret("secret-\(number)")))
            }
            #expect(try await store.route("route-999")?.binding?.secret == WebhookSecret("secret-999"))
            #expect(try await store.routes().count == 1000)
        }
    }

    @Test("Binding again is allowed to the same, and may add the secret that was missing")
    func binding() throws {
        let secret = try WebhookSecret("s")
        let route = try WebhookRoute(id: "a", createdAt: time)
        let bound = try route.bound(to: .init(reference: "job", secret: nil)).bound(to: .init(reference: "job", secret: secret))
        #expect(bound.binding?.secret == secret)
        #expect(try bound.bound(to: .init(reference: "job", secret: nil)) == bound)
        #expect(throws: WebhookRouteError.alreadyBound) { try bound.bound(to: .init(reference: "job", secret: WebhookSecret("other"))) }
    }

    @Test("Random ids are 128 bits in hex, each another")
    func randomIDs() {
        let ids = Set((0..<100).map { _ in WebhookRoute.randomID() })
        #expect(ids.count == 100)
        #expect(ids.allSatisfy { $0.count == 32 && WebhookRoute.isID($0) })
    }
}

@Suite("The file store")
struct FileStoreTests {
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "routes-\(WebhookRoute.randomID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private func mode(_ url: URL) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: url.path())[.posixPermissions] as? Int)
    }

    @Test("Folder and files are for their owner alone, and no draft is left")
    func modes() async throws {
        try await withFolder { folder in
            let store = try FileWebhookRouteStore(directory: folder)
            try await store.insert(WebhookRoute(id: "a", createdAt: .now))
            _ = try await store.bind("a", to: .init(reference: "job", secret: WebhookSecret("s")))
            #expect(try mode(folder) & 0o777 == 0o700)
            #expect(try mode(folder.appending(path: "a.json")) & 0o777 == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["a.json"])
        }
    }

    @Test("Another store on the same folder knows the same routes")
    func restart() async throws {
        try await withFolder { folder in
            let route = try WebhookRoute(id: "a", idempotencyKey: "k", createdAt: Date(timeIntervalSince1970: 1_700_000_000.25))
            try await FileWebhookRouteStore(directory: folder).insert(route)
            #expect(try await FileWebhookRouteStore(directory: folder).route(idempotencyKey: "k") == route)
        }
    }

    @Test("A record that cannot be read is said to be damaged, and a folder that cannot be made is named")
    func damage() async throws {
        try await withFolder { folder in
            let store = try FileWebhookRouteStore(directory: folder)
            try Data(#"{"id":"a""#.utf8).write(to: folder.appending(path: "a.json"))
            await #expect(throws: WebhookRouteError.damaged) { try await store.route("a") }
            #expect(throws: WebhookRouteError.storage("Cannot make \(folder.path())/x/y: No such file or directory.")) {
                try FileWebhookRouteStore(directory: folder.appending(path: "x/y"))
            }
        }
    }
}

#if os(macOS) || os(Linux)
    /// Two targets with the settings that new app projects have, all together, and warnings as errors: `NewShelf` is generated, client and
    /// server, and `NewApp` uses it from the main actor.
    enum NewProject {
        static let settings = """
            let settings: [SwiftSetting] = [
                .defaultIsolation(MainActor.self), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InferIsolatedConformances"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .treatAllWarnings(as: .error),
            ]

            """

        static let targets = """
                    .target(
                        name: "NewShelf", dependencies: [.product(name: "BindingsServer", package: "plangrep-swift")],
                        exclude: ["bindings.json"], swiftSettings: settings,
                        plugins: [.plugin(name: "BindingsPlugin", package: "plangrep-swift")]),
                    .executableTarget(
                        name: "NewApp", dependencies: ["NewShelf", .product(name: "BindingsServer", package: "plangrep-swift")],
                        swiftSettings: settings),
            """

        static let files = [
            "Spec/new.yaml": document, "Sources/NewShelf/bindings.json": config, "Sources/NewApp/main.swift": app,
            "Sources/NewShelf/NewShelf.swift":
                "import BindingsRuntime\n\nextension Kind { public var isProse: Bool { self == .novel } }\n",
        ]

        private static let config = #"{ "spec": "../../Spec/new.yaml", "emit": ["types", "client", "server"] }"#

        private static let document = """
            openapi: 3.1.0
            info: {title: New shelf, version: "1"}
            servers: [{url: "https://shelf.example/v1"}]
            security: [{key: []}]
            paths:
              /books:
                get:
                  operationId: listBooks
                  tags: [books]
                  parameters:
                    - {name: cursor, in: query, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer, minimum: 1}}
                  responses:
                    '200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/BookPage'}}}}
                post:
                  operationId: createBook
                  tags: [books]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                  responses:
                    '201': {description: The book., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                    '202': {description: Later.}
            webhooks:
              bookAdded:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                  responses: {'200': {description: Taken.}}
            components:
              securitySchemes: {key: {type: http, scheme: bearer}}
              schemas:
                Book:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, minLength: 1}
                    kind: {$ref: '#/components/schemas/Kind'}
                    published: {type: string, format: date-time}
                    sequel: {$ref: '#/components/schemas/Book'}
                    note: {oneOf: [{type: string}, {type: integer}]}
                BookPage:
                  type: object
                  required: [items]
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Book'}}
                    nextCursor: {type: string}
                Kind: {type: string, enum: [novel, poem]}
                Shelfmark: {type: string}

            """

        private static let app = #"""
            import BindingsServer
            import NewShelf

            /// A server whose state belongs to the main actor; that it is one stands in an extension, so that its functions stay there too.
            @MainActor final class Shelves {
                private var books = [Book(id: "b1", kind: .novel), Book(id: "b2"), Book(id: "b3")]

                func authenticate(_ credentials: [String: ServerCredential], for operation: ServerOperation) async throws -> Bool {
                    credentials["key"]?.equals("k") ?? false
                }

                func listBooks(_ input: NewShelfOperations.ListBooks.Input) async throws -> NewShelfOperations.ListBooks.Reply {
                    let start = input.cursor.flatMap { Int($0) } ?? 0
                    let end = min(start + 2, books.count)
                    return .ok(BookPage(items: Array(books[start..<end]), nextCursor: end < books.count ? String(end) : nil))
                }

                func createBook(_ input: NewShelfOperations.CreateBook.Input) async throws -> NewShelfOperations.CreateBook.Reply {
                    books.append(input.body)
                    return .created(input.body)
                }
            }

            extension Shelves: NewShelfServer {}

            /// Hands each request to the server of this process.
            struct Loopback: Transport {
                let table: RoutingTable

                func send(_ request: TransportRequest) async throws -> TransportResponse {
                    let response = await table.respond(to: ServerRequest(head: request.head, body: .bytes(request.body?.bytesInMemory ?? [])))
                    return TransportResponse(head: response.head, body: .bytes(response.body?.bytesInMemory ?? []))
                }
            }

            /// What a view of an app holds.
            @MainActor final class Shelf {
                private let client: NewShelfClient
                private(set) var titles: [String] = []
                private(set) var failure: APIError?

                init(client: NewShelfClient) { self.client = client }

                func load() async {
                    do {
                        for try await book in client.books.list(limit: 2).items { titles.append(book.id) }
                        for try await page in client.books.list().pages { titles.append("page of \(page.items.count)") }
                    } catch { failure = error }
                }

                func add(_ book: Book) async throws(APIError) -> CreateBookOutput {
                    try await client.books.create(id: book.id, kind: book.kind, note: .string("new")).value
                }
            }

            var table = RoutingTable()
            table.add(Shelves())
            let shelf = Shelf(client: NewShelfClient(key: "k", configuration: ClientConfiguration(transport: Loopback(table: table))))
            let added = try await shelf.add(Book(id: "b4"))
            if case .created(let book) = added, case .string(let note)? = book.note { print(book.id, note) }
            await shelf.load()
            print(shelf.titles.joined(separator: ","), shelf.failure?.description ?? "no failure")
            if let webhook = try NewShelfWebhook(name: "bookAdded", body: Array(#"{"id": "b5", "kind": "novel"}"#.utf8)), case .bookAdded(let book) = webhook {
                print(book.id, book.kind?.isProse ?? false)
            }

            """#
    }
#endif

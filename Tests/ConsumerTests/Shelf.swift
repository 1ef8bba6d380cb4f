#if os(macOS) || os(Linux)
    /// The package that uses this one: `Shelf` is generated from its own document, `Reader` runs it, `Planner` uses the SDK; `Kept`
    /// has its Swift checked in; and the targets of ``NewProject``.
    enum Shelf {
        static func files(dependency: String) -> [String: String] {
            [
                "Package.swift": manifest(dependency), "Spec/shelf.yaml": document, "Spec/notes.txt": "Nothing refers to this.\n",
                "Sources/Shelf/bindings.json": config, "Sources/Shelf/Shelf.swift": "// The rest is generated.\n",
                "Sources/Kept/shelf.yaml": document, "Sources/Kept/Kept.swift": "// The rest is generated.\n",
                "Sources/Kept/bindings.json": #"{ "spec": "shelf.yaml", "output": "Generated", "shards": 2 }"#,
                "Sources/Reader/main.swift": reader, "Sources/Planner/main.swift": planner,
            ].merging(NewProject.files) { own, _ in own }
        }

        /// The package's manifest, with a dependency on this package.
        static func manifest(_ dependency: String) -> String {
            """
            // swift-tools-version: 6.2
            import PackageDescription

            \(NewProject.settings)
            let package = Package(
                name: "consumer",
                platforms: [.macOS(.v15)],
                dependencies: [\(dependency)],
                targets: [
                    .target(
                        name: "Shelf", dependencies: [.product(name: "BindingsRuntime", package: "plangrep-swift")], exclude: ["bindings.json"],
                        plugins: [.plugin(name: "BindingsPlugin", package: "plangrep-swift")]),
                    .target(
                        name: "Kept", dependencies: [.product(name: "BindingsRuntime", package: "plangrep-swift")],
                        exclude: ["bindings.json", "shelf.yaml"]),
                    .executableTarget(
                        name: "Reader", dependencies: ["Shelf", .product(name: "BindingsRuntime", package: "plangrep-swift")]),
                    .executableTarget(name: "Planner", dependencies: [.product(name: "Plangrep", package: "plangrep-swift")]),
            \(NewProject.targets)
                ]
            )

            """
        }

        static let config = """
            {
                // One spec, two files of models.
                spec: "../../Spec/shelf.yaml",
                shards: 2,
            }

            """

        static let document = """
            openapi: 3.1.0
            info: {title: Shelf, version: "1"}
            servers: [{url: "https://shelf.example/v1"}]
            paths:
              /books/{bookId}:
                get:
                  operationId: getBook
                  tags: [books]
                  parameters:
                    - {name: bookId, in: path, required: true, schema: {type: string}}
                  responses:
                    '200':
                      description: The book.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Book'}
            components:
              schemas:
                Book:
                  type: object
                  required: [id, kind]
                  properties:
                    id: {type: string}
                    kind: {$ref: '#/components/schemas/Kind'}
                Kind:
                  type: string
                  enum: [novel, poem]

            """

        private static let reader = """
            import BindingsRuntime
            import Shelf

            let book = try JSON.decode(Book.self, from: #"{"id": "b1", "kind": "novel"}"#)
            print(book.id, book.kind == .novel, Kind.allKnown.map(\\.rawValue).joined(separator: ","))
            print(ShelfClient().books.get(bookID: "a b").curl)

            """

        private static let planner = """
            import Plangrep

            let client = PlangrepClient(apiKey: "secret")
            print(client.jobs.get(jobID: "job_1").curl)
            print(JobStatus.completed.rawValue)

            """
    }
#endif

#if os(macOS) || os(Linux)
    import Foundation
    import Testing

    /// This package as others meet it, from outside, through `swift build`.
    ///
    /// Slow: so one package is built once and then edited.
    @Suite(.serialized, .workspace)
    struct ConsumerTests {
        let workspace: Workspace
        var consumer: ConsumerPackage { workspace.consumer }

        init() throws {
            workspace = try #require(Workspace.current)
        }

        @Test("A consumer resolves five packages with the defaults, three without traits")
        func resolvedPackages() async throws {
            let always: Set = ["plangrep-swift", "swift-http-types", "swift-mustache", "yams"]
            #expect(try await consumer.resolved() == always.union(["swift-crypto", "swift-asn1"]))
            let bare = ConsumerPackage(folder: workspace.folder.appending(path: "bare"))
            try bare.write(Shelf.files(dependency: workspace.published.dependency + ", traits: [])"))
            #expect(try await bare.resolved() == always)
        }

        @Test("A package that depends on this one by URL uses the SDK, and generates from a document of its own")
        func useAndGenerate() async throws {
            let build = try await consumer.build()
            try #require(build.succeeded, "\(build)")
            #expect(build.generated("Shelf") && build.generated("Plangrep"))
            #expect(!build.output.contains("warning:"), "\(build)")
            let planner = try await consumer.run("Planner")
            #expect(planner.contains("https://plangrep.com/api/open/v1/jobs/job_1") && planner.contains("completed"))
            #expect(!planner.contains("secret"))
            let reader = try await consumer.run("Reader")
            #expect(reader.contains("b1 true novel,poem") && reader.contains("https://shelf.example/v1/books/a%20b"))
        }

        @Test("Targets with the settings of new projects, all together, use a generated client and server from the main actor")
        func newProject() async throws {
            let build = try await consumer.build("--product", "NewApp")
            try #require(build.succeeded, "\(build)")
            let app = try await consumer.run("NewApp")
            for line in ["b4 new", "b1,b2,b3,b4,page of 2,page of 2 no failure", "b5 true"] {
                #expect(app.contains(line), "\(app)")
            }
        }

        @Test("The tool does not run where nothing changed, or only what the document does not refer to")
        func nothingToGenerate() async throws {
            try await settle()
            let again = try await consumer.build()
            #expect(again.succeeded && !again.output.contains("Generating Swift for"), "\(again)")
            try consumer.write(["Spec/notes.txt": "Still nothing refers to this.\n"])
            try consumer.edit("Sources/Shelf/Shelf.swift", "rest", "whole rest")
            let unrelated = try await consumer.build()
            #expect(unrelated.succeeded && !unrelated.output.contains("Generating Swift for"), "\(unrelated)")
        }

        @Test("An edited document generates anew")
        func editedDocument() async throws {
            try await settle()
            try consumer.edit("Spec/shelf.yaml", "[novel, poem]", "[novel, poem, essay]")
            let build = try await consumer.build("--product", "Reader")
            #expect(build.succeeded && build.generated("Shelf"), "\(build)")
            #expect(try await consumer.run("Reader").contains("novel,poem,essay"))
        }

        @Test("A mistake in the document stops the build at its line, and never leaves the old output in place")
        func wrongDocument() async throws {
            try await settle()
            try consumer.edit("Spec/shelf.yaml", "[novel, poem]", "[novel, poem")
            for _ in 1...2 {
                let build = try await consumer.build("--product", "Reader")
                #expect(!build.succeeded && build.output.contains(#/Spec/shelf\.yaml:\d+:\d+: error: /#), "\(build)")
            }
        }

        @Test("A misspelt reference fails the build and leaves the last output alone; the line that the error prints accepts it")
        func misspeltReference() async throws {
            try await settle()
            let before = try consumer.generated(for: "Shelf")
            try consumer.edit("Spec/shelf.yaml", "schemas/Book'", "schemas/Bok'")
            for _ in 1...2 {
                let build = try await consumer.build("--target", "Shelf")
                #expect(
                    !build.succeeded && build.output.contains(#/Spec/shelf\.yaml:\d+:\d+: error: .*'Bok'.* \[unresolved-reference\]/#),
                    "\(build)")
                #expect(build.output.contains("accept it: \"accept\": [\"unresolved-reference\"] in bindings.json"))
                #expect(try consumer.generated(for: "Shelf") == before)
            }
            try consumer.edit("Sources/Shelf/bindings.json", "shards: 2", "shards: 2, \"accept\": [\"unresolved-reference\"]")
            let accepted = try await consumer.build("--target", "Shelf")
            #expect(accepted.succeeded && accepted.output.contains("warning: the response of getBook is untyped"), "\(accepted)")
            #expect(try consumer.generated(for: "Shelf").contains("//   the response of getBook is untyped"))
        }

        @Test("An edited config generates anew")
        func editedConfig() async throws {
            try await settle()
            try consumer.edit("Sources/Shelf/bindings.json", "shards: 2", "shards: 2, client: \"BookClient\"")
            let build = try await consumer.build("--target", "Shelf")
            #expect(build.succeeded && build.generated("Shelf"), "\(build)")
            let swift = try consumer.generated(for: "Shelf")
            #expect(swift.contains("struct BookClient") && !swift.contains("struct ShelfClient"))
        }

        @Test("A config that asks for more files than were planned says so, until the build is planned anew")
        func moreShards() async throws {
            try await settle()
            try consumer.edit("Sources/Shelf/bindings.json", "shards: 2", "shards: 3")
            try await newPlan("--product", "Reader")
            #expect(try await consumer.run("Reader").contains("novel,poem"))
        }

        @Test("A config that names another document uses it, or says that the build has to be planned anew; then its edits count")
        func otherDocument() async throws {
            try await settle()
            try consumer.write(["Spec/other.yaml": Shelf.document.replacing("[novel, poem]", with: "[novel, atlas]")])
            try consumer.edit("Sources/Shelf/bindings.json", "shelf.yaml", "other.yaml")
            try consumer.edit("Sources/Shelf/bindings.json", "shards: 2", "shards: 2, client: \"ShelfClient\"")
            try await newPlan("--product", "Reader")
            #expect(try await consumer.run("Reader").contains("novel,atlas"))
            try consumer.edit("Spec/other.yaml", "[novel, atlas]", "[novel, atlas, map]")
            #expect(try await consumer.build("--product", "Reader").generated("Shelf"))
            #expect(try await consumer.run("Reader").contains("novel,atlas,map"))
        }

        @Test("A file that the document newly refers to is used, or a new plan is asked for; then its edits count")
        func addedFile() async throws {
            try await settle()
            try consumer.write(["Spec/parts.yaml": "Identifier: {type: integer}\n"])
            try consumer.edit("Spec/shelf.yaml", "id: {type: string}", "id: {$ref: 'parts.yaml#/Identifier'}")
            try await newPlan("--target", "Shelf")
            #expect(try consumer.generated(for: "Shelf").contains("typealias Identifier = Int"))
            try consumer.edit("Spec/parts.yaml", "integer", "boolean")
            let build = try await consumer.build("--target", "Shelf")
            #expect(build.succeeded && build.generated("Shelf"), "\(build)")
            #expect(try consumer.generated(for: "Shelf").contains("typealias Identifier = Bool"))
        }

        @Test("A config that cannot be read is told by its line, whether it was so when the build was planned or became so")
        func wrongConfig() async throws {
            try await settle()
            try consumer.edit("Sources/Shelf/bindings.json", "shards:", "shard:")
            for _ in 1...2 {
                let build = try await consumer.build("--product", "Reader")
                #expect(!build.succeeded && build.output.contains(#/bindings\.json:\d+:\d+: error: .*shards.* \[config\]/#), "\(build)")
                try consumer.touch("Package.swift")
            }
            try consumer.edit("Sources/Shelf/bindings.json", "shard:", "shards:")
            try await newPlan("--product", "Reader")
        }

        @Test("A document that was missing when the build was planned asks for a new plan; then its edits count")
        func missingDocument() async throws {
            try await settle()
            try consumer.edit("Sources/Shelf/bindings.json", "shelf.yaml", "late.yaml")
            try consumer.touch("Package.swift")
            let missing = try await consumer.build("--product", "Reader")
            #expect(
                !missing.succeeded && missing.output.contains(#/bindings\.json:\d+:\d+: error: .*late\.yaml.* \[config\]/#),
                "\(missing)")
            try consumer.write(["Spec/late.yaml": Shelf.document])
            try await newPlan("--product", "Reader")
            try consumer.edit("Spec/late.yaml", "[novel, poem]", "[novel, poem, ode]")
            #expect(try await consumer.build("--target", "Shelf").generated("Shelf"))
            #expect(try consumer.generated(for: "Shelf").contains("\"ode\""))
        }

        @Test("An edited template generates anew, for the SDK and for a consumer's own document")
        func editedTemplate() async throws {
            try await settle()
            let template = ".build/checkouts/plangrep-swift/Templates/mustache/client.mustache"
            try consumer.unlock(template)
            try consumer.edit(template, "cheap to copy", "cheap to pass on")
            let build = try await consumer.build()
            #expect(build.succeeded && build.generated("Plangrep") && build.generated("Shelf"), "\(build)")
            #expect(try consumer.generated(for: "Plangrep").contains("cheap to pass on"))
            #expect(try consumer.generated(for: "Shelf").contains("cheap to pass on"))
        }

        @Test("A template of one's own is used, or a new plan is asked for; then its edits count, and so does a second one")
        func ownTemplates() async throws {
            try await settle()
            let alias = "{{#alias}}{{access}} typealias {{name}} = {{type}}  // ours{{/alias}}\n"
            try consumer.write(["Templates/alias.mustache": alias])
            try consumer.edit("Sources/Shelf/bindings.json", "shards: 2", "shards: 2, templates: \"../../Templates\"")
            try consumer.edit("Spec/shelf.yaml", "id: {type: string}", "id: {$ref: '#/components/schemas/Mark'}")
            try consumer.edit("Spec/shelf.yaml", "  schemas:\n", "  schemas:\n    Mark: {type: string}\n")
            try await newPlan("--target", "Shelf")
            #expect(try consumer.generated(for: "Shelf").contains("typealias Mark = String  // ours"))
            try consumer.edit("Templates/alias.mustache", "ours", "edited")
            let edited = try await consumer.build("--target", "Shelf")
            #expect(edited.succeeded && edited.generated("Shelf"), "\(edited)")
            #expect(try consumer.generated(for: "Shelf").contains("typealias Mark = String  // edited"))
            let ours = consumer.file(".build/checkouts/plangrep-swift/Templates/mustache/document.mustache")
            let document = try String(contentsOf: ours, encoding: .utf8)
            try consumer.write(["Templates/document.mustache": document + "\n// second\n"])
            try await newPlan("--target", "Shelf")
            #expect(try consumer.generated(for: "Shelf").contains("// second"))
            try FileManager.default.removeItem(at: consumer.file("Templates"))
        }

        /// The package as it was in the beginning, built.
        private func settle() async throws {
            if try consumer.restore(Shelf.files(dependency: workspace.published.dependency + ")")) { try consumer.touch("Package.swift") }
            let build = try await consumer.build()
            try #require(build.succeeded, "\(build)")
        }

        /// Builds: it is right at once, or fails with the located error, and is right after the manifest was saved again.
        private func newPlan(_ option: String, _ name: String) async throws {
            let first = try await consumer.build(option, name)
            if first.succeeded { return }
            #expect(first.asksForNewPlan, "\(first)")
            try consumer.touch("Package.swift")
            let second = try await consumer.build(option, name)
            try #require(second.succeeded && second.generated("Shelf"), "\(second)")
        }
    }
#endif

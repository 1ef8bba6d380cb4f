#if os(macOS) || os(Linux)
    import Foundation
    import Testing

    /// What the consumer tests share: this package, published, and one package that uses it, built once and then edited by each test.
    struct Workspace: Sendable {
        let folder: URL
        let published: PublishedPackage
        let consumer: ConsumerPackage

        @TaskLocal static var current: Workspace?

        init() async throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "consumer-tests-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            do {
                published = try await PublishedPackage(in: folder)
                consumer = ConsumerPackage(folder: folder.appending(path: "consumer"))
                try consumer.write(Shelf.files(dependency: published.dependency + ")"))
            } catch {
                try? FileManager.default.removeItem(at: folder)
                throw error
            }
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    /// Makes the workspace before the first test of a suite, and removes it after the last one.
    struct WorkspaceTrait: SuiteTrait, TestScoping {
        func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
            let workspace = try await Workspace()
            defer { workspace.remove() }
            try await Workspace.$current.withValue(workspace) { try await function() }
        }
    }

    extension Trait where Self == WorkspaceTrait {
        static var workspace: Self { Self() }
    }
#endif

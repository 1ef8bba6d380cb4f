#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    /// Changes made by a script to real documents, which are no part of this package.
    @Suite(
        "bindings diff on real documents", .serialized,
        .enabled(if: RealDocuments.areWanted, "the documents of ../shared/specs are not here"))
    struct RealDocumentDiffTests {
        private static let names = ["ory-kratos.json", "qdrant.json", "k8s-apps-v1.json"]

        @Test(
            "finds each, and calls breaking what breaks a compiled caller",
            arguments: names)
        func changes(name: String) throws {
            let temporary = try TemporaryFolder()
            let bytes = try Data(contentsOf: RealDocuments.folder.appendingPathComponent(name))
            var document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
            Self.declareScheme(in: &document)
            try temporary.write(try Self.text(document), to: "old.json")
            let made = DocumentChange.makeAll(in: &document)
            try temporary.write(try Self.text(document), to: "new.json")
            let check = try CallerCheck(old: temporary.path("old.json"), new: temporary.path("new.json"), in: temporary)
            print("diff: \(made.count) kinds of change made to \(name)")
            #expect(check.foreign == [])
            // As many of each code as were made; one of them may show in several places.
            for (code, made) in Dictionary(grouping: made.flatMap(\.codes), by: { $0 }) {
                #expect(
                    check.changes.count { $0.code.rawValue == code } >= made.count,
                    "\(code): \(check.changes.filter { $0.code.rawValue == code }.map(\.subject))")
            }
            #expect(check.calledBreaking == check.broken, "\(check.complaints)")
        }

        @Test("of 60 kinds and more")
        func kinds() throws {
            var kinds: Set<String> = []
            for name in Self.names {
                let bytes = try Data(contentsOf: RealDocuments.folder.appendingPathComponent(name))
                var document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
                let made = DocumentChange.makeAll(in: &document).map(\.description)
                #expect(made.count >= 40 && Set(made).count == made.count, "\(name)")
                kinds.formUnion(made)
            }
            #expect(kinds.count >= 60)
        }

        /// Declares the security scheme that one of the changes asks for: what is not declared is not asked for.
        private static func declareScheme(in document: inout [String: Any]) {
            var components = document["components"] as? [String: Any] ?? [:]
            var schemes = components["securitySchemes"] as? [String: Any] ?? [:]
            schemes["another"] = ["type": "http", "scheme": "bearer"]
            components["securitySchemes"] = schemes
            document["components"] = components
        }

        /// Members in an order of their own, the same for both documents.
        private static func text(_ document: [String: Any]) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .prettyPrinted]), as: UTF8.self)
        }
    }

    /// Where they are, beside this package.
    enum RealDocuments {
        static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../shared/specs").standardizedFileURL
        static let areWanted =
            FileManager.default.fileExists(atPath: folder.path)
            || ["CI": "true", "BINDINGS_REQUIRE_CORPUS": "1"].contains { ProcessInfo.processInfo.environment[$0.key] == $0.value }
    }
#endif

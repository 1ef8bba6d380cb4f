#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("bindings diff", .serialized)
    struct DiffTests {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        private func documents(_ kinds: [DiffKind]) throws -> (old: String, new: String, config: String) {
            try folder.write(DiffKind.document(kinds) { ($0.schemas.old, $0.paths.old) }, to: "old.yaml")
            try folder.write(DiffKind.document(kinds) { ($0.schemas.new, $0.paths.new) }, to: "new.yaml")
            let closed = kinds.indices.map { "'\(DiffKind.name($0))Closed'" }.joined(separator: ", ")
            try folder.write("{ closedEnums: [\(closed)] }", to: "bindings.json")
            return (folder.path("old.yaml"), folder.path("new.yaml"), folder.path("bindings.json"))
        }

        @Test("finds each kind of change, and calls breaking what breaks a compiled caller, and nothing else")
        func kinds() throws {
            let kinds = DiffKind.all
            #expect(kinds.count >= 60)
            let paths = try documents(kinds)
            let check = try CallerCheck(old: paths.old, new: paths.new, config: paths.config, in: folder)
            #expect(check.foreign == [])
            for (index, kind) in kinds.enumerated() {
                let name = DiffKind.name(index).lowercased()
                let found = check.changes.filter { $0.subject.lowercased().contains(name) }
                #expect(Set(found.map(\.code.rawValue)) == kind.codes, "\(kind): \(found)")
                let isBroken = check.broken.contains { $0.lowercased().contains(name) }
                let complaints = check.complaints.filter { $0.lowercased().contains(name) }
                #expect(found.contains { $0.code.impact == .breaking } == isBroken, "\(kind): \(complaints)")
            }
            #expect(check.calledBreaking == check.broken)
        }

        @Test("what is not changed breaks no caller")
        func control() throws {
            let paths = try documents(DiffKind.all)
            let check = try CallerCheck(old: paths.old, new: paths.old, config: paths.config, in: folder)
            #expect(check.changes == [])
            #expect(check.complaints == [])
        }

        @Test("every code is found by some kind of change, but for those of the client as a whole")
        func codes() {
            let found = DiffKind.all.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
            let others: Set<String> = [
                "property-renamed", "enum-closed", "enum-opened", "page-removed", "argument-renamed", "client-removed", "client-renamed",
                "credential-removed", "credential-added", "access-lowered", "status-changed", "case-retyped",
            ]
            #expect(Set(ChangeCode.allCases.map(\.rawValue)).subtracting(found).subtracting(others) == [])
        }

        private func diff(_ arguments: String...) throws -> CommandResult {
            try folder.write(shelves, to: "old.yaml")
            let changed = shelves.replacing("title: {type: string}", with: "title: {type: integer}").replacing(
                "[novel, essay]", with: "[novel, essay, poem]"
            )
            .replacing("  /shelves:", with: "  /all-shelves:")
            try folder.write(changed, to: "new.yaml")
            return try run(["diff", folder.path("old.yaml"), folder.path("new.yaml")] + arguments)
        }

        @Test("reports for people, for reviews and for machines", arguments: ["text", "markdown", "json"])
        func reports(format: String) throws { try expectGolden(diff("--format", format), "diff-\(format)", in: folder) }

        @Test("ends with 2 where a caller breaks, and with 0 otherwise")
        func exitCodes() throws {
            #expect(try diff().status == .breaking)
            #expect(try diff("--schema", "Genre").status == .done)
            let same = try run(["diff", folder.path("old.yaml"), folder.path("old.yaml")])
            #expect(same.status == .done && same.output == [])
        }
    }
#endif

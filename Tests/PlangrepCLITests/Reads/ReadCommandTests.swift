#if CommandLine
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("The commands that read a project", .timeLimit(.minutes(2)))
    struct ReadCommandTests {
        private static let bodies = [
            "GET /projects/p/files": "listFiles", "GET /projects/p/sheets": "listSheets", "GET /projects/p/regions": "listRegions",
            "GET /projects/p/specifications/s/sections": "listSpecificationSections",
            "GET /projects/p/specifications?": "listSpecifications",
            "GET /projects/p/docs": "listDocs", "POST /projects/p/source-search": "searchSources", "GET /keys": "listKeys",
        ]

        @Test(
            "print tables that fit 80 columns, as the golden files have them",
            arguments: [
                ["files", "--project", "p"], ["sheets", "--project", "p"], ["regions", "--project", "p"], ["specs", "--project", "p"],
                ["specs", "--project", "p", "--sections-of", "s"], ["docs", "--project", "p"],
                ["search", "wall", "insulation", "--project", "p"], ["keys", "list"],
            ])
        func tables(arguments: [String]) async throws {
            let service = try ScriptedService.examples(Self.bodies)
            defer { service.server.stop() }
            let screen = CapturedConsole(isTerminal: true, size: (80, 50))
            let shown = try await service.run(arguments, on: screen)
            #expect(shown.status == .completed && shown.err.isEmpty)
            #expect(shown.lines.allSatisfy { DisplayWidth.of($0) <= 80 } && shown.lines.count > 1)
            try expectGolden(
                shown.out, arguments.filter { $0 != "--project" && $0 != "p" }.joined(separator: "-").replacing("--", with: ""))
        }

        @Test("print a line of JSON for each entry, and nothing else, with --json")
        func jsonLines() async throws {
            let service = try ScriptedService.examples(Self.bodies)
            defer { service.server.stop() }
            let sheets = try await service.run("sheets", "--project", "p", "--json").json
            #expect(sheets.count >= 1 && sheets[0]["sheetId"]?.string != nil)
            let hits = try await service.run("search", "wall", "--project", "p", "--json").json
            #expect(hits.count == 1 && hits[0]["score"] != nil)
        }

        @Test("send their filters")
        func filters() async throws {
            let service = try ScriptedService.examples(Self.bodies)
            defer { service.server.stop() }
            _ = try await service.run(
                "regions", "--project", "p", "--file", "f1", "--file-name", "plan", "--classification", "plans", "--sheet", "s1", "--page",
                "3",
                "--type", "detail", "--drawing-type", "structural", "--layout-type", "grid", "--limit", "7", "--cursor", "c1")
            let query = try #require(URLComponents(string: service.asked[0].split(separator: " ")[1].description)?.queryItems)
            #expect(
                Dictionary(query.map { ($0.name, $0.value ?? "") }) { first, _ in first } == [
                    "fileId": "f1", "fileName": "plan", "classification": "plans", "sheetId": "s1", "pageNumber": "3",
                    "regionType": "detail",
                    "drawingType": "structural", "layoutType": "grid", "limit": "7", "cursor": "c1", "compact": "true",
                ])
            _ = try await service.run("specs", "--project", "p", "--section", "03 30 00", "--page-start", "2", "--page-end", "9")
            #expect(service.asked[1].contains("sectionNumber=03%2030%2000&pageStart=2&pageEnd=9"))
            _ = try await service.run(
                "search", "a", "b", "--project", "p", "--max-hits", "5", "--type", "region", "--sheet", "A1", "--page", "2", "--file-name",
                "x")
            #expect(
                service.server.requests[2].bodyText
                    == #"{"query":"a b","entityTypes":["region"],"maxHits":5,"sheetNumber":"A1","fileName":"x","pageNumber":2}"#)
        }

        /// Three pages of 40 sheets.
        private func manySheets() throws -> ScriptedService {
            try ScriptedService { request, _ in
                let start = request.firstRange(of: "cursor=").flatMap { Int(request[$0.upperBound...].prefix { $0.isNumber }) } ?? 0
                let sheets = (start..<start + 40).map {
                    #"{"sheetId": "sheet_\#($0)", "sheetNumber": "A\#($0)", "sheetName": "Plan \#($0)"}"#
                }
                let next = start == 80 ? "null" : "\"\(start + 40)\""
                return .json(
                    #"{"total": 120, "hasMore": \#(start < 80), "nextCursor": \#(next), "sheets": [\#(sheets.joined(separator: ","))]}"#)
            }
        }

        @Test("follow every page, or stop at a limit and say how to go on")
        func pages() async throws {
            let service = try manySheets()
            defer { service.server.stop() }
            let all = try await service.run("sheets", "--project", "p")
            #expect(all.lines.count == 121 && all.lines.last?.hasPrefix("sheet_119") == true && service.asked.count == 3)
            let some = try await service.run("sheets", "--project", "p", "--limit", "40")
            #expect(
                some.lines.count == 41 && some.err == "Printed 40 of 120 entries. Continue with: --cursor 40\n" && service.asked.count == 4)
            let cut = try await service.run("sheets", "--project", "p", "--limit", "50", "--json")
            #expect(try cut.json.count == 50 && cut.err == "Printed 50 of 120 entries. Raise --limit for more.\n")
        }

        @Test("go through a pager where the screen is too small, and stop asking when that is left")
        func pager() async throws {
            let service = try manySheets()
            defer { service.server.stop() }
            let folder = FileManager.default.temporaryDirectory.appending(path: "pager-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let paged = CapturedConsole(isTerminal: true, size: (80, 24), pager: "cat > '\(folder.path)/out'")
            #expect(try await service.run("sheets", "--project", "p", on: paged).out.isEmpty)
            let text = try String(contentsOf: folder.appending(path: "out"), encoding: .utf8)
            #expect(text.split(separator: "\n").count == 121)
            let small = CapturedConsole(isTerminal: true, size: (80, 24), pager: "cat > '\(folder.path)/none'")
            #expect(try await service.run("sheets", "--project", "p", "--limit", "5", on: small).lines.count == 6)
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "none").path))
            let wide = CapturedConsole(isTerminal: true, size: (80, 500), pager: "false")
            #expect(try await service.run("sheets", "--project", "p", on: wide).lines.count == 121)
            #expect(Pager.command([:]) == "less -FX" && Pager.command(["PAGER": "more"]) == "more")
        }

        @Test("show nothing that could drive a terminal, as text or as JSON")
        func controlCharacters() async throws {
            let evil = #"{"docs": [{"docId": "d\u001b[31m", "fileName": "a\u0007\u009b2Jb\u202Ec\nd"}], "hasMore": false}"#
            let text = #"{"text": "one\u001b[31m\ntwo\u0007\u009b\r\nthree", "nextCursor": null}"#
            let service = try ScriptedService { request, _ in request.contains("/docs") ? .json(evil) : .json(text) }
            defer { service.server.stop() }
            for arguments in [
                ["docs", "--project", "p"], ["docs", "--project", "p", "--json"], ["text", "pgcat://x", "--project", "p"],
                ["text", "pgcat://x", "--project", "p", "--json"],
            ] {
                let screen = CapturedConsole(isTerminal: true, size: (80, 50))
                let shown = try await service.run(arguments, on: screen)
                #expect(shown.status == .completed)
                #expect(
                    shown.out.unicodeScalars.allSatisfy {
                        $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}")
                    })
            }
            let piped = try await service.run("text", "pgcat://x", "--project", "p", "--kind", "markdown")
            #expect(piped.out == "one\u{1B}[31m\ntwo\u{7}\u{9B}\r\nthree\n")
            #expect(service.server.requests.last?.bodyText == #"{"sourceCatalogUri":"pgcat://x","textKind":"markdown"}"#)
        }

        @Test("search without hits says so")
        func noHits() async throws {
            let service = try ScriptedService { _, _ in .json(#"{"status": "success", "query": "x", "hitCount": 0, "hits": []}"#) }
            defer { service.server.stop() }
            #expect(try await service.run("search", "x", "--project", "p").out == "No hits.\n")
        }

        @Test("search shows file, page and snippet of each hit")
        func hits() async throws {
            let service = try ScriptedService { _, _ in
                .json(
                    #"""
                    {"status": "success", "query": "x", "hitCount": 1, "hits": [{"score": 0.8731, "snippet": "Provide batt\ninsulation.",
                     "sourceCatalogUri": "pgcat://p/region/1", "source": {"type": "region", "fileName": "A101.pdf", "pageNumber": 3, "sheetNumber": "A1.01"}}]}
                    """#)
            }
            defer { service.server.stop() }
            #expect(
                try await service.run("search", "x", "--project", "p").lines == [
                    "1.  A101.pdf  page 3  region, sheet A1.01  (0.87)", "    Provide batt insulation.", "    pgcat://p/region/1", "",
                    "1 hit",
                ])
        }

        @Test("Lines are broken at spaces, and longer words anywhere")
        func wrapping() {
            #expect(TextWrapping.lines("aa bb cc", width: 5) == ["aa bb", "cc"])
            #expect(TextWrapping.lines("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
            #expect(TextWrapping.lines("", width: 3).isEmpty && TextWrapping.lines("图纸图纸", width: 5) == ["图纸", "图纸"])
        }
    }
#endif

import BindingsRuntimeTesting
import Foundation
import Plangrep
import Testing

@Suite("Reading a project")
struct ReadingTests {
    @Test("Lists know their total after the first page, and go on from a cursor")
    func lists() async throws {
        let test = TestClient()
        test.transport.script(
            "listSheets", .json(#"{"total": 3, "hasMore": true, "nextCursor": "c2", "sheets": [{"sheetId": "s1"}, {"sheetId": "s2"}]}"#),
            .json(#"{"total": 3, "hasMore": false, "nextCursor": null, "sheets": [{"sheetId": "s3"}]}"#))
        var sheets = test.client.sheets.list(projectID: "p", classification: .plans, sheetNumber: "A1").items.prefetching
            .makeAsyncIterator()
        #expect(try await sheets.next(isolation: nil)?.sheetID == "s1")
        #expect(sheets.total == 3 && sheets.nextPlace == "c2")
        #expect(try await sheets.next(isolation: nil)?.sheetID == "s2")
        #expect(try await sheets.next(isolation: nil)?.sheetID == "s3")
        #expect(try await sheets.next(isolation: nil) == nil)
        let paths = test.sent("listSheets").map { $0.head.path ?? "" }
        #expect(paths[0].hasSuffix("?classification=plans&sheetNumber=A1") && paths[1].contains("cursor=c2"))
    }

    @Test("Projects and jobs are sequences as well")
    func unpaged() async throws {
        let test = TestClient()
        test.transport.script("listProjects", .json(try Examples.text("listProjects.response")))
        test.transport.script("listJobs", .json(try Examples.text("listJobs.response")))
        var projects = 0
        for try await project in test.client.projects.list().items where !project.id.isEmpty { projects += 1 }
        var jobs = test.client.jobs.list(projectID: "p").items.makeAsyncIterator()
        #expect(try await jobs.next(isolation: nil) != nil)
        #expect(projects > 0 && (jobs.total ?? 0) > 0)
        #expect(test.operations == ["listProjects", "listJobs"])
    }

    @Test("A search over projects follows its cursor in the body")
    func projectSearch() async throws {
        let test = TestClient()
        test.transport.script(
            "searchProjects",
            .json(
                #"{"query": "door", "total": 2, "hasMore": true, "nextCursor": "n", "warnings": [], "results": [{"project": {"id": "a", "status": "ready"}}]}"#
            ),
            .json(
                #"{"query": "door", "total": 2, "hasMore": false, "nextCursor": null, "warnings": [], "results": [{"project": {"id": "b", "status": "ready"}}]}"#
            ))
        var ids: [String] = []
        for try await match in test.client.projects.search(query: "door", limit: 1).items {
            ids.append(match.project?.id ?? "")
        }
        #expect(ids == ["a", "b"])
        #expect(
            test.sent("searchProjects").map(\.bodyText) == [#"{"query":"door","limit":1}"#, #"{"query":"door","limit":1,"cursor":"n"}"#])
    }

    @Test("The text of a source is read to its end, in the rendering that is asked for")
    func sourceText() async throws {
        let test = TestClient()
        func script() {
            test.transport.script(
                "readSourceText", .json(#"{"text": "SECTION 07210", "nextCursor": "n"}"#),
                .json(#"{"text": "\nINSULATION", "nextCursor": null}"#))
        }
        script()
        let call = test.client.sources.text(of: "pgcat://x", in: "p", kind: .markdown, maxChars: 100)
        #expect(try await call.wholeText() == "SECTION 07210\nINSULATION")
        #expect(
            test.sent("readSourceText").last?.bodyText
                == #"{"sourceCatalogUri":"pgcat://x","maxChars":100,"textKind":"markdown","cursor":"n"}"#)
        script()
        let error = await apiError { () throws(APIError) in try await call.wholeText(limit: 20) }
        #expect(error?.kind == .tooLarge)
    }

    @Test("A search waits for the index, within its time")
    func index() async throws {
        let notReady = ScriptStep.json(#"{"error": {"code": "INDEX_NOT_READY", "message": "The index is not ready."}}"#, status: 409)
        let test = TestClient()
        test.transport.script("searchSources", notReady, notReady, notReady, notReady, .json(try Examples.text("searchSources.response")))
        let found = try await test.client.sources.search(projectID: "p", query: "insulation").whenIndexed()
        #expect(found.hits.first?.source?.sectionNumber == "07210" && test.clock.sleeps.first == .seconds(5))
        let late = TestClient(ScriptedTransport(otherwise: notReady))
        let error = await apiError { () throws(APIError) in
            try await late.client.sources.search(projectID: "p", query: "insulation").whenIndexed(within: .seconds(30))
        }
        #expect(error?.kind == .deadline && (error?.cause as? APIError)?.status == .conflict)
        let wrong = TestClient(ScriptedTransport(.status(400)))
        let refused = await apiError { () throws(APIError) in
            try await wrong.client.sources.search(projectID: "p", query: "x").whenIndexed()
        }
        #expect(refused?.status == .badRequest)
    }
}

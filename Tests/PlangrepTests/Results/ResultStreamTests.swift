import BindingsRuntimeTesting
import Foundation
import Plangrep
import Testing

@Suite("A result item by item")
struct ResultStreamTests {
    private func items(_ text: String, limit: Int = 1 << 20) async throws -> [ResultItem] {
        let service = try TestService { request, _, _ in request == "GET /jobs/job_1/result" ? .json(text) : nil }
        defer { service.server.stop() }
        var items: [ResultItem] = []
        for try await item in service.client.resultStream(of: "job_1", limit: limit) { items.append(item) }
        return items
    }

    @Test("is what reading it whole gives", arguments: ["getJobResult.full.response", "getJobResult.response"])
    func equalsTheWhole(name: String) async throws {
        let text = try Examples.text(name)
        let whole = try JSON.decode(JobResult.self, from: text)
        let items = try await items(text)
        var expected: [ResultItem] = []
        for (index, document) in whole.documents.enumerated() {
            let reference = ResultDocumentReference(index: index, documentID: document.documentID, fileName: document.fileName)
            expected += (document.sheets ?? []).map { .sheet($0, in: reference) }
            var rest = document
            rest.sheets = nil
            if rest.specifications?.isEmpty == true { rest.specifications = nil }
            expected.append(.document(rest))
        }
        expected += whole.evidence.map { .evidence($0) }
        #expect(Array(items.dropLast()) == expected)
        guard case .summary(let summary)? = items.last else { return #expect(Bool(false), "no summary") }
        #expect(summary.job == whole.job && summary.usage == whole.usage && summary.generatedAt == whole.generatedAt)
        #expect(summary.schemaVersion == .v1 && summary.unknownFields == nil)
    }

    @Test("keeps what is not documented, and tells whose sheets come before their document's name")
    func undocumented() async throws {
        let items = try await items(
            #"""
            {"schemaVersion": "v1", "future": [1], "documents": [{"sheets": [{"sheetNumber": "A1", "scale": "1:50"}], "documentId": "d", "fileName": "f", "x": 1}],
             "evidence": [{"id": "e", "box": {"left": 0}}], "warnings": [{"code": "W", "message": "m"}], "errors": [{"page": 3}],
             "job": {"id": "job_1", "status": "completed"}, "usage": {"pageCount": 1, "y": 2}}
            """#)
        #expect(items.count == 6)
        guard case .sheet(let sheet, let reference) = items[0], case .document(let document) = items[1],
            case .evidence(let evidence) = items[2], case .summary(let summary) = items[5]
        else { return #expect(Bool(false), "\(items)") }
        #expect(sheet.unknownFields?["scale"] == "1:50" && reference == ResultDocumentReference(index: 0))
        #expect(document.unknownFields?["x"] == 1 && document.sheets == nil && evidence.unknownFields?["box"] != nil)
        #expect(items[3] == .warning(["code": "W", "message": "m"]) && items[4] == .error(["page": 3]))
        #expect(summary.unknownFields?["future"] == [1] && summary.usage.unknownFields?["y"] == 2)
    }

    @Test("names an item that is too large")
    func limit() async throws {
        let text = try Examples.text("getJobResult.full.response")
        let error = await apiError { () throws(APIError) in
            do { return try await items(text, limit: 40) } catch let error as APIError { throw error } catch { return [] }
        }
        #expect(error?.kind == .decoding && error?.message.contains("expected at most 40 bytes, found more") == true)
    }
}

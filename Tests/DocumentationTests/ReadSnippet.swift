import Foundation
import Plangrep

func readTower(_ client: PlangrepClient, jobID: String, projectID: String) async throws {
    for try await item in client.resultStream(of: jobID) {  // in bounded memory, however large the result is
        if case .sheet(let sheet, let document) = item { print(document.fileName ?? "", sheet.sheetNumber ?? "") }
    }
    let sheets = client.sheets.list(projectID: projectID, classification: .plans).items.prefetching
    for try await sheet in sheets { print(sheet.sheetID, sheet.sheetName ?? "") }
    let found = try await client.sources.search(projectID: projectID, query: "batt insulation").whenIndexed()
    if let uri = found.hits.first?.sourceCatalogURI {
        print(try await client.sources.text(of: uri, in: projectID, kind: .markdown).wholeText())
    }
    let archive = try await client.archive(jobID, to: URL(fileURLWithPath: "archive"))  // before retention ends
    print(archive.manifest.artifacts.count, archive.manifest.missing.count)
}

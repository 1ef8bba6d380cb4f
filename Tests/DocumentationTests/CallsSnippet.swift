import Foundation
import Plangrep

func readJobs(_ client: PlangrepClient, projectID: String, jobID: String) async throws {
    let job = try await client.jobs.get(jobID: jobID).value.job  // the body
    let reply = try await client.jobs.get(jobID: jobID).response  // body, status, headers, request id, attempts
    for try await sheet in client.sheets.list(projectID: projectID).items { print(sheet.sheetID) }  // all pages
    let file = URL(fileURLWithPath: "region.json")
    try await client.artifacts.getFromJob(jobID: jobID, path: "a/b").download(to: file)
    print(job.id, reply.status, client.jobs.get(jobID: jobID).curl)  // what would be sent, without the key
}

func createJob(_ client: PlangrepClient, projectID: String) async -> Job? {
    do {
        return try await client.jobs.create(projectID: projectID, externalID: "order-7890")
            .idempotencyKey("order-7890").deadline(.seconds(30)).value.job
    } catch {  // typed: `error` is an APIError
        print(error.kind, error.status?.code ?? 0, error.code ?? "", error.requestID ?? "")
        return nil
    }
}

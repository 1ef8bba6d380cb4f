import Plangrep

func submitDrawings(_ client: PlangrepClient, projectID: String) async throws -> JobResult {
    let submission = try await client.submit(
        ["drawings/", "specs/**/*.pdf"], to: projectID, classifications: ["specs/**": .specifications],
        progress: { print("\($0.acknowledgedBytes) of \($0.totalBytes) bytes have arrived") })
    return try await submission.result()
}

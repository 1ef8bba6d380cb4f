import Foundation
import Plangrep

func submitTower(_ client: PlangrepClient, projectID: String, files: [UploadFile]) async throws -> JobResult? {
    let checkpoint = URL(fileURLWithPath: "tower-b.checkpoint.json")
    let submission = try client.submission(files, to: projectID, checkpoint: .file(checkpoint))
    do throws(SubmissionError) {
        return try await submission.result()  // continues from the checkpoint, in another process too
    } catch {
        switch error {
        case .blocked(let job): print("Buy credits, then resume \(job.id).")
        case .failed(let job), .cancelled(let job), .expired(let job): print(job.id, job.status)
        case .call(let error): print(error.isTransient ? "Run it again." : error.message)
        }
        return nil
    }
}

import Foundation
import Plangrep

/// Run it again after whatever ended it: it continues.
func submitOvernight(_ client: PlangrepClient, projectID: String) async throws {
    let checkpoint = URL(fileURLWithPath: "tower-b.checkpoint.json")
    let submission = try client.submission(["tower-b/"], to: projectID, checkpoint: .file(checkpoint))
    for try await stage in submission.stages {
        switch stage {
        case .created(let job): print("The job is \(job.id).")
        case .uploading(let progress): print("\(progress.acknowledgedBytes) of \(progress.totalBytes) bytes have arrived.")
        case .submitted(let submission): print("\(submission.documents.count) files are there.")
        case .following(let update): print(update.status)
        }
    }
    try FileManager.default.removeItem(at: checkpoint)
}

import Foundation
import Plangrep

/// For a slow line that others use too, and a service of one's own that takes the webhooks.
func submitGently(_ client: PlangrepClient, projectID: String, receiver: URL) async throws -> Submission {
    var policy = TransferPolicy.signed  // every file can be continued by itself
    policy.maxConnections = 2
    policy.giveUpAfter = .seconds(3_600)
    policy.allowsPartial = true  // a file that cannot be read does not end the job
    let submission = try await client.submit(["tower-b/"], to: projectID, webhookURL: receiver, policy: policy)
    if let secret = submission.webhookSecret { print("Store the secret with \(submission.job.id): \(secret)") }  // prints <redacted>
    return submission
}

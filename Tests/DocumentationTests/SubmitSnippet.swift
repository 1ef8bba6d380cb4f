import Foundation
import Plangrep

func submitPlans() async throws {
    let client = PlangrepClient(apiKey: try .environment("PLANGREP_API_KEY"))
    let project = try await client.projects.create(name: "Tower B").value.project
    try await client.projects.waitUntilReady(projectID: project.id)
    let submission = try await client.submit(["A101.pdf", "specs/"], to: project.id)
    for try await update in client.updates(of: submission.job.id) { print(update.status) }
    let result = try await client.result(of: submission.job.id)
    print(result.documents.map(\.fileName))
}

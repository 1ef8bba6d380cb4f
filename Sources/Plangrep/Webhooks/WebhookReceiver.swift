import Foundation

/// Where the deliveries of a submission's job go.
enum WebhookReceiver: Sendable {
    case none
    /// To a route of its own, whose secret is stored.
    case routes(JobWebhooks)
    /// To an address whose receiver is the caller's, and so is the secret.
    case url(URL)

    init(_ webhooks: JobWebhooks?, url: URL?) throws(APIError) {
        switch (webhooks, url) {
        case (nil, nil): self = .none
        case (let webhooks?, nil): self = .routes(webhooks)
        case (nil, let url?): self = .url(url)
        case (_?, _?): throw .unsendable("Pass either webhooks or webhookURL: a job has one address for its webhooks.")
        }
    }

    var webhooks: JobWebhooks? {
        if case .routes(let webhooks) = self { webhooks } else { nil }
    }

    /// The address, or how those of all routes begin.
    var baseURL: URL? {
        switch self {
        case .none: nil
        case .routes(let webhooks): webhooks.baseURL
        case .url(let url): url
        }
    }

    /// The webhook URL sent to the service; nil for none.
    func address(of route: WebhookRoute?) -> URL? {
        switch self {
        case .none: nil
        case .routes(let webhooks): route.map { webhooks.address(of: $0.id) }
        case .url(let url): url
        }
    }
}

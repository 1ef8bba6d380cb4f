/// A page that is fetched while the one before it is read; cancelled when it can no longer be requested.
final class Prefetch<Page: Sendable>: Sendable {
    private let task: Task<Result<PageTurn<Page>, APIError>, Never>

    init(_ call: Call<Page>, _ turner: PageTurner<Page>) {
        task = Task { () async -> Result<PageTurn<Page>, APIError> in
            do throws(APIError) {
                return .success(try await turner.turn(call))
            } catch {
                return .failure(error)
            }
        }
    }

    deinit {
        task.cancel()
    }

    var turn: PageTurn<Page> {
        get async throws(APIError) {
            let result = await withTaskCancellationHandler {
                await task.value
            } onCancel: {
                task.cancel()
            }
            return try result.get()
        }
    }
}

/// A page, and the call that fetches the next.
struct PageTurn<Page: Sendable>: Sendable {
    let page: Page
    /// Nil after the last page.
    let next: Call<Page>?
    /// The position of that call, for ``Call/resumed(at:)``.
    let place: String?
}

/// Fetches pages, and finds the next ones.
struct PageTurner<Page: Sendable>: Sendable {
    let facts: @Sendable (Page) -> PageFacts

    func turn(_ call: Call<Page>) async throws(APIError) -> PageTurn<Page> {
        let response = try await call.response
        let (next, place) = try successor(of: call, response) ?? (nil, nil)
        return PageTurn(page: response.body, next: next, place: place)
    }

    private func successor(of call: Call<Page>, _ response: APIResponse<Page>) throws(APIError) -> (Call<Page>?, String?)? {
        guard let paging = call.paging else { return nil }
        switch paging.next(after: facts(response.body), response.headers, call.described, from: try call.prepare().head) {
        case .none: return nil
        case .item(let name, let value): return (call.turned(to: value, of: name), value)
        case .property(let name, let value): return (call.turned(to: value, ofProperty: name), value)
        case .target(let target): return (call.turned(to: target), target)
        case .foreign(let link):
            // The service may have signed the link, so only its target without the query is reported.
            let place = link.prefix { $0 != "?" }
            throw APIError(
                kind: .decoding,
                message: "The service names a next page on another server, \(place): no call goes there, and no credential.",
                operationID: call.described.operation.id, method: call.described.operation.method)
        }
    }
}

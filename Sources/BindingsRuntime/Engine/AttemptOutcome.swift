import Foundation

/// What came of one attempt.
enum AttemptOutcome: Sendable {
    /// Of any status; the body of one that is no success is in memory.
    case response(TransportResponse)
    /// With the head, where it was the body that did not come.
    case failure(TransportError, HTTPResponse?)

    var status: HTTPResponse.Status? {
        switch self {
        case .response(let response): response.head.status
        case .failure(_, let head): head?.status
        }
    }

    var failure: TransportError? {
        if case .failure(let error, _) = self { error } else { nil }
    }

    /// What the retry machine has to know of it.
    func end(of operation: APIOperation, isUpload: Bool, renewsKey: Bool, now: Date) -> AttemptEnd {
        switch self {
        case .response(let response):
            AttemptEnd(
                response.head, body: response.body.bytesInMemory ?? [], isUpload: isUpload, renewsKey: renewsKey,
                documented: operation.retryableStatuses, now: now)
        case .failure(let error, let head):
            AttemptEnd(error, status: head?.status.code, isUpload: isUpload)
        }
    }
}

/// The error of an attempt, with as much of the response as came.
struct AttemptFailure: Error {
    var error: TransportError
    var head: HTTPResponse?
}

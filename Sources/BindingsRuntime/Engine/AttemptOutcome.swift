import Foundation

/// The outcome of one attempt.
enum AttemptOutcome: Sendable {
    /// A response of any status; the body of an unsuccessful one is in memory.
    case response(TransportResponse)
    /// A failure, with the head if the head arrived and the body failed.
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

    /// The outcome as the retry machine's input.
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

/// The error of an attempt, with the head of the response if it arrived.
struct AttemptFailure: Error {
    var error: TransportError
    var head: HTTPResponse?
}

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
    func end(isUpload: Bool, renewsKey: Bool, now: Date) -> AttemptEnd {
        switch self {
        case .response(let response):
            AttemptEnd(response.head, body: response.body.bytesInMemory ?? [], isUpload: isUpload, renewsKey: renewsKey, now: now)
        case .failure(let error, let head):
            AttemptEnd(error, status: head?.status.code, isUpload: isUpload)
        }
    }

    /// What the attempt may have done on the server.
    func effect(isSafe: Bool) -> CallLog.Effect {
        if status?.kind == .successful { return .applied }
        if isSafe { return .none }
        switch self {
        case .failure(let error, _): return error.requestSent == false ? .none : .unknown
        case .response(let response): return Self.effect(response)
        }
    }

    /// A server that fails may have done it before; one that refuses has not, unless it says that it is at it.
    private static func effect(_ response: TransportResponse) -> CallLog.Effect {
        switch response.head.status.code {
        case 501, 505: .none
        case 500...: .unknown
        case 409 where Outstanding.isSaid(in: ErrorEnvelope(body: response.body.bytesInMemory ?? [], contentType: nil)): .unknown
        default: .none
        }
    }
}

/// The error of an attempt, with as much of the response as came.
struct AttemptFailure: Error {
    var error: TransportError
    var head: HTTPResponse?
}

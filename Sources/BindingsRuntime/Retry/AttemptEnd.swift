import Foundation

/// What the retry machine has to know of an attempt that is over.
struct AttemptEnd: Sendable, Hashable {
    /// Nil when no response came; set as well when its body broke off.
    var status: Int?
    /// Nil when the whole response came.
    var failure: TransportError.Kind?
    /// False only when certainly no part of the request has reached the server.
    var mayHaveBeenSent = true
    /// How long the server asks to wait.
    var retryAfter: Duration?
    /// `x-should-retry`: the server's own word; nil when it says nothing.
    var shouldRetry: Bool?
    /// A 409 says that the first request with the same key is still running.
    var isOutstanding = false
    /// The body is not in memory: a file or a stream.
    var isUpload = false
    /// Another key can be had in place of the one that was sent.
    var renewsKey = false

    var isSuccess: Bool { failure == nil && status.map { (200..<300).contains($0) } == true }
}

/// A failure that another attempt may cure, by how long to leave the server alone.
enum Fault: Sendable, Hashable {
    /// A broken connection, a server that stumbled.
    case transient
    /// A server that has too much to do.
    case throttled

    /// In tokens of a ``RetryBudget``.
    var cost: Int { self == .throttled ? RetryBudget.throttledCost : RetryBudget.transientCost }
}

extension AttemptEnd {
    enum Judgement: Hashable {
        case fault(Fault)
        case stop(RetryStop)
    }

    /// Whether another attempt may cure what this one ended with; whether it is safe is another question.
    func fault(attempt: Int) -> Judgement {
        if let failure { return Self.judge(failure) }
        guard let status, status >= 400 else { return .stop(.permanent) }
        // draft-ietf-httpapi-idempotency-key-header-07, 2.7: the key came with another request before. It will not fit better next time.
        if status == 422 { return .stop(.permanent) }
        if shouldRetry == false { return .stop(.refusedByServer) }
        if let fault = Self.fault(status, isOutstanding: isOutstanding, isUpload: isUpload, attempt: attempt) { return .fault(fault) }
        return shouldRetry == true ? .fault(.transient) : .stop(.permanent)
    }

    private static func judge(_ failure: TransportError.Kind) -> Judgement {
        switch failure {
        case .connect, .reset, .timeout, .malformedResponse, .other: .fault(.transient)
        case .cancelled: .stop(.cancelled)
        case .deadline: .stop(.deadline)
        // A certificate, a file that is not there, an answer beyond the limit: the same again.
        default: .stop(.permanent)
        }
    }

    private static func fault(_ status: Int, isOutstanding: Bool, isUpload: Bool, attempt: Int) -> Fault? {
        switch status {
        case 429, 503, 529: .throttled
        case 500, 502, 504, 520...527, 530: .transient
        // The server got tired of waiting for the body: sending gigabytes again makes that worse.
        case 408: isUpload ? nil : .transient
        // RFC 8470, 5.2: too early; the second time it is not.
        case 425: attempt == 1 ? .transient : nil
        case 409: isOutstanding ? .throttled : nil
        default: nil
        }
    }
}

extension AttemptEnd {
    /// Reads a response.
    ///
    /// - Parameter now: the wall clock, for servers that send a date to wait for but not their own.
    init(_ head: HTTPResponse, body: [UInt8], isUpload: Bool, renewsKey: Bool = false, now: Date) {
        self.renewsKey = renewsKey
        status = head.status.code
        retryAfter = RetryAfter.read(head.headerFields, now: now)
        shouldRetry = head.headerFields.shouldRetry
        isOutstanding = head.status == .conflict && Outstanding.isSaid(in: ErrorEnvelope(body: body, contentType: nil))
        self.isUpload = isUpload
    }

    init(_ failure: TransportError, status: Int?, isUpload: Bool) {
        self.status = status
        self.failure = failure.kind
        mayHaveBeenSent = failure.requestSent != false
        self.isUpload = isUpload
    }
}

extension HTTPFields {
    /// `x-should-retry: true` or `false`, as OpenAI's and Anthropic's services send it.
    fileprivate var shouldRetry: Bool? {
        switch HTTPField.Name("x-should-retry").flatMap({ self[$0] })?.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }
}

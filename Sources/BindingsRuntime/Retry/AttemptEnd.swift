import Foundation

/// The end of an attempt as the retry machine's input.
struct AttemptEnd: Sendable, Hashable {
    /// Nil if no response came; set as well if its body broke off.
    var status: Int?
    /// Nil if the whole response came.
    var failure: TransportError.Kind?
    /// False only if certainly no part of the request has reached the server.
    var mayHaveBeenSent = true
    /// The wait that the server asks for, or the document's if the server asks for none.
    var retryAfter: Duration?
    /// The document declares the status as one to wait out.
    var isDocumented = false
    /// The server's `x-should-retry`; nil if it sent none.
    var shouldRetry: Bool?
    /// Indicates a 409 because the first request with the same key is still running.
    var isOutstanding = false
    /// The body is not in memory: a file or a stream.
    var isUpload = false
    /// A new key is available in place of the one that was sent.
    var renewsKey = false

    var isSuccess: Bool { failure == nil && status.map { (200..<300).contains($0) } == true }
}

extension AttemptEnd {
    enum Judgement: Hashable {
        case fault(Fault)
        case stop(RetryStop)
    }

    /// Decides whether a further attempt may cure the failure; whether it is safe is a separate question.
    func judgement() -> Judgement {
        if let failure { return Self.judge(failure) }
        guard let status, status >= 400 else { return .stop(.permanent) }
        // draft-ietf-httpapi-idempotency-key-header-07, 2.7: the key was used for another request before. A repetition fails the same way.
        if status == 422 { return .stop(.permanent) }
        if shouldRetry == false { return .stop(.refusedByServer) }
        if let fault = fault(status) { return .fault(fault) }
        return shouldRetry == true ? .fault(.transient) : .stop(.permanent)
    }

    private static func judge(_ failure: TransportError.Kind) -> Judgement {
        switch failure {
        case .cancelled: .stop(.cancelled)
        case .deadline: .stop(.deadline)
        default: Fault(failure).map(Judgement.fault) ?? .stop(.permanent)
        }
    }

    private func fault(_ status: Int) -> Fault? {
        switch status {
        // The server did not wait for the body: sending gigabytes again makes that worse.
        case 408 where isUpload: nil
        case 409 where isOutstanding: .throttled
        default: isDocumented ? .throttled : Fault(status: status)
        }
    }
}

extension AttemptEnd {
    /// Indicates whether the response means that the request was not applied, so that sending it again does no harm, whatever its method.
    ///
    /// 429 (RFC 6585, 4) and 425 (RFC 8470, 5.2) are refusals before any work, as is a status that the document declares with `x-retry-after`.
    /// A 503 with a time to come back (RFC 9110, 15.6.4) is one unless the policy excludes it.
    func isRefusal(_ policy: RetryPolicy) -> Bool {
        switch (failure, status) {
        case (nil, 425?), (nil, 429?): true
        case (nil, 503?): isDocumented || retryAfter != nil && policy.treatsUnavailableAsNotApplied
        case (nil, _?): isDocumented
        default: false
        }
    }

    /// Indicates whether a further attempt does no harm although the operation is neither idempotent nor keyed.
    func allowsRepetition(_ policy: RetryPolicy) -> Bool {
        !mayHaveBeenSent || failure == nil && shouldRetry == true || isRefusal(policy)
    }

    /// The possible effect of the attempt on the server.
    ///
    /// A server that fails may have applied the request before. One that refuses has not, unless it is still processing it.
    func effect(isSafe: Bool, _ policy: RetryPolicy) -> CallLog.Effect {
        if status.map({ (200..<300).contains($0) }) == true { return .applied }
        if isSafe || isRefusal(policy) { return .none }
        if failure != nil { return mayHaveBeenSent ? .unknown : .none }
        switch status ?? 0 {
        case 501, 505: return .none
        case 500...: return .unknown
        case 409: return isOutstanding ? .unknown : .none
        default: return .none
        }
    }
}

extension AttemptEnd {
    /// Reads a response.
    ///
    /// - Parameters:
    ///   - documented: The status codes that the document declares as ones to wait out, with the wait.
    ///   - now: The wall clock, for servers that send a date to wait for without their own.
    init(
        _ head: HTTPResponse, body: [UInt8], isUpload: Bool, renewsKey: Bool = false, documented: [Int: Duration] = [:], now: Date
    ) {
        self.renewsKey = renewsKey
        status = head.status.code
        isDocumented = documented[head.status.code] != nil
        retryAfter = RetryAfter.read(head.headerFields, now: now) ?? documented[head.status.code]
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
    /// The header `x-should-retry: true` or `false`, as OpenAI's and Anthropic's services send it.
    fileprivate var shouldRetry: Bool? {
        switch HTTPField.Name("x-should-retry").flatMap({ self[$0] })?.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }
}

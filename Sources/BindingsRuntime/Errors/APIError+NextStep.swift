extension APIError {
    /// The next step, in one or two sentences; empty if the message needs none.
    var nextStep: String {
        [advice, repeatAdvice].compactMap { $0 }.joined(separator: " ")
    }

    private var advice: String? {
        if kind == .cancelled || kind == .missingCredential { return nil }
        if retryStop == .budgetUsedUp { return "The retry budget for this host is used up. Try again later." }
        if let retryAfter, status?.kind != .successful { return "Try again after \(retryAfter)." }
        return kindAdvice ?? statusAdvice
    }

    /// Nil if the status gives better advice.
    private var kindAdvice: String? {
        switch kind {
        case .retriesExhausted: "Try again later, or allow more attempts with `.retry(_:)`."
        case .connection: "Check the network and the base URL."
        case .timeout: "Raise `.timeout(_:)` if the service needs longer."
        case .deadline: "Raise `.deadline(_:)` if the call may take longer."
        case .decoding: absenceAdvice ?? "The bytes are in `body`; compare them with the document."
        case .tooLarge: "Raise `.maxBodyBytes(_:)`, or use `.download(to:)` or `.stream()`."
        case .eventTooLarge: "Raise `.maxEventBytes(_:)` if events may be that large."
        case .invalidRequest: "Nothing was sent. Correct the call."
        case .encoding: "Nothing was sent. Correct the value at that path."
        case .requestBody: "Check the file or stream that the body comes from."
        case .file: "Check the folder and the space left on its disk."
        case .interceptor: "The interceptor's own error is in `cause`."
        default: nil
        }
    }

    /// The generator's setting that makes a missing property optional.
    private var absenceAdvice: String? {
        (cause as? JSONError)?.absence.map {
            "If the service may leave it out, generate the client with `\"optional\": [\"\($0.model).\($0.property)\"]`."
                + " The bytes are in `body`."
        }
    }

    private var statusAdvice: String? {
        switch status?.code ?? 0 {
        case 200..<300: "The service reports an error in a success: the whole of it is in `body`."
        case 300..<400: redirectAdvice
        case 401: "Check the API key, and that it belongs to this server."
        case 402: "Check what the account may spend."
        case 403: "Check what the API key is allowed to do."
        case 404, 410: "Check the identifiers in the URL, and the base URL."
        case 409: "Fetch the current state, then decide whether to retry."
        case 413: "Send less at once."
        case 422 where idempotencyKey != nil: "Correct the arguments, or use a new idempotency key if this one came with others before."
        case 400..<429, 430..<500: "Correct the arguments; the service's response is in `body`."
        case 429, 503: "Try again later."
        case 500...: "Try again later, or ask the service's support\(requestID == nil ? "" : " with the request id")."
        default: nil
        }
    }

    /// Advice that never sends the credential to the target of the redirect, which may be a storage host.
    private var redirectAdvice: String {
        guard method == .get || method == .head else {
            return "Redirects of this method are never followed. Check scheme, host and path of the base URL."
        }
        return """
            Redirects are followed only with `RedirectFollowing()` among `ClientConfiguration.interceptors`: never from https to http, and \
            without credentials to another origin.
            """
    }

    /// Nil if the call is known to have had no effect, or is safe.
    private var repeatAdvice: String? {
        if let method, APIOperation.isSafe(method) { return nil }
        return switch (outcome, idempotencyKey) {
        case (.unknown, let key?): "It may have been carried out: repeat it with `.idempotencyKey(\"\(key)\")`."
        case (.unknown, nil) where isRepeatable: "Repeating it does no harm."
        case (.unknown, nil): "It may have been carried out: read the state before you repeat it."
        case (.applied, let key?): "It was carried out, only the answer was lost: `.idempotencyKey(\"\(key)\")` asks for it again."
        case (.applied, nil): "It was carried out, only the answer was lost."
        case (.notApplied, _): nil
        }
    }
}

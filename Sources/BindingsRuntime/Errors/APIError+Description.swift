import Foundation

extension APIError: CustomStringConvertible {
    /// What failed, why, and what to do next; without credentials and sensitive values.
    public var description: String {
        var text = operationID.map { "\($0): " } ?? ""
        if let status { text += "\(status.code) " }
        text += code.map { "[\($0)] " } ?? ""
        text += message
        if let place { text += " (\(place))" }
        return nextStep.map { "\(text) \($0)" } ?? text
    }

    /// Where it happened: method, URL, request id, attempts.
    private var place: String? {
        var parts: [String] = []
        if let method, let url { parts.append("\(method.rawValue) \(url)") }
        if let requestID { parts.append("request id \(requestID)") }
        if attempts.count > 1 { parts.append("\(attempts.count) attempts: " + attempts.map(\.description).joined(separator: ", ")) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// What to do next; nil when the message says it all.
    var nextStep: String? {
        switch kind {
        case .api: statusAdvice
        case .connection: "Check the network and the base URL.\(repeatAdvice)"
        case .timeout: "Raise `.timeout(_:)` if the service needs longer.\(repeatAdvice)"
        case .deadline: "Raise `.deadline(_:)` if the call may take longer.\(repeatAdvice)"
        case .decoding: "The bytes are in `body`; compare them with the document."
        case .tooLarge: "Raise `.maxBodyBytes(_:)`, or use `.download(to:)` or `.stream()`."
        default: nil
        }
    }

    private var statusAdvice: String? {
        switch status?.code ?? 0 {
        case 300..<400:
            "Redirects are not followed, so that no credential travels along: set `ClientConfiguration.baseURL` to the new place."
        case 401: "Check the API key, and that it belongs to this server."
        case 429, 503: retryAfter.map { "Try again after \($0).\(repeatAdvice)" } ?? "Try again later.\(repeatAdvice)"
        case 500...: repeatAdvice.isEmpty ? nil : String(repeatAdvice.dropFirst())
        default: nil
        }
    }

    /// With a space before it; empty when it is known that nothing happened.
    private var repeatAdvice: String {
        switch (outcome, idempotencyKey) {
        case (.unknown, let key?): " It may have been carried out: repeat it with `.idempotencyKey(\"\(key)\")`."
        case (.unknown, nil): " It may have been carried out: read the state before you repeat it."
        case (.applied, _): " It was carried out; only the answer was lost."
        case (.notApplied, _): ""
        }
    }
}

extension APIError: LocalizedError {
    /// The same as ``description``.
    public var errorDescription: String? { description }
}

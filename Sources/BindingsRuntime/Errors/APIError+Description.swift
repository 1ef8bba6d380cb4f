import Foundation

extension APIError: CustomStringConvertible {
    /// What failed, why, and what to do next; without credentials and sensitive values.
    public var description: String {
        var text = operationID.map { "\($0): " } ?? ""
        if let status { text += "\(status.code) " }
        text += code.map { "[\($0)] " } ?? ""
        text += message
        if let place { text += " (\(place))" }
        return nextStep.isEmpty ? text : "\(text) \(nextStep)"
    }

    /// Where it happened: method, URL, request id, attempts.
    private var place: String? {
        var parts: [String] = []
        if let method, let url { parts.append("\(method.rawValue) \(url)") }
        if let requestID { parts.append("request id \(requestID)") }
        if attempts.count > 1 { parts.append("\(attempts.count) attempts: " + attempts.map(\.description).joined(separator: ", ")) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

extension APIError: LocalizedError {
    /// The same as ``description``.
    public var errorDescription: String? { description }
}

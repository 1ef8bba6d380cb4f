import Foundation

extension APIError: CustomStringConvertible {
    /// The failure, its reason, and the next step; without credentials and sensitive values.
    public var description: String { nextStep.isEmpty ? summary : "\(summary) \(nextStep)" }

    /// The failure and its reason, for programs with next steps of their own; without credentials and sensitive values.
    package var summary: String {
        var text = operationID.map { "\($0): " } ?? ""
        if let status { text += "\(status.code) " }
        text += code.map { "[\($0)] " } ?? ""
        text += message
        if let place { text += " (\(place))" }
        return text
    }

    /// The context of the failure: method, URL, request id, attempts.
    private var place: String? {
        var parts: [String] = []
        if let method, let url { parts.append("\(method.rawValue) \(url)") }
        if let requestID { parts.append("request id \(requestID)") }
        if attempts.count > 1 { parts.append("\(attempts.count) attempts" + outcomes) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// The outcomes of the attempts; the same outcome several times in a row is named once.
    private var outcomes: String {
        var runs: [(outcome: String, first: Int, last: Int)] = []
        for attempt in attempts {
            // The error's own message is not repeated.
            let outcome = attempt.failure.map { $0.message == message ? $0.kind.rawValue : $0.description } ?? attempt.outcome
            if let last = runs.indices.last, runs[last].outcome == outcome {
                runs[last].last = attempt.number
            } else {
                runs.append((outcome, attempt.number, attempt.number))
            }
        }
        if runs.count == 1 { return ", each: \(runs[0].outcome)" }
        return ": "
            + runs.map { "\($0.first == $0.last ? "\($0.first)" : "\($0.first) to \($0.last)"): \($0.outcome)" }.joined(separator: ", ")
    }
}

extension APIError: LocalizedError {
    /// The same as ``description``.
    public var errorDescription: String? { description }
}

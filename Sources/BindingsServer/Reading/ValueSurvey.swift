/// Finds everything that keeps a JSON value from being of a type, not only the first error.
///
/// A reader stops at its first error. So the invalid value is replaced by a stand-in that its type accepts, and the whole is read again,
/// until it is read to its end. Nothing inside a stand-in is reported. A value without a known stand-in, one of a union of objects
/// without a discriminator for example, ends the search.
struct ValueSurvey<Value: JSONReadable> {
    /// One violation.
    struct Violation: Hashable {
        let path: [JSONError.PathElement]
        /// For example `must be an integer, not a string`.
        let rule: String
    }

    /// The violations, in the order in which the type reads its properties.
    private(set) var violations: [Violation] = []
    /// The value with its stand-ins, to check the constraints of the rest; nil if the search ended before.
    private(set) var value: Value?

    private let limits: JSONLimits
    /// The number of bytes that may still be read, so that a request's cost stays in proportion to its size.
    private var allowance = 8 << 20

    /// - Parameters:
    ///   - value: The value that was read.
    ///   - error: The reason that it is not of the type.
    ///   - most: The maximum number of violations to find.
    init(of value: JSONValue, failing error: JSONError, limits: JSONLimits, most: Int) {
        self.limits = limits
        var (value, error) = (value, error)
        while true {
            if !isInsideStandIn(error.path) { violations.append(Violation(path: error.path, rule: error.rule)) }
            guard violations.count < most, let next = repaired(value, error) else { return }
            switch next.outcome {
            case .success(let whole):
                self.value = whole
                return
            case .failure(let further): (value, error) = (next.value, further)
            }
        }
    }

    /// Indicates whether a violated constraint was violated by the value itself, rather than by a stand-in.
    func isReal(_ violation: ConstraintViolations.Violation) -> Bool {
        if violations.contains(where: { violation.path.starts(with: $0.path) }) { return false }
        return !(violation.isAboutContent && violations.contains { $0.path.starts(with: violation.path) })
    }

    private func isInsideStandIn(_ path: [JSONError.PathElement]) -> Bool {
        violations.contains { path.starts(with: $0.path) }
    }

    /// Returns the value with the first accepted stand-in at the error's path, and the outcome of reading it.
    private mutating func repaired(
        _ value: JSONValue, _ error: JSONError
    ) -> (value: JSONValue, outcome: Result<Value, JSONError>)? {
        guard !error.path.isEmpty else { return nil }
        var candidates = StandIn.candidates(for: error.kind)[...]
        var knowsList = false
        if case .notListed = error.kind { knowsList = true }
        while let candidate = candidates.popFirst() {
            let changed = value.replacing(error.path[...], with: candidate)
            guard let bytes = try? JSON.encode(changed), bytes.count <= allowance else { return nil }
            allowance -= bytes.count
            do throws(JSONError) {
                return (changed, .success(try JSON.decode(Value.self, from: bytes, limits: limits)))
            } catch let further {
                if !error.path.starts(with: further.path) { return (changed, .failure(further)) }
                // The enumeration of a missing value is known only now.
                if !knowsList, case .notListed = further.kind {
                    candidates = StandIn.candidates(for: further.kind)[...]
                    knowsList = true
                }
            }
        }
        return nil
    }
}

/// Values that types commonly accept.
private enum StandIn {
    /// The candidates, likeliest first.
    static func candidates(for kind: JSONError.Kind) -> [JSONValue] {
        switch kind {
        case .notListed(let listed, _): listed.prefix(1).flatMap { [.string($0), JSONNumber($0).map(JSONValue.number)].compactMap { $0 } }
        case .typeMismatch(let expected, _): (byExpectation[expected].map { [$0] } ?? []) + others
        case .numberOutOfRange: [0]
        case .missingKey, .invalidValue: others
        case .syntax, .invalidUTF8, .tooDeep, .tooLarge, .unencodable: []
        }
    }

    private static let byExpectation: [String: JSONValue] = [
        "an object": [:], "an array": [], "an integer": 0, "a number": 0, "a boolean": false,
    ]

    private static let others: [JSONValue] = [
        "", 0, [:], [], false, "https://example.com", "1970-01-01T00:00:00Z", "1970-01-01", "00:00:00Z", "PT0S",
        "00000000-0000-0000-0000-000000000000",
    ]
}

extension JSONValue {
    /// Returns this value with another one at a path; a missing property is added.
    fileprivate func replacing(_ path: ArraySlice<JSONError.PathElement>, with value: JSONValue) -> JSONValue {
        guard let step = path.first else { return value }
        switch (step, self) {
        case (.key(let key), .object(var fields)):
            fields[key] = (fields[key] ?? .null).replacing(path.dropFirst(), with: value)
            return .object(fields)
        case (.index(let index), .array(var elements)) where elements.indices.contains(index):
            elements[index] = elements[index].replacing(path.dropFirst(), with: value)
            return .array(elements)
        default: return self
        }
    }
}

extension JSONError {
    /// The expected and the found value, in the wording for every part of a request: `must be an integer, not a string`.
    ///
    /// Strings of the request are not repeated, because in a body they may be secrets.
    var rule: String {
        switch kind {
        case .missingKey: "is required"
        case .syntax(let expected, let found): "is not valid JSON: expected \(expected), found \(found)"
        case .typeMismatch(let expected, let found), .numberOutOfRange(let expected, let found): "must be \(expected), not \(found)"
        case .invalidUTF8: "must be UTF-8"
        case .tooDeep(let limit): "must have at most \(limit) levels"
        case .tooLarge(let limit): "must have at most \(limit) bytes"
        case .notListed, .invalidValue, .unencodable: Self.rule(from: message)
        }
    }

    /// Rewords messages of the form `expected …, found …`.
    private static func rule(from message: String) -> String {
        let lead = "expected "
        guard message.hasPrefix(lead), let comma = message.firstRange(of: ", found ") else { return "is not valid: \(message)" }
        return "must be \(message[..<comma.lowerBound].dropFirst(lead.count)), not \(message[comma.upperBound...])"
    }

    /// The path of a violation in a value, written after the value's own name: `.files[2].sha256`.
    static func suffix(_ path: [PathElement]) -> String {
        String(JSONError(.invalidUTF8, path: path).pathDescription.dropFirst())
    }
}

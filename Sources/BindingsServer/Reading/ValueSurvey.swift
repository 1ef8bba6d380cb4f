/// Everything that keeps a JSON value from being of a type, not only the first thing.
///
/// A reader stops at its first error. So the value at fault is replaced by a stand-in that its type accepts, and the whole is read again, until
/// it is read to its end. Nothing is reported of what is inside a stand-in. A value that no stand-in is known for, one of a union of objects
/// without a discriminator for example, ends the search.
struct ValueSurvey<Value: JSONReadable> {
    /// One thing that is wrong.
    struct Violation: Hashable {
        let path: [JSONError.PathElement]
        /// For example `must be an integer, not a string`.
        let rule: String
    }

    /// What is wrong, in the order in which the type reads its properties.
    private(set) var violations: [Violation] = []
    /// The value with its stand-ins, to look for broken limits in what is not one of them; nil where the search ended before.
    private(set) var value: Value?

    private let limits: JSONLimits
    /// How many bytes may still be read: a peer's request must not cost many times what its size says.
    private var allowance = 8 << 20

    /// - Parameters:
    ///   - value: What was read.
    ///   - error: Why it is not of the type.
    ///   - most: How many violations are looked for.
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

    /// Whether a limit that a stand-in breaks, or that it may seem to break, is one that the value itself broke.
    func isReal(_ violation: ConstraintViolations.Violation) -> Bool {
        if violations.contains(where: { violation.path.starts(with: $0.path) }) { return false }
        return !(violation.isAboutContent && violations.contains { $0.path.starts(with: violation.path) })
    }

    private func isInsideStandIn(_ path: [JSONError.PathElement]) -> Bool {
        violations.contains { path.starts(with: $0.path) }
    }

    /// The value with the first stand-in at the error's place that its type accepts, and what reading that comes to.
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
                // What a missing value has to be one of is known only now.
                if !knowsList, case .notListed = further.kind {
                    candidates = StandIn.candidates(for: further.kind)[...]
                    knowsList = true
                }
            }
        }
        return nil
    }
}

/// Values that types accept, whatever they are.
private enum StandIn {
    /// The likeliest first.
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
    /// This value with another one at a path; a property that is not there is added.
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
    /// What is asked for and what was found, as it is said of every part of a request: `must be an integer, not a string`.
    ///
    /// Strings of the request are not repeated: in a body they may be secrets.
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

    /// Messages of these kinds say `expected …, found …`.
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

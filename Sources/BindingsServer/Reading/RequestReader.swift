/// Reads a request by its description in the document, and records all violations, so that one response reports them all.
public struct RequestReader {
    let request: ServerRequest
    let query: RawItems
    let cookies: RawItems
    private(set) var violations: [RequestViolation] = []
    /// A refusal that is not a violation: a body of another content type, or one that is too large.
    var refusal: ServerProblem?

    /// Creates a reader.
    public init(_ request: ServerRequest) {
        self.request = request
        query = RawItems(query: request.query, limit: request.limits.maxItems)
        cookies = RawItems(cookies: request.head.headerFields[values: .cookie], limit: request.limits.maxItems)
    }

    /// The refusal with all violations.
    public var problem: ServerProblem {
        refusal ?? ServerProblem(.badRequest, "The request is not as the document describes it.", violations: violations)
    }

    /// Ends reading.
    ///
    /// - Throws: ``problem``, if there is one.
    public func finish() throws(ServerProblem) {
        if refusal != nil || !violations.isEmpty { throw problem }
    }

    mutating func note(_ part: RequestViolation.Part, _ path: String, _ detail: String) {
        guard violations.count < request.limits.maxProblems else { return }
        violations.append(RequestViolation(part, path, detail))
    }

    /// Records violations of a value's constraints.
    ///
    /// - Parameter name: The parameter's name; `$` for the body.
    mutating func check<Value>(
        _ part: RequestViolation.Part, _ name: String, _ value: Value, isSecret: Bool = false, _ constraints: [Constraint<Value>],
        where isReal: (ConstraintViolations.Violation) -> Bool = { _ in true }
    ) {
        for violation in ConstraintViolations.found(in: value, isSecret: isSecret, constraints) where isReal(violation) {
            note(part, name + JSONError.suffix(violation.path), violation.rule)
        }
    }

    /// Records everything that keeps a value from being of a type, and violations of constraints in the rest of it.
    mutating func survey<Value: JSONReadable>(
        _ part: RequestViolation.Part, _ name: String, _ found: JSONValue, failing error: JSONError, isSecret: Bool = false,
        _ rules: JSONLimits, _ constraints: [Constraint<Value>]
    ) {
        let most = request.limits.maxProblems - violations.count
        let survey = ValueSurvey<Value>(of: found, failing: error, limits: rules, most: most)
        for violation in survey.violations { note(part, name + JSONError.suffix(violation.path), violation.rule) }
        if let value = survey.value { check(part, name, value, isSecret: isSecret, constraints, where: survey.isReal) }
    }
}

/// Reads a request by what the document says of it, and notes everything that is not so: one answer tells it all.
public struct RequestReader {
    let request: ServerRequest
    let query: RawItems
    let cookies: RawItems
    private(set) var breaches: [RequestBreach] = []
    /// What no breach can tell: a body of another content type, or one that is too large.
    var refusal: ServerProblem?

    /// Starts to read.
    public init(_ request: ServerRequest) {
        self.request = request
        query = RawItems(query: request.query, limit: request.limits.maxItems)
        cookies = RawItems(cookies: request.head.headerFields[values: .cookie], limit: request.limits.maxItems)
    }

    /// Everything that is wrong, for the values that are therefore missing.
    public var problem: ServerProblem {
        refusal ?? ServerProblem(.badRequest, "The request is not as the document describes it.", breaches: breaches)
    }

    /// Ends reading.
    ///
    /// - Throws: ``problem``, where there is one.
    public func finish() throws(ServerProblem) {
        if refusal != nil || !breaches.isEmpty { throw problem }
    }

    mutating func note(_ part: RequestBreach.Part, _ path: String, _ detail: String) {
        guard breaches.count < request.limits.maxProblems else { return }
        breaches.append(RequestBreach(part, path, detail))
    }

    /// Notes what breaks limits of a value.
    ///
    /// - Parameter name: The parameter's name; `$` for the body.
    mutating func check<Value>(
        _ part: RequestBreach.Part, _ name: String, _ value: Value, isSecret: Bool = false, _ limits: [Limit<Value>],
        where isReal: (LimitBreaches.Breach) -> Bool = { _ in true }
    ) {
        for breach in LimitBreaches.found(in: value, isSecret: isSecret, limits) where isReal(breach) {
            note(part, name + JSONError.suffix(breach.path), breach.rule)
        }
    }

    /// Notes everything that keeps a value from being of a type, and what breaks limits in the rest of it.
    mutating func survey<Value: JSONReadable>(
        _ part: RequestBreach.Part, _ name: String, _ found: JSONValue, failing error: JSONError, isSecret: Bool = false,
        _ rules: JSONLimits, _ limits: [Limit<Value>]
    ) {
        let most = request.limits.maxProblems - breaches.count
        let survey = ValueSurvey<Value>(of: found, failing: error, limits: rules, most: most)
        for violation in survey.violations { note(part, name + JSONError.suffix(violation.path), violation.rule) }
        if let value = survey.value { check(part, name, value, isSecret: isSecret, limits, where: survey.isReal) }
    }
}

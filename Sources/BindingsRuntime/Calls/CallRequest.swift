/// One call's request as its arguments describe it: nothing is checked, encoded or sent before the call is performed.
public struct CallRequest: Sendable {
    /// The operation that is called.
    public let operation: APIOperation

    var pathValues: [String: String] = [:]
    var queryItems: [QueryItem] = []
    var headers: [(name: String, value: String)] = []
    var cookies: [(name: String, value: String)] = []
    var payload: Payload?
    var contentType: String?
    var violations: [String] = []

    /// Starts a request without parameters and body.
    public init(_ operation: APIOperation) {
        self.operation = operation
    }

    /// Sets the value of `{name}` in the path template, in the simple style.
    ///
    /// It is percent-encoded. A value that is empty, `.` or `..` would name another resource: the call fails with ``APIError/Kind/invalidRequest``.
    public mutating func path(_ name: String, _ value: some ParameterValue) {
        pathValues[name] = value.parameterText
    }

    /// Adds a query parameter; nil leaves it out, as does an empty array.
    public mutating func query(
        _ name: String, _ value: (some ParameterValue)?, style: ParameterStyle = .form, explode: Bool = true
    ) {
        guard let value else { return }
        guard let items = value.parameterItems else {
            return queryItems.append(QueryItem(name: name, value: value.parameterText))
        }
        queryItems += QueryItem.items(name, items, style: style, explode: explode)
    }

    /// Adds a header; nil leaves it out.
    public mutating func header(_ name: String, _ value: (some ParameterValue)?) {
        guard let value else { return }
        headers.append((name, value.parameterText))
    }

    /// Adds a cookie; nil leaves it out.
    public mutating func cookie(_ name: String, _ value: (some ParameterValue)?) {
        guard let value else { return }
        cookies.append((name, value.parameterText))
    }

    /// Sets a JSON body, encoded when the call is performed.
    public mutating func json(_ body: some JSONWritable & Sendable, contentType: String = "application/json") {
        payload = .json { () throws(JSONError) in try JSON.encode(body) }
        self.contentType = contentType
    }

    /// Sets a multipart/form-data body.
    public mutating func multipart(_ form: MultipartForm) {
        violations += form.problems
        body(form.body, contentType: form.contentType)
    }

    /// Sets a body of another kind.
    public mutating func body(_ body: RequestBody, contentType: String) {
        payload = .body(body)
        self.contentType = contentType
    }

    /// Notes that an argument breaks a constraint of the contract; nil notes nothing.
    ///
    /// - Parameters:
    ///   - path: which argument, for example `name` or `files[2].sha256`.
    ///   - violation: what is wrong, for example `must have at most 180 characters`.
    public mutating func check(_ path: String, _ violation: String?) {
        guard let violation else { return }
        violations.append("\(path) \(violation)")
    }
}

extension CallRequest {
    /// A body that is either ready or is encoded when the call is performed.
    enum Payload: Sendable {
        case json(@Sendable () throws(JSONError) -> [UInt8])
        case body(RequestBody)
    }
}

/// One call's request as its arguments describe it; nothing is checked, encoded or sent before the call is performed.
public struct CallRequest: Sendable {
    /// The operation that is called.
    public let operation: APIOperation

    /// Percent-encoded, as they are in the path.
    var pathValues: [String: String] = [:]
    var queryItems: [QueryItem] = []
    var headers: [(name: String, value: String)] = []
    /// The parts of a value that is not exploded are joined by commas.
    var cookies: [(name: String, parts: [String])] = []
    var payload: Payload?
    var contentType: String?
    var violations: [String] = []
    /// The path and query that the service has named for this call, instead of those that its arguments make; nil for none.
    var target: String?

    /// Creates a request without parameters and body.
    public init(_ operation: APIOperation) {
        self.operation = operation
    }

    /// Sets a JSON body, encoded when the call is performed.
    ///
    /// - Parameter omitsEmpty: Pass `true` to send no body for an empty object: a body of optional properties that may be left out.
    @_disfavoredOverload
    public mutating func json(_ body: some JSONWritable & Sendable, contentType: String = "application/json", omitsEmpty: Bool = false) {
        unchecked(body, contentType: contentType, omitsEmpty: omitsEmpty)
    }

    mutating func unchecked(_ body: some JSONWritable & Sendable, contentType: String, omitsEmpty: Bool) {
        if omitsEmpty, let bytes = try? JSON.encode(body), bytes.elementsEqual("{}".utf8) { return }
        payload = .json { () throws(JSONError) in try JSON.encode(body) }
        self.contentType = contentType
    }

    /// Sets a multipart/form-data body.
    ///
    /// - Parameter omitsEmpty: Pass `true` to send no body for a form without parts.
    public mutating func multipart(_ form: MultipartForm, omitsEmpty: Bool = false) {
        violations += form.problems
        if omitsEmpty, form.isEmpty { return }
        payload = .form(form)
        contentType = form.contentType
    }

    /// Sets a body of plain text: a string as it is; a number, a Boolean or a date in its text form.
    public mutating func text(_ body: some JSONWritable, contentType: String) {
        do throws(JSONError) {
            self.body(.text(ParameterParts.text(of: try JSONValue(encoding: body))), contentType: contentType)
        } catch {
            check("body", "cannot be written: \(error)")
        }
    }

    /// Sets a body of another kind.
    public mutating func body(_ body: RequestBody, contentType: String) {
        payload = .body(body)
        self.contentType = contentType
    }

    /// Sets a property of the JSON object that is the body; any other body stays as it is.
    mutating func setProperty(_ name: String, _ value: String) {
        guard case .json(let encode)? = payload else { return }
        payload = .json { () throws(JSONError) in
            guard case .object(var object) = try JSON.decode(JSONValue.self, from: try encode()) else { return try encode() }
            object[name] = .string(value)
            return try JSON.encode(JSONValue.object(object))
        }
    }

    /// Records that an argument violates a constraint of the contract; nil records nothing.
    ///
    /// - Parameters:
    ///   - path: The argument's path, for example `name` or `files[2].sha256`.
    ///   - violation: The violation, for example `must have at most 180 characters`.
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
        /// Its boundary is generated when the call is performed.
        case form(MultipartForm)
    }
}

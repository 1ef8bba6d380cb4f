/// A part of a form as received; its body is available until the next part is requested.
public struct ServerPart: Sendable {
    /// The part's name.
    public let name: String
    /// The file's name; nil if the part is a plain field.
    public let fileName: String?
    /// The part's content type; nil if it has none.
    public let contentType: String?
    /// Its other header fields.
    public let headers: HTTPFields
    /// The bytes as they arrive, to be read once, without a limit.
    public let body: ResponseBody
    let limits: ServerLimits

    init(_ head: MultipartPartHead, body: ResponseBody, limits: ServerLimits) {
        name = head.name
        fileName = head.fileName
        contentType = head.contentType
        headers = head.headers
        self.body = body
        self.limits = limits
    }

    /// Reads the whole part, which may have at most ``ServerLimits/maxBodyBytes``.
    ///
    /// - Throws: ``ServerProblem``, and the errors of reading the body.
    public func bytes() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in body {
            bytes += chunk
            if bytes.count > limits.maxBodyBytes {
                throw ServerProblem(.contentTooLarge, "The part \(name) is larger than \(limits.maxBodyBytes) bytes.")
            }
        }
        return bytes
    }

    /// Reads a plain value.
    ///
    /// - Throws: ``ServerProblem`` if it is invalid.
    public func text<Value: JSONReadable & Sendable>(_ shape: ParameterShape, _ constraints: Constraint<Value>...) async throws -> Value {
        guard let text = String(validating: try await bytes(), as: UTF8.self) else { throw problem("must be UTF-8") }
        let bounds = self.limits.values
        let value = try read { () throws(JSONError) in
            let guessed = ShapedTexts(guesses: true).value(text, shape)
            if shape.isGuessed, let value = try? guessed.decode(Value.self, limits: bounds) { return value }
            return try ShapedTexts(guesses: false).value(text, shape).decode(Value.self, limits: bounds)
        }
        return try checked(value, constraints)
    }

    /// Reads a JSON text.
    ///
    /// - Throws: ``ServerProblem`` if it is invalid.
    public func json<Value: JSONReadable & Sendable>(_ constraints: Constraint<Value>...) async throws -> Value {
        let (bytes, bounds) = (try await bytes(), self.limits.json)
        return try checked(try read { () throws(JSONError) in try JSON.decode(Value.self, from: bytes, limits: bounds) }, constraints)
    }

    private func read<Value>(_ body: () throws(JSONError) -> Value) throws(ServerProblem) -> Value {
        do throws(JSONError) {
            return try body()
        } catch {
            throw problem(error.rule, inside: JSONError.suffix(error.path))
        }
    }

    func checked<Value>(_ value: Value, _ constraints: [Constraint<Value>], as place: String? = nil) throws(ServerProblem) -> Value {
        var found = ConstraintViolations()
        found.member(place ?? name, value, isSecret: false, constraints)
        guard !found.found.isEmpty else { return value }
        throw ServerProblem(
            .badRequest, ServerForm<ServerPart>.refused, violations: found.found.map { RequestViolation(.body, $0.place, $0.rule) })
    }

    func problem(_ rule: String, inside path: String = "") -> ServerProblem {
        ServerProblem(.badRequest, ServerForm<ServerPart>.refused, violations: [RequestViolation(.body, name + path, rule)])
    }
}

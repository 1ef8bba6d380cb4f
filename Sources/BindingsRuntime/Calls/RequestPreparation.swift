/// Turns a described request into one that can be sent; pure, and strict about what must never be sent.
struct RequestPreparation {
    let client: APIClient
    let request: CallRequest
    let options: CallOptions

    private var operation: APIOperation { request.operation }

    func prepare() throws(APIError) -> PreparedRequest {
        let destination = try destination()
        var problems = request.violations
        var prepared = PreparedRequest(operation: operation, base: destination.base, path: request.target ?? path(&problems))
        if request.target == nil { prepared.queryItems = request.queryItems + options.queryItems } else { prepared.base.path = "" }
        prepared.headers = headers(&problems)
        prepared.credentials = try credentials(for: destination, prepared.headers, &problems)
        prepared.idempotencyKey = key(&prepared.headers, &problems)
        if let problem = problems.first { throw invalid(problems.count == 1 ? problem : "\n- " + problems.joined(separator: "\n- ")) }
        prepared.body = try body(&prepared.headers)
        if !operation.sensitive.isEmpty { prepared.sensitiveValues = sensitiveValues }
        return prepared
    }

    private func invalid(_ message: String) -> APIError {
        failure(.invalidRequest, message)
    }

    private func failure(_ kind: APIError.Kind, _ message: String, cause: (any Error)? = nil) -> APIError {
        var error = APIError(kind: kind, message: message, operationID: operation.id, method: operation.method, url: operation.path)
        error.cause = cause
        return error
    }
}

extension RequestPreparation {
    private func destination() throws(APIError) -> Destination {
        do throws(Destination.Problem) {
            return try Destination.choose(choices)
        } catch {
            throw invalid(error.message)
        }
    }

    private var choices: Destination.Choices {
        let configuration = client.configuration
        return Destination.Choices(
            declared: client.servers.first?.url,
            configured: configuration.baseURL.map { Server($0.absoluteString) } ?? configuration.server,
            operationServer: operation.server, chosen: options.server ?? configuration.operations[operation.id]?.server,
            needsCredentials: !operation.security.isEmpty && !operation.security.contains([]),
            credentialServers: configuration.credentialServers, allowsInsecureHTTP: configuration.allowsInsecureHTTP)
    }

    /// The template with its parameters filled in.
    private func path(_ problems: inout [String]) -> String {
        var result = ""
        // A fragment distinguishes operations of a document; it is never sent (RFC 9110, 7.1).
        var rest = operation.path.prefix { $0 != "#" }
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            result += PercentEncoding.encode(literal: rest[..<open]) + segment(name, &problems)
            rest = rest[rest.index(after: close)...]
        }
        return result + PercentEncoding.encode(literal: rest)
    }

    /// A value that is empty, `.` or `..` would name another resource (RFC 3986, 5.2.4 removes dot segments).
    private func segment(_ name: String, _ problems: inout [String]) -> String {
        guard let value = request.pathValues[name] else {
            problems.append("The path parameter \(name) has no value.")
            return ""
        }
        if value.isEmpty || value == "." || value == ".." {
            problems.append(
                "The path parameter \(name) must not be \(value.isEmpty ? "empty" : "`\(value)`"): it would name another resource.")
        }
        return value
    }

    private func headers(_ problems: inout [String]) -> HTTPFields {
        var fields: HTTPFields = [:]
        fields[.accept] = operation.accept.isEmpty ? "*/*" : operation.accept.joined(separator: ", ")
        fields[.userAgent] = client.configuration.userAgent
        fields[.contentType] = request.contentType
        for (name, value) in request.headers { set(name, value, &fields, &problems) }
        for (name, value) in options.headers { set(name, value, &fields, &problems) }
        if let cookies = cookies(&problems) { fields[.cookie] = cookies }
        return fields
    }

    private func set(_ name: String, _ value: String?, _ fields: inout HTTPFields, _ problems: inout [String]) {
        guard let field = HTTPField.Name(name) else { return problems.append("`\(name)` is not a header name.") }
        if Self.framing.contains(field.canonicalName) { return problems.append("The header \(name) belongs to the transport.") }
        guard HTTPField.isValidValue(value ?? "") else {
            return problems.append("The value of the header \(name) has line breaks or other characters that a header must not have.")
        }
        fields[field] = value
    }

    /// The header fields of message framing: two parties that set them make request smuggling possible (RFC 9112, 11.2).
    private static let framing: Set<String> = ["host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer"]

    /// The `Cookie` header by RFC 6265, 4.1.1: names are tokens; values have no space, quote, comma, semicolon or backslash.
    ///
    /// Values in the style `form` are percent-encoded before they come here. The commas between the parts of an array are the one exception:
    /// OpenAPI writes them, and servers accept them (3.1.1, "Style Examples").
    private func cookies(_ problems: inout [String]) -> String? {
        for (name, parts) in request.cookies where HTTPField.Name(name) == nil || !parts.allSatisfy(Cookie.isValue) {
            problems.append("The cookie \(name) has characters that a cookie must not have.")
        }
        let pairs = request.cookies.map { "\($0.name)=\($0.parts.joined(separator: ","))" }
        return pairs.isEmpty ? nil : pairs.joined(separator: "; ")
    }

    private func credentials(
        for destination: Destination, _ headers: HTTPFields, _ problems: inout [String]
    ) throws(APIError) -> [Credential] {
        if !destination.takesCredentials {
            // A caller who sets the header for the call has decided already.
            if let home = destination.ledAwayFrom, headers[.authorization] == nil { try refuseToWithhold(from: destination, home) }
            return []
        }
        guard let chosen = Credential.choose(operation.security, from: client.credentials) else {
            let schemes = operation.security.map { $0.joined(separator: " + ") }.joined(separator: ", or ")
            throw failure(
                .missingCredential, "A credential for \(schemes) is required. Pass it to the client's initializer.")
        }
        for credential in chosen where !credential.isSendable {
            problems.append("The credential is empty or has characters that a header must not have, a line break for example.")
        }
        return chosen
    }

    /// Refuses a call that the document sends to another origin: without the credential it would only fail later, and without the reason.
    private func refuseToWithhold(from destination: Destination, _ home: Origin) throws(APIError) {
        let known = operation.security.first { names in names.allSatisfy { client.credentials[$0] != nil } }
        guard let schemes = known, !operation.security.contains([]) else { return }
        let origin = destination.base.origin
        throw failure(
            .missingCredential,
            """
            The credential for \(schemes.joined(separator: " + ")) is not sent to \(origin), which the document names for \(operation.id): the \
            client's own origin is \(home). Name \(origin) in `ClientConfiguration.credentialServers` if it may have the credential, or \
            choose a server for the call with `.server(_:)`.
            """)
    }

    /// The caller's key, from the option or from a header parameter.
    private func key(_ fields: inout HTTPFields, _ problems: inout [String]) -> String? {
        guard let header = operation.idempotencyHeader, let name = HTTPField.Name(header) else {
            if options.idempotencyKey != nil { problems.append("The operation declares no idempotency key; the service would ignore one.") }
            return nil
        }
        if let key = options.idempotencyKey { set(header, key, &fields, &problems) }
        if fields[name]?.isEmpty == true { problems.append("The idempotency key must not be empty.") }
        return fields[name]
    }

    private var sensitiveValues: [String] {
        let path = request.pathValues.filter { operation.sensitive.contains($0.key) }.map(\.value)
        let query = (request.queryItems + options.queryItems).filter { operation.sensitive.contains($0.parameter) }.flatMap(\.values)
        let headers = request.headers.filter { operation.sensitive.contains($0.name) }.map(\.value)
        let cookies = request.cookies.filter { operation.sensitive.contains($0.name) }.flatMap(\.parts)
        return path + query + headers + cookies + (request.target.map(Self.secrets) ?? [])
    }

    /// The possible secrets in a path and query that the service has issued: the whole query, and each long piece of both.
    private static func secrets(ofTarget target: String) -> [String] {
        let query = target.split(separator: "?", maxSplits: 1).dropFirst().map(String.init)
        let pieces = target.split { "/?&=".contains($0) }.map(String.init)
        return query + pieces.filter { $0.utf8.count >= 16 }
    }

    private func body(_ fields: inout HTTPFields) throws(APIError) -> RequestBody? {
        switch request.payload {
        case nil: return nil
        case .form(let form):
            let drawn = form.drawingBoundary(client.configuration.environment.random)
            // A content type that the caller has set stays, as for any other body.
            if fields[.contentType] == form.contentType { fields[.contentType] = drawn.contentType }
            return (fields[.contentType] == drawn.contentType ? drawn : form).body
        case .body(let body): return body
        case .json(let encode):
            do throws(JSONError) {
                return .bytes(try encode())
            } catch {
                throw failure(.encoding, "The body cannot be written as JSON: \(error)", cause: error)
            }
        }
    }
}

extension Destination.Problem {
    var message: String {
        switch self {
        case .noServer: "The document names no server. Set `ClientConfiguration.baseURL`."
        case .noHome:
            "The document names a server for this operation alone, and none that credentials may go to. Set `ClientConfiguration.server` to it."
        case .relative(let path):
            "`\(path)` names no host. Set `ClientConfiguration.baseURL` to the whole address, for example https://host.example\(path)."
        case .badVariable(let problem): problem
        case .badURL(let url): "`\(url)` is not an absolute http or https URL without user and query. Set `ClientConfiguration.baseURL`."
        case .badCredentialServer(let url):
            "`\(url)` in `ClientConfiguration.credentialServers` is not an absolute http or https URL without user and query."
        case .insecure(let origin):
            "Refusing plain HTTP to \(origin). Use https, or set `ClientConfiguration.allowsInsecureHTTP`."
        }
    }
}

enum Cookie {
    /// Indicates whether the value consists of `cookie-octet` (RFC 6265).
    static func isValue(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"",;\"#.utf8.contains($0) }
    }
}

/// The response of a server.
public struct ServerResponse: Sendable {
    /// The status and header fields; `Content-Length` is written by the server that sends it.
    public var head: HTTPResponse

    /// The body: bytes, a file, or a stream; nil for none.
    public var body: RequestBody?

    /// The value of ``RoutingTable/writesNulls`` of the table that is responding; false outside of one.
    @TaskLocal static var writesNulls = false

    /// Creates a response with a body of a content type; nil for none.
    public init(_ status: HTTPResponse.Status, headers: HTTPFields = [:], contentType: String? = nil, body: RequestBody? = nil) {
        head = HTTPResponse(status: status, headerFields: headers)
        if let contentType { head.headerFields[.contentType] = contentType }
        self.body = body
    }
}

// One function for each kind of body in a document; generated responses call them.
extension ServerResponse {
    /// A response without a body.
    public static func empty(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) -> ServerResponse {
        ServerResponse(status, headers: headers)
    }

    /// A JSON body.
    ///
    /// - Throws: `JSONError` if the value cannot be encoded.
    public static func json(
        _ status: HTTPResponse.Status, _ body: some JSONWritable, contentType: String = "application/json", headers: HTTPFields = [:]
    ) throws(JSONError) -> ServerResponse {
        ServerResponse(status, headers: headers, contentType: contentType, body: .bytes(try JSON.encode(body, writesNulls: writesNulls)))
    }

    /// A string in UTF-8.
    public static func text(
        _ status: HTTPResponse.Status, _ body: String, contentType: String = "text/plain", headers: HTTPFields = [:]
    ) -> ServerResponse {
        let type = contentType.lowercased().contains("charset") ? contentType : contentType + "; charset=utf-8"
        return ServerResponse(status, headers: headers, contentType: type, body: .text(body))
    }

    /// A plain value as text: a number, a Boolean, a date and the like.
    ///
    /// - Throws: `JSONError` if the value cannot be encoded.
    @_disfavoredOverload
    public static func text(
        _ status: HTTPResponse.Status, _ body: some JSONWritable, contentType: String = "text/plain", headers: HTTPFields = [:]
    ) throws(JSONError) -> ServerResponse {
        text(status, ParameterParts.text(of: try JSONValue(encoding: body)), contentType: contentType, headers: headers)
    }

    /// An `application/x-www-form-urlencoded` form of an object's properties.
    ///
    /// - Parameter encoding: The encoding of properties, if it is not the default of `CallRequest.form`.
    /// - Throws: `JSONError` if the value is not an object or cannot be encoded.
    public static func form(
        _ status: HTTPResponse.Status, _ body: some JSONWritable, encoding: [String: FormEncoding] = [:],
        contentType: String = "application/x-www-form-urlencoded", headers: HTTPFields = [:]
    ) throws(JSONError) -> ServerResponse {
        guard case .object(let members) = try JSONValue(encoding: body) else { throw JSONError(.invalidValue("a form must be an object")) }
        return .body(status, .text(FormText.text(members, encoding)), contentType: contentType, headers: headers)
    }

    /// Bytes, a file, or a stream.
    public static func body(
        _ status: HTTPResponse.Status, _ body: RequestBody, contentType: String, headers: HTTPFields = [:]
    ) -> ServerResponse {
        ServerResponse(status, headers: headers, contentType: contentType, body: body)
    }
}

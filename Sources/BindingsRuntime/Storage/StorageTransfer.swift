/// Moves bytes to and from signed URLs: the storage behind an API, not the API itself.
///
/// A transfer sends only what it is given: no credential of a client, no cookie, no header that an interceptor adds, and it follows
/// no redirect. Retries, timeouts, the retry budget and errors are those of any ``Call``.
///
/// ```swift
/// let stored = try await StorageTransfer().put(.file(url), to: signed, headers: ["Content-Type": "application/pdf"]).value
/// ```
public struct StorageTransfer: Sendable {
    /// The default number of attempts of one transfer: 5.
    ///
    /// A part of a large upload is cheap to repeat compared to the whole upload.
    public static let retry = RetryPolicy.attempts(5)

    private let client: APIClient

    /// Creates a transfer with a client's transport, timeouts, limits and interceptors, but neither its servers nor its credentials.
    public init(configuration: ClientConfiguration = .default) {
        var configuration = configuration
        (configuration.baseURL, configuration.server, configuration.credentialServers) = (nil, nil, [])
        client = APIClient(servers: [], configuration: configuration)
    }

    /// Stores a body under a signed URL.
    ///
    /// The storage compares the headers with those that were signed: pass all that the service has issued with the URL, and no others.
    /// `Host` and `Content-Length` may be among them; they are checked and left to the transport.
    ///
    /// - Parameters:
    ///   - body: The content to store; a file, a range of a file, or bytes. It is read once for each attempt.
    ///   - url: The destination.
    ///   - headers: The headers that belong to the URL.
    public func put(_ body: RequestBody, to url: SignedURL, headers: [String: String] = [:]) -> Call<StoredObject> {
        var request = request("putObject", .put, url, headers, body)
        // Not `body(_:contentType:)`, because the storage refuses a content type that was not signed.
        request.payload = .body(body)
        return call(request, headers, Answer { (head, _) in StoredObject(head) })
    }

    /// Reads the object at a signed URL; `download(to:)` and `stream()` of the call do not hold it in memory.
    public func get(_ url: SignedURL, headers: [String: String] = [:]) -> Call<[UInt8]> {
        call(request("getObject", .get, url, headers, nil), headers, .bytes)
    }

    private func request(
        _ id: String, _ method: HTTPRequest.Method, _ url: SignedURL, _ headers: [String: String], _ body: RequestBody?
    ) -> CallRequest {
        // The parameter is the whole target, so that errors and logs show the template.
        var request = CallRequest(
            APIOperation(
                id: id, method: method, path: "/{object}", server: url.origin.description, accept: [], sensitive: ["object"]))
        request.target = url.target
        let given = GivenHeaders(headers, host: url.origin, length: body?.length)
        request.headers = given.sent
        request.violations = given.problems
        return request
    }

    private func call<Output>(_ request: CallRequest, _ headers: [String: String], _ answer: Answer<Output>) -> Call<Output> {
        Call(client, request, answer).retry(Self.retry).intercept(HeaderAllowlist(Set(headers.keys.map { $0.lowercased() })))
    }
}

/// A storage's metadata of an object that it has stored.
public struct StoredObject: Sendable, Hashable {
    /// The entity tag with its quotes, as a completion has to repeat it; nil if the storage sent none.
    public var eTag: String?

    /// All header fields of the response.
    public var headers: HTTPFields

    /// Reads the head of a response.
    init(_ head: HTTPResponse) {
        eTag = head.headerFields[.eTag]
        headers = head.headerFields
    }
}

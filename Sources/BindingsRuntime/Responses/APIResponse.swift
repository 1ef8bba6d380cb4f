/// The response to a call, with its metadata.
public struct APIResponse<Body: Sendable>: Sendable {
    /// The status, always a successful one.
    public var status: HTTPResponse.Status

    /// The header fields.
    public var headers: HTTPFields

    /// The body, decoded.
    public var body: Body

    /// The attempts in order; the last one is this response.
    public var attempts: [Attempt]

    /// The idempotency key that was sent; nil if the operation declares none.
    public var idempotencyKey: String?

    /// Indicates whether the service marked the response as a replay of its response to an earlier call with the same key.
    ///
    /// False as well without such a mark. For a streamed call, only the header fields are checked.
    public var isReplay: Bool

    /// The identifier to quote to the service's support; nil if the response has none.
    public var requestID: String? { headers.requestID }
}

/// A response whose body is read as it arrives.
public typealias StreamedResponse = APIResponse<ResponseBody>

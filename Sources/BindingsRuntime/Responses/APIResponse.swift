/// The answer to a call, with what came along.
public struct APIResponse<Body: Sendable>: Sendable {
    /// The status, always a successful one.
    public var status: HTTPResponse.Status

    /// The fields.
    public var headers: HTTPFields

    /// The body, decoded.
    public var body: Body

    /// Every attempt that was made; the last one is this response.
    public var attempts: [Attempt]

    /// The idempotency key that was sent; nil when the operation declares none.
    public var idempotencyKey: String?

    /// Whether the service says that it had done this before, under the same key: the answer is that of the first time.
    ///
    /// False as well where it says nothing. The answer of a streamed call is not looked into, its fields are.
    public var isReplay: Bool

    /// The identifier to quote to the service's support; nil when the response holds none.
    public var requestID: String? { headers.requestID }
}

/// A response whose body is read as it comes.
public typealias StreamedResponse = APIResponse<ResponseBody>

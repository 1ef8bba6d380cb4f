/// What one call overrides; nil and empty: nothing.
struct CallOptions: Sendable {
    var headers: [(name: String, value: String?)] = []
    var queryItems: [QueryItem] = []
    var idle: Duration??
    var attempt: Duration?
    var deadline: Duration??
    var retry: RetryPolicy?
    var idempotencyKey: String?
    var interceptors: [any Interceptor] = []
    var maxBodyBytes: Int?
}

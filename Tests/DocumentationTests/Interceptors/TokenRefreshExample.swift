import BindingsRuntime

/// Sends a call once more when the service refuses its key.
///
/// A key that was refused is dropped: a rotating one is asked for anew, once, however many calls were refused with it.
struct TokenRefresh: Interceptor {
    func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        let response = try await next(exchange)
        let isRepeatable = exchange.body?.isReplayable ?? true
        guard response.head.status == .unauthorized, isRepeatable else { return response }
        return try await next(exchange)
    }

    /// A client whose token comes from elsewhere, and is replaced when it is refused.
    static func client(
        _ configuration: ClientConfiguration, token: @escaping @Sendable () async throws -> String
    ) -> APIClient {
        var configuration = configuration
        configuration.interceptors.append(TokenRefresh())
        let key = APIKey.rotating(lifetime: .seconds(3_600)) { APIKey(try await token()) }
        return APIClient(
            servers: ["https://api.example.com"], configuration: configuration, credentials: ["oauth": .bearer(key)])
    }
}

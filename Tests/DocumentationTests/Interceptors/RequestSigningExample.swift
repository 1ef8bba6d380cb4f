import BindingsRuntime
import Foundation

/// Signs each attempt anew, because the moment is part of what is signed.
struct RequestSigning: Interceptor {
    /// The only host that gets signatures: interceptors that add secrets must see to it themselves where a request goes.
    let host: String
    let now: @Sendable () -> Date
    /// HMAC-SHA256 by `HMAC<SHA256>` of CryptoKit or swift-crypto, for example, as hex.
    let sign: @Sendable (_ text: String, _ body: [UInt8]) throws -> String

    func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        guard exchange.head.scheme == "https", exchange.serverAddress == host else { return try await next(exchange) }
        var signed = exchange
        let moment = String(Int(now().timeIntervalSince1970))
        let text = "\(exchange.head.method.rawValue)\n\(exchange.head.path ?? "/")\n\(moment)"
        // A file or a stream is not in memory: services sign those by a digest that is known beforehand.
        let signature = try sign(text, exchange.body?.bytesInMemory ?? [])
        signed.head.headerFields[.date] = moment
        if let name = HTTPField.Name("X-Signature") {
            var field = HTTPField(name: name, value: signature)
            // Logs, spans and recordings redact a field that is marked so.
            field.indexingStrategy = .disallow
            signed.head.headerFields[fields: name] = [field]
        }
        return try await next(signed)
    }
}

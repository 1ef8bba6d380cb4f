import BindingsRuntime
import Foundation

/// An exchange that an ``ExchangeRecorder`` recorded.
public struct RecordedExchange: Sendable, Hashable {
    /// The `operationId`.
    public var operationID: String

    /// The request's method.
    public var method: String

    /// The request's URL, redacted as it was recorded.
    public var url: String

    /// The request's body; nil if there was none, or if it was not recorded.
    public var requestBody: [UInt8]?

    /// The response's status; nil if there was no response.
    public var status: HTTPResponse.Status?

    /// The response's header fields, in order.
    public var headers: HTTPFields

    /// The response's body; nil if there was none, or if it was not recorded.
    public var responseBody: [UInt8]?

    /// The reason that there was no response; nil if there was one.
    public var error: String?

    /// Reads a recorder's files from a folder, in the order of the exchanges.
    ///
    /// - Throws: ``ExpectationFailure`` for a file that is not a recorded exchange.
    public static func read(_ folder: URL) throws -> [RecordedExchange] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        return try names.map { name in
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            guard let exchange = (try? JSON.decode(JSONValue.self, from: bytes)).flatMap(RecordedExchange.init) else {
                throw ExpectationFailure("\(name) is not a recorded exchange.")
            }
            return exchange
        }
    }

    private init?(_ value: JSONValue) {
        guard let operation = value["operation"]?.string, let request = value["request"] else { return nil }
        operationID = operation
        method = request["method"]?.string ?? ""
        url = request["url"]?.string ?? ""
        requestBody = Self.body(request)
        let response = value["response"]
        status = response?["status"]?.number.flatMap { HTTPResponse.Status($0) }
        headers = Self.fields(response?["headers"])
        responseBody = response.flatMap(Self.body)
        error = value["error"]?.string
    }

    private static func body(_ message: JSONValue) -> [UInt8]? {
        if let text = message["body"]?.string { return Array(text.utf8) }
        return message["bodyBase64"]?.string.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
    }

    private static func fields(_ value: JSONValue?) -> HTTPFields {
        var fields: HTTPFields = [:]
        for pair in value?.array ?? [] {
            guard let name = (pair[0]?.string).flatMap({ HTTPField.Name($0) }), let value = pair[1]?.string else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        return fields
    }
}

extension ScriptedTransport {
    /// Creates a script with the responses of recorded exchanges, by operation and in order.
    ///
    /// Values redacted in the recording stay redacted: a replayed response has `REDACTED` in place of a secret.
    public convenience init(replaying exchanges: [RecordedExchange]) {
        self.init()
        for exchange in exchanges { script(exchange.operationID, ScriptStep(exchange)) }
    }
}

extension ScriptStep {
    /// Creates the response of a recorded exchange; a failed one fails again, with an unknown outcome.
    init(_ exchange: RecordedExchange) {
        guard let status = exchange.status else {
            self = .failure(TransportError(.other, exchange.error ?? "The recorded exchange had no response."))
            return
        }
        // The recorded body is decoded and complete, so the fields on its framing are no longer true.
        let headers = HTTPFields(exchange.headers.filter { !["content-length", "transfer-encoding"].contains($0.name.canonicalName) })
        let body = ResponseBody.bytes(exchange.responseBody ?? [])
        self.init { _ in TransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: body) }
    }
}

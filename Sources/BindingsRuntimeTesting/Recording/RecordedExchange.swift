import BindingsRuntime
import Foundation

/// An exchange as an ``ExchangeRecorder`` wrote it down.
public struct RecordedExchange: Sendable, Hashable {
    /// The operation.
    public var operationID: String

    /// The request's method.
    public var method: String

    /// The request's URL, redacted as it was recorded.
    public var url: String

    /// The request's body; nil when there was none, or when it was not recorded.
    public var requestBody: [UInt8]?

    /// The response's status; nil when there was no response.
    public var status: HTTPResponse.Status?

    /// The response's fields, in order.
    public var headers: HTTPFields

    /// The response's body; nil when there was none, or when it was not recorded.
    public var responseBody: [UInt8]?

    /// Why there was no response; nil when there was one.
    public var error: String?

    /// Reads what a recorder wrote into a folder, in the order of the exchanges.
    ///
    /// - Throws: ``ExpectationFailure`` for a file that is no recorded exchange.
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
    /// A script that answers as the recorded exchanges did, by operation and in order.
    ///
    /// What was redacted when it was recorded stays so: a replayed answer has `REDACTED` where a secret stood.
    public convenience init(replaying exchanges: [RecordedExchange]) {
        self.init()
        for exchange in exchanges { script(exchange.operationID, ScriptStep(exchange)) }
    }
}

extension ScriptStep {
    /// Answers as a recorded exchange did; one that failed fails again, with an open outcome.
    init(_ exchange: RecordedExchange) {
        guard let status = exchange.status else {
            self = .failure(TransportError(.other, exchange.error ?? "The recorded exchange had no response."))
            return
        }
        // The body stands there decoded and whole: how it once was framed is no longer true.
        let headers = HTTPFields(exchange.headers.filter { !["content-length", "transfer-encoding"].contains($0.name.canonicalName) })
        let body = ResponseBody.bytes(exchange.responseBody ?? [])
        self.init { _ in TransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: body) }
    }
}

import BindingsRuntime
import Foundation

/// A transport that passes requests to another one and writes each exchange to a file of its own.
///
/// For contract tests: the actual exchange, in a form that tools in any language can check. A file is one JSON object,
///
///     {"operation": "createJob",
///      "request": {"method": "POST", "url": "…", "headers": [["accept", "application/json"], …], "body": "…"},
///      "response": {"status": 202, "headers": […], "body": "…"}}
///
/// with `bodyBase64` in place of `body` if the body is not UTF-8, and only `bodyLength` if it is not recorded: if it exceeds the limit, is a
/// stream that can be read only once, or is neither JSON nor a form, so that its secrets cannot be located. Values of credentials and
/// sensitive properties are replaced by `REDACTED`, and the URL is the one that logs may show. Responses up to the limit are held in memory.
/// An exchange without a response has an `error` instead of one. ``RecordedExchange`` reads the files.
public struct ExchangeRecorder: Transport {
    private let base: any Transport
    private let folder: URL
    private let limit: Int
    private let redaction: RedactionRules
    private let verbatimBodies: Bool
    private let counter = Counter()

    /// Creates a recorder that writes into a folder, which it creates.
    ///
    /// - Parameters:
    ///   - base: The transport that sends the requests.
    ///   - folder: The folder of the files; their names begin with the order of the exchanges.
    ///   - limit: The maximum size of a recorded body, in bytes; default: 4 MiB.
    ///   - redaction: The values to redact; default: ``RedactionRules/standard``.
    ///   - verbatimBodies: Pass `true` to record bodies unchanged, with their secrets: for contract tests against a server whose
    ///     secrets are worth nothing. Default: false.
    public init(
        _ base: any Transport, folder: URL, limit: Int = 4 << 20, redaction: RedactionRules = .standard, verbatimBodies: Bool = false
    ) throws {
        self.base = base
        self.folder = folder
        self.limit = limit
        self.redaction = redaction
        self.verbatimBodies = verbatimBodies
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Sends a request, and records the exchange.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        var record: JSONFields = ["operation": .string(request.operationID)]
        record["request"] = .object(try await describe(request))
        do {
            var response = try await base.send(request)
            let (fields, body) = try await describe(response, request)
            response.body = body
            record["response"] = .object(fields)
            try write(record, request.operationID)
            return response
        } catch {
            record["error"] = .string(ErrorSummary(error).message)
            try write(record, request.operationID)
            throw error
        }
    }

    private func describe(_ request: TransportRequest) async throws -> JSONFields {
        var fields: JSONFields = ["method": .string(request.head.method.rawValue), "url": .string(url(of: request))]
        fields["headers"] = headers(request.head.headerFields, request)
        guard let body = request.body else { return fields }
        let length = body.length
        if body.isReplayable, let length, length <= Int64(limit) {
            set(try await body.collected(), request.head.headerFields, request, in: &fields)
        } else {
            fields["bodyLength"] = length.map { .number(JSONNumber($0)) } ?? .null
        }
        return fields
    }

    /// Reads the body up to the limit; the rest is passed on unread.
    private func describe(_ response: TransportResponse, _ request: TransportRequest) async throws -> (JSONFields, ResponseBody) {
        var fields: JSONFields = ["status": .number(JSONNumber(response.head.status.code))]
        fields["headers"] = headers(response.head.headerFields, request)
        var iterator = response.body.makeAsyncIterator()
        var start: [UInt8] = []
        while start.count <= limit {
            guard let chunk = try await iterator.next() else {
                set(start, response.head.headerFields, request, in: &fields)
                return (fields, .bytes(start))
            }
            start += chunk
        }
        fields["bodyLength"] = .null
        return (fields, .continuing(start, iterator))
    }

    private func url(of request: TransportRequest) -> String {
        redaction.isOn ? redaction.url(request.displayURL, of: request.operation) : request.head.urlText
    }

    private func headers(_ fields: HTTPFields, _ request: TransportRequest) -> JSONValue {
        let shown = redaction.fields(fields, of: request.operation)
        return .array(shown.map { .array([.string($0.name.canonicalName), .string(scrubbed($0.value, request))]) })
    }

    private func scrubbed(_ text: String, _ request: TransportRequest) -> String {
        redaction.isOn ? request.scrubbed(text) : text
    }

    private func set(_ bytes: [UInt8], _ head: HTTPFields, _ request: TransportRequest, in fields: inout JSONFields) {
        let isVerbatim = verbatimBodies || bytes.isEmpty
        let shown = isVerbatim ? bytes : redaction.redacted(bytes, contentType: head[.contentType], of: request.operation)
        if let text = shown.flatMap({ String(validating: $0, as: UTF8.self) }) {
            fields["body"] = .string(isVerbatim ? text : scrubbed(text, request))
        } else if let shown {
            fields["bodyBase64"] = .string(Base64Bytes(shown).base64)
        } else {
            fields["bodyLength"] = .number(JSONNumber(bytes.count))
        }
    }

    private func write(_ record: JSONFields, _ operationID: String) throws {
        let number = String(counter.next())
        let padded = String(repeating: "0", count: max(0, 5 - number.count)) + number
        let name = "\(padded)-\(operationID)-\(UUID().uuidString.prefix(8)).json"
        try Data(try JSON.encode(JSONValue.object(record), pretty: true)).write(to: folder.appendingPathComponent(name))
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
        value.withLock { value in
            value += 1
            return value
        }
    }
}

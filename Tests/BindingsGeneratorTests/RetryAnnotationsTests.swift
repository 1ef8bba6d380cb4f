import Testing

/// What a document and a config say about sending an operation again.
@Suite struct RetryMarksTests {
    private static func document(operation: String = "", response: String = "") -> String {
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /find:
            post:
              operationId: find
              \(operation)
              responses:
                '204': {description: d}
                '409':
                  description: d
                  \(response)
        """
    }

    private func constant(of document: String, config: String = #"{"spec": "api.yaml"}"#) throws -> String {
        let text = try #require(try GeneratedText(document, config: config).swift)
        let start = try #require(text.range(of: "APIOperation(\n"))
        return String(text[start.lowerBound...].prefix(600))
    }

    @Test func nothingIsSaidByDefault() throws {
        let constant = try constant(of: Self.document())
        #expect(!constant.contains("idempotentByContract") && !constant.contains("retryableStatuses"))
    }

    @Test func theDocumentDeclaresAnOperationIdempotent() throws {
        #expect(try constant(of: Self.document(operation: "x-idempotent: true")).contains("idempotentByContract: true"))
        #expect(try !constant(of: Self.document(operation: "x-idempotent: false")).contains("idempotentByContract"))
    }

    @Test func theConfigDeclaresAnOperationIdempotent() throws {
        let config = #"{"spec": "api.yaml", "idempotent": ["find"]}"#
        #expect(try constant(of: Self.document(), config: config).contains("idempotentByContract: true"))
    }

    @Test(arguments: [("5", "5.0"), ("2.5", "2.5"), ("0", "0.0")]) func aResponseAsksForPatience(written: String, seconds: String) throws {
        let constant = try constant(of: Self.document(response: "x-retry-after: \(written)"))
        #expect(constant.contains("retryableStatuses: [409: .seconds(\(seconds))]"))
    }

    /// Other forms looked for: numbers that are no wait, and values that could become code.
    @Test(
        arguments: [
            ("x-idempotent: maybe", "", "'x-idempotent' must be true or false"),
            ("", "x-retry-after: -1", "'x-retry-after' must be a number of seconds, 0 to 86400"),
            ("", "x-retry-after: 1e300", "'x-retry-after' must be a number of seconds, 0 to 86400"),
            ("", "x-retry-after: '5)], x: (1'", "'x-retry-after' must be a number of seconds, 0 to 86400"),
        ])
    func valuesWithoutEffectAreReported(operation: String, response: String, message: String) throws {
        let generated = try GeneratedText(Self.document(operation: operation, response: response))
        #expect(generated.messages.contains(message))
        #expect(generated.swift?.contains("idempotentByContract") == false && generated.swift?.contains("retryableStatuses") == false)
    }
}

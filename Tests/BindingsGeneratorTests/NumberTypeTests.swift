import Testing

/// Integers by their bounds, and numbers that their type does not have.
///
/// Other forms looked for: formats, exclusive bounds, bounds with a fraction or an exponent, parameters, defaults of whole numbers written
/// as decimals, and bounds that are no integers.
@Suite struct NumberTypeTests {
    private func generated(_ schema: String) throws -> GeneratedText {
        try GeneratedText(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    N: {type: object, properties: {n: {\(schema)}}}\n"
        )
    }

    @Test(
        arguments: [
            ("type: integer, minimum: 0, maximum: 18446744073709551615", "UInt64?"),
            ("type: integer, minimum: 0, maximum: 1.8446744073709552e+19", "UInt64?"),
            ("type: integer, exclusiveMinimum: 0, exclusiveMaximum: 18446744073709551616", "UInt64?"),
            ("type: integer, format: uint64, maximum: 1.8446744073709552e+19, default: 18446744073709551615", "UInt64?"),
            ("type: integer, minimum: 0, maximum: 9223372036854775807", "Int?"),
            ("type: integer, format: int64, minimum: -9223372036854775808, maximum: 9223372036854775807", "Int64?"),
            ("type: integer, multipleOf: 1.0, default: 3.0", "Int?"), ("type: integer, format: uint8, maximum: 255", "Int?"),
            ("type: number, multipleOf: 0.01, minimum: 0, exclusiveMinimum: 0", "Double?"), ("type: number, maximum: 1e2", "Double?"),
            ("type: number, format: decimal", "Decimal?"), ("type: string, format: decimal", "String?"),
        ])
    func theTypeHoldsWhatTheBoundsAllow(_ schema: String, _ type: String) throws {
        let text = try generated(schema)
        #expect(try #require(text.swift).contains("var n: \(type)\n"))
        #expect(text.messages == "")
    }

    @Test(
        arguments: [
            ("type: integer, default: 99999999999999999999", "the default 99999999999999999999 of 'n' does not fit Int"),
            ("type: integer, format: int32, maximum: 4294967295", "'maximum' of 'n', 4294967295, does not fit Int32"),
            ("type: integer, minimum: -99999999999999999999", "'minimum' of 'n', -99999999999999999999, does not fit Int"),
            ("type: integer, format: int32, default: 4294967296", "the default 4294967296 of 'n' does not fit Int32"),
            ("type: integer, format: uint64, default: -1", "the default -1 of 'n' does not fit UInt64"),
        ])
    func whatDoesNotFitIsReported(_ schema: String, _ message: String) throws {
        let text = try generated(schema)
        #expect(text.messages.contains(message) && text.messages.contains("[number-range]"))
        #expect(try #require(text.swift).contains("OrDefault") == false)
    }

    @Test func aLargeDefaultIsWrittenWhole() throws {
        let text = try generated("type: integer, minimum: 0, maximum: 18446744073709551615, default: 18446744073709551615")
        #expect(try #require(text.swift).contains("nOrDefault: UInt64 { self.n ?? 18446744073709551615 }"))
    }
}

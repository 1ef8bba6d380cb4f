import Testing

@testable import BindingsGenerator

/// Values of enums with signs: a sign in front is named, so that another value never changes the name.
@Suite struct EnumMemberNameTests {
    @Test(arguments: [
        ("+1", "plus1"), ("-1", "minus1"), ("1", "_1"), ("0", "_0"), ("-created_at", "minusCreatedAt"), ("created_at", "createdAt"),
        (">=5", "greaterThanEquals5"), ("<5", "lessThan5"), ("!done", "notDone"), ("*.pdf", "starPDF"), ("", "empty"), (" ", "space"),
        ("*", "star"),
        ("**", "starStar"), ("1.0", "_1_0"), ("10", "_10"), ("gpt-3.5", "gpt3_5"), ("sha-256", "sha256"), ("$ref", "ref"),
        ("größe", "größe"),
        ("GMT-0", "gmt0"), ("--", "minusMinus"),
    ])
    func dependOnTheValueAlone(value: String, name: String) { #expect(NameRules.enumMember(value).name == name) }

    private static func members(_ values: String, type: String = "string") throws -> [String] {
        let document = """
            openapi: 3.0.3
            info: {title: Enums, version: '1'}
            servers: [{url: 'https://enums.example.com'}]
            paths: {}
            components: {schemas: {All: {type: \(type), enum: [\(values)]}}}
            """
        return try #require(try GeneratedText(document).swift).matches(of: #/static var (\w+): Self/#).map { String($0.1) }
    }

    @Test(arguments: [
        ("'+1', '-1', '0', '1'", ["plus1", "minus1", "_0", "_1"]),
        ("M, m, MM, Mm, mm", ["M", "m", "MM", "Mm", "mm"]),
        ("'Etc/GMT0', 'Etc/GMT-0', 'Etc/GMT+0', GMT0, 'GMT-0'", ["etcGmt0", "etcGmtMinus0", "etcGmtPlus0", "gmt0", "gmtMinus0"]),
        (
            "remoteControl, remote_Control, 'remote-control', 'remote control', RemoteControl",
            ["remoteControl", "remote_Control", "remoteDashControl", "remoteSpaceControl", "RemoteControl"]
        ),
        ("'<', '<=', '1.0', '10', '1_0'", ["lessThan", "lessThanEquals", "_1_0", "_10", "_1Underscore0"]),
    ])
    func areToldApartByTheirSigns(values: String, names: [String]) throws { #expect(try Self.members(values) == names) }

    @Test func numbersKeepTheirSignAndPoint() throws {
        #expect(try Self.members("-1, 0, 1, 10, 404", type: "integer") == ["minus1", "_0", "_1", "_10", "_404"])
        #expect(try Self.members("0.5, 1, -2.5", type: "number") == ["_0Point5", "_1", "minus2Point5"])
    }

    @Test func namesOfTheDocumentAreUsed() throws {
        let document = """
            openapi: 3.0.3
            info: {title: Enums, version: '1'}
            servers: [{url: 'https://enums.example.com'}]
            paths: {}
            components:
              schemas:
                Sku:
                  type: object
                  properties:
                    tier: {type: string, enum: [b, s], x-ms-enum: {name: SkuTier, values: [{value: s, name: Standard, description: The usual one.}, {value: b, name: Basic}]}}
                Other: {type: object, properties: {tier: {type: string, enum: [b, s], x-ms-enum: {name: SkuTier}}}}
                Third: {type: object, properties: {tier: {type: string, enum: [c], x-ms-enum: {name: SkuTier}}}}
            """
        let swift = try #require(try GeneratedText(document).swift)
        #expect(swift.contains("struct SkuTier: OpenEnum") && swift.matches(of: /var tier: SkuTier\?/).count == 2)
        #expect(swift.contains("var tier: ThirdTier?"))
    }
}

import Testing

/// Documents whose schemas refer to each other in every way: generating takes a time that grows with their size and no faster.
///
/// Other forms looked for: choices that each add an object of their own, objects with a choice beside their properties, choices that lead
/// only forwards, and parts of an `allOf`.
@Suite(.timeLimit(.minutes(5))) struct KnotTests {
    /// A document of schemas `S0`, `S1`, …, each made of references to others.
    private func knot(of count: Int, _ schema: (_ index: Int, _ others: String) -> String, forwardsOnly: Bool = false) -> String {
        var lines = [
            "openapi: 3.1.0", "info: {title: Knots, version: '1'}", "paths:",
            "  /a: {get: {operationId: getA, responses: {'200': {description: A, content: {application/json: {schema: "
                + "{$ref: '#/components/schemas/S0'}}}}}}}", "components:", "  schemas:",
        ]
        for index in 0..<count {
            let others = (forwardsOnly ? index + 1..<count : 0..<count).filter { $0 != index }
            lines.append(
                "    S\(index): " + schema(index, others.map { "{$ref: '#/components/schemas/S\($0)'}, " }.joined()))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(arguments: [24, 200])
    func choicesAmongOneAnotherAreWhatTheyLeadTo(_ count: Int) throws {
        let swift = try #require(try GeneratedText(knot(of: count) { "{oneOf: [\($1){type: string}]}" }).swift)
        #expect(swift.contains("typealias S0 = String\n") && swift.contains("typealias S\(count - 1) = String\n"))
    }

    @Test(arguments: [24, 60])
    func eachOfThemHasTheAlternativesOfAll(_ count: Int) throws {
        let text = knot(of: count) { index, others in
            "{anyOf: [\(others){type: object, required: [k], properties: {k: {const: v\(index)}, p\(index): {type: string}}}]}"
        }
        let swift = try #require(try GeneratedText(text).swift)
        let body = try #require(swift.components(separatedBy: "enum S0: JSONUnion {").last?.components(separatedBy: "\n}\n").first)
        #expect(body.components(separatedBy: "\n    case ").count - 1 == count + 1)
    }

    @Test(
        arguments: [
            "{oneOf: [#{type: 'null'}]}", "{properties: {p: {type: string}}, oneOf: [#{type: object, properties: {q: {type: string}}}]}",
            "{allOf: [#{type: object, properties: {p: {type: string}}}]}", "{type: array, items: {oneOf: [#{type: integer}]}}",
        ])
    func otherKnotsEnd(_ schema: String) throws {
        for forwardsOnly in [false, true] {
            let text = knot(of: 40, { schema.replacing("#", with: $1) }, forwardsOnly: forwardsOnly)
            #expect(throws: Never.self) { try GeneratedText(text) }
        }
    }
}

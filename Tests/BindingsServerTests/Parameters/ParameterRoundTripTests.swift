import BindingsServer
import TestSupport
import Testing

/// What the client writes, the server reads back: every style, in every place.
@Suite struct ParameterRoundTripTests {
    private static let shape = ParameterShape.object(["name": .text, "count": .number, "isOpen": .boolean])

    private func text(_ random: inout SeededGenerator, from signs: String) -> String {
        let signs = Array(signs)
        return String((0..<1 + random.below(8)).map { _ in signs[random.below(signs.count)] })
    }

    private func object(_ random: inout SeededGenerator, _ signs: String) -> JSONValue {
        var fields: JSONFields = ["name": .string(text(&random, from: signs))]
        if random.chance(0.5) { fields["count"] = .number(JSONNumber(random.below(1000) - 500)) }
        if random.chance(0.5) { fields["isOpen"] = .bool(random.chance(0.5)) }
        return .object(fields)
    }

    @Test(arguments: [ParameterStyle.simple, .label, .matrix], [false, true])
    func pathsComeBack(_ style: ParameterStyle, _ explode: Bool) async throws {
        var random = SeededGenerator(seed: 7)
        // The dot is no delimiter that can be escaped: with it, exploded labels say nothing certain (RFC 6570, 3.2.5).
        let signs = style == .label && explode ? "aZ0/,;= %é\u{1F600}" : "aZ0/,;=. %é\u{1F600}"
        for _ in 0..<100 {
            let (one, two) = (text(&random, from: signs), "x" + text(&random, from: signs))
            let object = object(&random, signs)
            var request = CallRequest(Served.operation(.post, "/a/{one}/{list}.json/{object}/{number}"))
            request.path("one", one + "x", style: style, explode: explode)
            request.path("list", [two, one], style: style, explode: explode)
            request.path("object", object, style: style, explode: explode)
            request.path("number", 7, style: style, explode: explode)
            let read = try await Served.read(request) { reader in
                let first: String? = reader.path("one", .text, style: style, explode: explode)
                let list: [String]? = reader.path("list", .list(.text), style: style, explode: explode)
                let members: JSONValue? = reader.path("object", Self.shape, style: style, explode: explode)
                let number: Int? = reader.path("number", .number, style: style, explode: explode)
                return (first, list, members, number)
            }
            #expect(read.0 == one + "x" && read.1 == [two, one] && read.2 == object && read.3 == 7)
        }
    }

    @Test(arguments: [ParameterStyle.form, .spaceDelimited, .pipeDelimited], [false, true])
    func queriesComeBack(_ style: ParameterStyle, _ explode: Bool) async throws {
        var random = SeededGenerator(seed: 11)
        // A delimiter that has to be escaped where it delimits cannot be told from one inside a value.
        let signs = style == .form ? "aZ0/,;=. %&+#é|" : style == .spaceDelimited ? "aZ0/,;=&+é|" : "aZ0/,;=. %&+é"
        for _ in 0..<100 {
            let (one, two) = (text(&random, from: signs), text(&random, from: signs))
            let object = object(&random, signs)
            var request = CallRequest(Served.operation(.get, "/a"))
            request.query("one", one, style: style, explode: explode)
            request.query("list", [two, one, ""], style: style, explode: explode)
            request.query("object", object, style: style, explode: explode)
            request.query("json", json: object)
            request.query("none", String?.none, style: style, explode: explode)
            let read = try await Served.read(request) { reader in
                let first: String? = reader.query("one", .text, style: style, explode: explode, isRequired: true)
                let list: [String]? = reader.query("list", .list(.text), style: style, explode: explode)
                let members: JSONValue? = reader.query("object", Self.shape, style: style, explode: explode)
                let json: JSONValue? = reader.queryJSON("json")
                let none: String? = reader.query("none", .text, style: style, explode: explode)
                return (first, list, members, json, none)
            }
            #expect(read.0 == one && read.1 == [two, one, ""] && read.2 == object && read.3 == object && read.4 == nil)
        }
    }

    @Test func deepObjectsComeBack() async throws {
        let value: JSONValue = [
            "name": "a[b]=&", "floors": [3, 1, 2], "more": ["list": [["a": 1], ["a": 2]], "isOpen": true], "note": "5",
        ]
        let shape = ParameterShape.object([
            "name": .text, "floors": .list(.number), "note": .text,
            "more": .object(["list": .list(.object(["a": .number])), "isOpen": .boolean]),
        ])
        var request = CallRequest(Served.operation(.get, "/a"))
        request.query("filter", value, style: .deepObject)
        request.query("filter2", "x")
        let read: JSONValue? = try await Served.read(request) { $0.query("filter", shape, style: .deepObject) }
        #expect(read == value)
    }

    @Test(arguments: [false, true])
    func headersAndCookiesComeBack(_ explode: Bool) async throws {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<100 {
            let (one, two) = (text(&random, from: "aZ09-._"), text(&random, from: "aZ09-._"))
            let object = object(&random, "aZ09-._")
            var request = CallRequest(Served.operation(.get, "/a"))
            request.header("X-One", one)
            request.header("X-List", [two, one], explode: explode)
            request.header("X-Object", object, explode: explode)
            request.header("X-JSON", json: object)
            request.cookie("one", one)
            if explode { request.cookie("list", [two, one], explode: true) }
            if explode { request.cookie("object", object, explode: true) }
            let read = try await Served.read(request) { reader in
                let header: String? = reader.header("X-One", .text)
                let list: [String]? = reader.header("X-List", .list(.text), explode: explode)
                let members: JSONValue? = reader.header("X-Object", Self.shape, explode: explode)
                let json: JSONValue? = reader.headerJSON("X-JSON")
                let cookie: String? = reader.cookie("one", .text)
                let cookies: [String]? = reader.cookie("list", .list(.text), explode: explode)
                let spread: JSONValue? = reader.cookie("object", Self.shape, explode: explode)
                return (header, list, members, json, cookie, cookies, spread)
            }
            #expect(read.0 == one && read.1 == [two, one] && read.2 == object && read.3 == object && read.4 == one)
            #expect(read.5 == (explode ? [two, one] : nil) && read.6 == (explode ? object : JSONValue?.none))
        }
    }

    @Test func formsComeBack() async throws {
        let value: JSONValue = ["to": "x&y +", "labels": ["1", "2,3"], "note": ["a": 1], "filter": ["b": "c"], "short": [1, 2]]
        let encoding: [String: FormEncoding] = [
            "note": .json, "filter": .style(.deepObject, explode: true), "short": .style(.pipeDelimited, explode: false),
        ]
        let shape = ParameterShape.object([
            "to": .text, "labels": .list(.text), "note": .object(["a": .number]), "filter": .object(["b": .text]), "short": .list(.number),
        ])
        var request = CallRequest(Served.operation(.post, "/a"))
        request.form(value, encoding: encoding)
        let read: JSONValue? = try await Served.read(request) { await $0.form(shape, encoding: encoding, isRequired: true) }
        #expect(read == value)
    }

    @Test func anEmptyValueIsATextOrNone() async throws {
        let request = CallRequest(Served.operation(.get, "/a?flag&count=&text=&list="))
        let read = try await Served.read(request) { reader in
            let flag: Bool? = reader.query("flag", .boolean)
            let count: Int? = reader.query("count", .number)
            let text: String? = reader.query("text", .text)
            let list: [String]? = reader.query("list", .list(.text))
            return (flag, count, text, list)
        }
        #expect(read.0 == nil && read.1 == nil && read.2 == "" && read.3 == [""])
    }

    @Test func whatHasNoTypeIsGuessedAndTakenAsTextWhereThatFits() async throws {
        var request = CallRequest(Served.operation(.get, "/a"))
        request.query("any", "5")
        request.query("text", "5")
        let read = try await Served.read(request) { reader in
            let any: JSONValue? = reader.query("any", .any)
            let text: String? = reader.query("text", .any)
            return (any, text)
        }
        #expect(read.0 == 5 && read.1 == "5")
    }
}

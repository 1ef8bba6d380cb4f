import BindingsServer
import TestSupport
import Testing

/// Requests of chance signs: each is answered, whatever stands in it.
@Suite struct HostileRequestTests {
    private static let signs =
        Array("ab01%&=;,.[]{}|+ \"\\/?#:-_\u{0}\u{7F}é\u{1F600}\r\n").map(String.init) + ["%2", "%zz", "%ff", "%00", "%2e", "[]", "]["]

    private func table() -> RoutingTable {
        var table = RoutingTable(limits: ServerLimits(maxBodyBytes: 64, maxItems: 8, maxDepth: 3, maxParts: 2, maxPartHeaderBytes: 32))
        table.add(ServerOperation(id: "all", method: .post, path: "/{a}/x{b}.{c}")) { request in
            var reader = RequestReader(request)
            for style in [ParameterStyle.simple, .label, .matrix] {
                let _: [String]? = reader.path("a", .list(.text), style: style, explode: true)
                let _: JSONValue? = reader.path("b", .object(["a": .number], others: .any), style: style)
            }
            for style in [ParameterStyle.form, .spaceDelimited, .pipeDelimited, .deepObject] {
                let _: [Int]? = reader.query("a", .list(.number), style: style, explode: false)
                let _: JSONValue? = reader.query("a", .object(["b": .list(.boolean)], others: .any), style: style)
            }
            let _: JSONValue? = reader.queryJSON("b")
            let _: JSONValue? = reader.header("X-A", .object([:], others: .any), explode: true)
            let _: [Bool]? = reader.cookie("a", .list(.boolean))
            try await Self.readBody(&reader)
            try reader.finish()
            return .empty(204)
        }
        return table
    }

    private static func readBody(_ reader: inout RequestReader) async throws {
        switch reader.bodyType(
            among: ["application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/*"], isRequired: true)
        {
        case 0: let _: JSONValue? = await reader.json(isRequired: true)
        case 1: let _: JSONValue? = await reader.form(.object(["a": .list(.any), "b": .number], others: .any), isRequired: true)
        case 2:
            guard let form: ServerForm<ServerPart> = reader.form() else { return }
            for try await part in form { _ = try await part.bytes() }
        case 3: _ = await reader.text(isRequired: true)
        default: break
        }
    }

    @Test func everyRequestIsAnswered() async throws {
        var random = SeededGenerator(seed: 1978)
        let table = table()
        let types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=ab", "text/a", "a/b", ""]
        func text(_ most: Int) -> String { (0..<random.below(most)).map { _ in random.pick(Self.signs) ?? "" }.joined() }
        var statuses: Set<Int> = []
        for _ in 0..<3000 {
            let path = "/" + text(6) + "/x" + text(6) + "." + text(4) + "?a=" + text(30) + "&b=" + text(5)
            var fields: HTTPFields = [.contentLength: "\(random.below(100))", .cookie: "a=" + text(10).filter { $0 != "\r\n" }]
            fields[.contentType] = random.pick(types)
            if let name = HTTPField.Name("X-A") { fields[name] = text(10) }
            let start = random.chance(0.5) ? "--ab\r\nContent-Disposition: form-data; name=a\r\n\r\n" : ""
            let head = HTTPRequest(method: .post, scheme: "https", authority: "a", path: path, headerFields: fields)
            let response = await table.respond(to: ServerRequest(head: head, body: .bytes(Array((start + text(60)).utf8))))
            statuses.insert(response.head.status.code)
        }
        #expect(statuses.isSubset(of: [204, 400, 404, 413, 415]))
        #expect(statuses.isSuperset(of: [400, 404, 413, 415]))
    }
}

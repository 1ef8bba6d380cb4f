import BindingsServer
import Testing

@Suite struct RoutingTableTests {
    private func table(_ routes: [(HTTPRequest.Method, String)], below base: String = "") -> RoutingTable {
        var table = RoutingTable()
        for (method, path) in routes {
            table.add(ServerOperation(id: path, method: method, path: path), below: base) { _ in .text(200, "\(method.rawValue) \(path)") }
        }
        return table
    }

    private func answer(_ table: RoutingTable, _ path: String, _ method: HTTPRequest.Method = .get) async -> ServerResponse {
        await table.respond(to: ServerRequest(head: HTTPRequest(method: method, scheme: "https", authority: "api.test", path: path)))
    }

    private func text(_ response: ServerResponse) -> String { String(decoding: response.body?.bytesInMemory ?? [], as: UTF8.self) }

    @Test(arguments: [
        ("/books/mine", "GET /books/mine"), ("/books/7", "GET /books/{id}"), ("/books/7.json", "GET /books/{id}.json"),
        ("/books/m%69ne", "GET /books/mine"), ("/books/7:lend", "GET /books/{id}:lend"), ("/books/a/pages", "GET /books/{id}/pages"),
        ("/books/mine/pages", "GET /books/{id}/pages"), ("/a%20b", "GET /a b"), ("/books/7?x=/y", "GET /books/{id}"),
    ])
    func theMostSpecificRouteAnswers(_ path: String, _ expected: String) async {
        let table = table([
            (.get, "/books/{id}"), (.get, "/books/{id}.json"), (.get, "/books/{id}:lend"), (.get, "/books/mine"),
            (.get, "/books/{id}/pages"),
            (.get, "/a b"),
        ])
        #expect(text(await answer(table, path)) == expected)
    }

    @Test(arguments: ["/", "/books", "/books/", "/books/..", "/books/%2E", "/books/.", "/books/a/b", "/books/a/pages/", "//books/a"])
    func otherPathsAreNotFound(_ path: String) async {
        let table = table([(.get, "/books/{id}"), (.get, "/books/{id}/pages")])
        #expect(await answer(table, path).head.status == .notFound)
    }

    @Test func anotherMethodIsToldWhichThereAre() async {
        let table = table([(.get, "/books/{id}"), (.delete, "/books/{id}"), (.put, "/books/mine")])
        let response = await answer(table, "/books/mine", .post)
        #expect(response.head.status == .methodNotAllowed && response.head.headerFields[.allow] == "DELETE, GET, HEAD, PUT")
        #expect(text(await answer(table, "/books/mine", .delete)) == "DELETE /books/{id}")
    }

    @Test func headIsGetWithoutABody() async {
        let table = table([(.get, "/books/{id}"), (.get, "/own"), (.head, "/own")])
        let response = await answer(table, "/books/7", .head)
        #expect(response.head.status == .ok && response.body == nil && response.head.headerFields[.contentLength] == "15")
        #expect(text(await answer(table, "/own", .head)) == "HEAD /own")
    }

    @Test func basesComeBeforePaths() async {
        let table = table([(.get, "/books"), (.get, "/")], below: "/v2/")
        #expect(text(await answer(table, "/v2/books")) == "GET /books")
        #expect(text(await answer(table, "/v2/")) == "GET /")
        #expect(await answer(table, "/books").head.status == .notFound)
    }

    @Test func aQueryInThePathTellsOperationsApart() async {
        let table = table([(.get, "/notes?beta=true"), (.get, "/notes"), (.get, "/notes?beta=true&new=1"), (.get, "/only?a=b")])
        #expect(text(await answer(table, "/notes?x=1")) == "GET /notes")
        #expect(text(await answer(table, "/notes?x=1&beta=true")) == "GET /notes?beta=true")
        #expect(text(await answer(table, "/notes?new=1&beta=true")) == "GET /notes?beta=true&new=1")
        #expect(await answer(table, "/only").head.status == .notFound)
    }

    @Test func ofTwoRoutesTheLastAnswers() async {
        var table = table([(.get, "/books")])
        table.add(ServerOperation(id: "mine", method: .get, path: "/books")) { _ in .text(200, "mine") }
        #expect(text(await answer(table, "/books")) == "mine")
    }

    @Test func errorsAreAnsweredWithoutWhatTheySay() async {
        struct Leak: Error { let secret = "s3cret" }
        let told = Mutex<[String]>([])
        var table = RoutingTable()
        table.onError = { error, operation in told.withLock { $0.append("\(operation.id): \(error)") } }
        table.add(ServerOperation(id: "leak", method: .get, path: "/leak")) { _ in throw Leak() }
        table.add(ServerOperation(id: "known", method: .get, path: "/known")) { _ in throw ServerProblem(.conflict, "The book is lent.") }
        let response = await answer(table, "/leak")
        #expect(response.head.status == .internalServerError)
        #expect(text(response) == #"{"title":"Internal Server Error","status":500}"#)
        #expect(told.withLock { $0 } == [#"leak: Leak(secret: "s3cret")"#])
        let known = await answer(table, "/known")
        #expect(text(known) == #"{"title":"Conflict","status":409,"detail":"The book is lent."}"#)
        #expect(told.withLock { $0.count } == 1)
    }
}

/// What a table may be told to do otherwise.
@Suite struct RoutingTableSettingsTests {
    private enum Note: ServedOperation {
        typealias RequestAnswer = Reply

        struct Reply: ServedAnswer {
            let text: String
            func response() -> ServerResponse { .text(200, text) }
        }

        static var operation: ServerOperation { ServerOperation(id: "note", method: .post, path: "/notes/{id}", security: [["key"]]) }

        static func read(_ request: ServerRequest) async throws -> String {
            var reader = RequestReader(request)
            let text = await reader.text(isRequired: true)
            try reader.finish()
            return text ?? ""
        }
    }

    private struct Unwritable: Error {}

    /// An error body that cannot be written does not hide the refusal: it goes out as problem details, and the server's owner learns of it.
    @Test func aRefusalThatCannotBeWrittenIsStillOne() async throws {
        let (errors, tell) = AsyncStream.makeStream(of: String.self)
        var table = RoutingTable()
        table.answerProblem = { _ in throw Unwritable() }
        table.onError = { error, operation in tell.yield("\(operation.id) \(error)") }
        table.add(ServerOperation(id: "note", method: .post, path: "/notes")) { _ in throw ServerProblem(.conflict) }
        for (method, path, status) in [(HTTPRequest.Method.post, "/notes", 409), (.put, "/notes", 405), (.get, "/else", 404)] {
            let head = HTTPRequest(method: method, scheme: "https", authority: "a", path: path)
            let response = await table.respond(to: ServerRequest(head: head))
            #expect(response.head.status.code == status && response.head.headerFields[.contentType] == "application/problem+json")
        }
        tell.finish()
        #expect(await errors.reduce(into: [String]()) { $0.append($1) } == ["note Unwritable()", "note Unwritable()"])
    }

    @Test func aRefusalIsSummedUpInALine() {
        let violations = [RequestViolation(.query, "limit", "must be at least 1, not 0"), RequestViolation(.body, "$", "is required")]
        #expect(ServerProblem(.badRequest, "d", violations: violations).summary == "limit must be at least 1, not 0; $ is required")
        #expect(ServerProblem(.conflict, "The book is lent.").summary == "The book is lent.")
        #expect(ServerProblem(.conflict).summary == "Conflict")
    }

    private func table() -> RoutingTable {
        var table = RoutingTable(limits: ServerLimits(maxBodyBytes: 3))
        table.answerProblem = { .text($0.status, "refused \($0.status.code)") }
        table.limitsOf = { request, operation in
            guard let id = request.pathValue("id"), id != "none" else { throw ServerProblem(.notFound) }
            return ServerLimits(maxBodyBytes: operation.id == "note" && id == "l\u{E9}ng" ? 10 : 3)
        }
        let security = ServerSecurity(schemes: ["key": .header("X-Key")]) { credentials, _ in credentials["key"]?.equals("good") ?? false }
        table.add(Note.self, below: "", security: security) { Note.Reply(text: $0) }
        return table
    }

    private func answer(_ method: HTTPRequest.Method, _ path: String, key: String = "good") async throws -> (Int, String) {
        var fields: HTTPFields = [.contentType: "text/plain", .contentLength: "5"]
        fields[try #require(HTTPField.Name("X-Key"))] = key
        let head = HTTPRequest(method: method, scheme: "https", authority: "api.test", path: path, headerFields: fields)
        let response = await table().respond(to: ServerRequest(head: head, body: .bytes(Array("12345".utf8))))
        return (response.head.status.code, String(decoding: response.body?.bytesInMemory ?? [], as: UTF8.self))
    }

    @Test func refusalsAreWrittenInTheAPIsOwnForm() async throws {
        #expect(try await answer(.get, "/notes/a") == (405, "refused 405"))
        #expect(try await answer(.head, "/notes/a") == (405, ""))
        #expect(try await answer(.post, "/other") == (404, "refused 404"))
        #expect(try await answer(.post, "/notes/a") == (413, "refused 413"))
    }

    @Test func boundsMayDependOnTheRequestOnceItsCredentialsAreGood() async throws {
        #expect(try await answer(.post, "/notes/l%C3%A9ng") == (200, "12345"))
        #expect(try await answer(.post, "/notes/none") == (404, "refused 404"))
        #expect(try await answer(.post, "/notes/none", key: "bad") == (401, "refused 401"))
    }
}

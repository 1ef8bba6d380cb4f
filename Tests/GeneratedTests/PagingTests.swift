import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Lists of every kind, generated from `Spec/library.yaml`.
@Suite struct PagingTests {
    private func loans(_ first: ScriptStep, _ second: ScriptStep? = nil, _ third: ScriptStep? = nil, _ fourth: ScriptStep? = nil) -> (
        LibraryClient.LoansOperations, ScriptedTransport
    ) {
        let bad = ScriptStep.status(400)
        let transport = ScriptedTransport(first, second ?? bad, third ?? bad, fourth ?? bad, otherwise: bad)
        return (LibraryClient(apiKey: "k", configuration: ClientConfiguration(transport: transport)).loans, transport)
    }

    private func link(_ target: String) -> HTTPFields {
        var fields = HTTPFields()
        fields[HTTPField.Name("Link")!] = "<https://x.example/a,b>; rel=prev, <\(target)>; title=\"a, \\\"b\\\"\"; rel=\"last Next\""
        return fields
    }

    @Test func theLastItemMayBeTheCursor() async throws {
        let (loans, transport) = loans(
            .json(#"{"data":[{"id":"a"},{"id":"b"}],"has_more":true}"#), .json(#"{"data":[{"id":"c"}],"has_more":false}"#))
        #expect(try await loans.list().items.reduce(into: []) { $0.append($1.id) } == ["a", "b", "c"])
        #expect(transport.requests.map(\.head.path) == ["/v2/loans", "/v2/loans?starting_after=b"])
    }

    @Test func pagesAreCountedFromWhereTheCallBegins() async throws {
        let (loans, transport) = loans(.json(#"["a"]"#), .json(#"["b"]"#), .json("[]"))
        #expect(try await loans.search(page: 3).items.reduce(into: []) { $0.append($1) } == ["a", "b"])
        #expect(transport.requests.map(\.head.path) == ["/v2/loans?page=3", "/v2/loans?page=4", "/v2/loans?page=5"])
    }

    @Test func aDeclaredOffsetCountsTheItemsOfTheDeclaredList() async throws {
        let (loans, transport) = loans(.json(#"{"found":["a","b"],"others":["x"]}"#), .json("{}"))
        #expect(try await loans.query().pages.reduce(into: []) { $0 += $1.pageItems } == ["a", "b"])
        #expect(transport.requests.map(\.head.path) == ["/v2/loans", "/v2/loans?from=2"])
    }

    @Test func aLinkIsFollowedOnTheSameServer() async throws {
        let (loans, transport) = loans(
            .json(#"["a"]"#, headers: link("https://LIBRARY.example:443/v2/loans?after=%7B1&k=")),
            .json(#"["b"]"#, headers: link("?after=2")),
            .json(#"["c"]"#, headers: link("/v2/more")), .json(#"["d"]"#))
        #expect(try await loans.prune().items.reduce(into: []) { $0.append($1) } == ["a", "b", "c", "d"])
        #expect(
            transport.requests.map(\.head.path) == ["/v2/loans", "/v2/loans?after=%7B1&k=", "/v2/loans?after=2", "/v2/more"])
        #expect(transport.requests.allSatisfy { $0.head.headerFields[.authorization] == "Bearer k" })
    }

    @Test func aLinkCanBeGoneOnFrom() async throws {
        let (loans, transport) = loans(
            .json(#"["a"]"#, headers: link("https://library.example/v2/loans?after=1")), .json(#"["b"]"#, headers: link("?after=2")),
            .json(#"["c"]"#))
        var pages = loans.prune().pages.makeAsyncIterator()
        #expect(pages.nextPlace == nil)
        #expect(try await pages.next() == ["a"] && pages.nextPlace == "/v2/loans?after=1")
        let saved = try #require(pages.nextPlace)
        var later = loans.prune().resumed(at: saved).pages.prefetching.makeAsyncIterator()
        #expect(try await later.next() == ["b"] && later.nextPlace == "/v2/loans?after=2")
        #expect(try await later.next() == ["c"] && later.nextPlace == nil)
        #expect(try await later.next() == nil)
        #expect(transport.requests.map(\.head.path) == ["/v2/loans", "/v2/loans?after=1", "/v2/loans?after=2"])
        #expect(transport.requests.allSatisfy { $0.head.headerFields[.authorization] == "Bearer k" })
    }

    @Test(arguments: ["https://library.example.evil/v2", "//other.example/", "http://library.example/v2", "ftp:x", "", "a b"])
    func aPlaceElsewhereIsRefused(place: String) async {
        let (loans, transport) = loans(.json("[]"))
        let error = await #expect(throws: APIError.self) { for try await _ in loans.prune().resumed(at: place).pages {} }
        #expect(error?.kind == .invalidRequest && transport.requests.isEmpty)
    }

    @Test func everyKindOfPageCanBeGoneOnFrom() async throws {
        func paths(_ read: (LibraryClient.LoansOperations) async throws -> Void) async throws -> [String?] {
            let (loans, transport) = loans(.json(#"{"data":[],"has_more":false}"#))
            try? await read(loans)
            return transport.requests.map(\.head.path)
        }
        #expect(try await paths { _ = try await $0.list().resumed(at: "b/c").value } == ["/v2/loans?starting_after=b%2Fc"])
        #expect(try await paths { _ = try await $0.search(page: 3).resumed(at: "5").value } == ["/v2/loans?page=5"])
        #expect(try await paths { _ = try await $0.query().resumed(at: "20").value } == ["/v2/loans?from=20"])
        #expect(try await paths { _ = try await $0.walk().resumed(at: "https://library.example/v2/loans?p=2").value } == ["/v2/loans?p=2"])
        #expect(try await paths { _ = try await $0.query().resumed(at: "x").value } == [])
        #expect(try await paths { _ = try await $0.dump().resumed(at: "1").value } == [])
    }

    @Test(arguments: [
        "https://library.example.evil/v2", "http://library.example/v2", "//other.example/", "https://library.example:444/", "ftp:x",
    ])
    func aLinkToAnotherServerIsAnError(target: String) async {
        let (loans, transport) = loans(.json(#"["a"]"#, headers: link(target)))
        let error = await #expect(throws: APIError.self) { for try await _ in loans.prune().pages {} }
        #expect(error?.message.contains("on another server") == true && transport.requests.count == 1)
    }

    @Test func theBodyMayNameTheNextURL() async throws {
        let (loans, transport) = loans(
            .json(#"{"results":["a"],"next":"https://library.example/v2/loans?p=2"}"#), .json(#"{"results":["b"]}"#))
        #expect(try await loans.walk().items.reduce(into: []) { $0.append($1) } == ["a", "b"])
        #expect(transport.requests.map(\.head.path) == ["/v2/loans", "/v2/loans?p=2"])
    }

    @Test func aDocumentMaySayThatThereAreNoPages() async throws {
        #expect(LibraryClient.operations.first { $0.id == "dumpLoans" }?.paging == nil)
        let (loans, transport) = loans(.json(#"["a"]"#))
        #expect(try await loans.dump(page: 1).pages.reduce(0) { count, _ in count + 1 } == 1 && transport.requests.count == 1)
    }

    @Test func aPageIsFetchedAheadAndOnlyOne() async throws {
        let (loans, transport) = loans(.json(#"["a"]"#), .json(#"["b"]"#), .json(#"["c"]"#), .json("[]"))
        var pages = loans.search().pages.prefetching.makeAsyncIterator()
        #expect(try await pages.next() == ["a"])
        while transport.requests.count < 2 { await Task.yield() }
        #expect(transport.requests.count == 2)
        #expect(try await pages.next() == ["b"])
        #expect(try await pages.next() == ["c"])
        #expect(try await pages.next() == [])
        #expect(try await pages.next() == nil && transport.requests.count == 4)
        #expect(
            try await self.loans(.json(#"["a"]"#), .json("[]")).0.search().items.prefetching.reduce(into: []) { $0.append($1) } == ["a"])
    }

    @Test func theErrorOfAPageFetchedAheadComesInItsTurn() async throws {
        let (loans, _) = loans(.json(#"["a"]"#), .status(403))
        var items = loans.search().items.prefetching.makeAsyncIterator()
        #expect(try await items.next() == "a")
        let error = await #expect(throws: APIError.self) { _ = try await items.next(isolation: nil) }
        #expect(error?.status == .forbidden)
        #expect(try await items.next() == nil)
    }

    /// What each list leads to, by what it answers.
    private func fines(
        _ first: String, _ second: String, _ read: (LibraryClient.FinesOperations) async throws -> [String]
    ) async throws -> (items: [String], paths: [String?]) {
        let transport = ScriptedTransport(.json(first), .json(second), otherwise: .status(400))
        let client = LibraryClient(apiKey: "k", configuration: ClientConfiguration(transport: transport))
        return (try await read(client.fines), transport.requests.map(\.head.path))
    }

    @Test func aDeclarationLeadsIntoTheAnswer() async throws {
        let found = try await fines(
            #"{"data":{"results":["a"],"meta":{"next":"2"}},"more.more":true}"#,
            #"{"data":{"results":["b"],"meta":{"next":"3"}},"more.more":false}"#
        ) { try await $0.list().items.reduce(into: []) { $0.append($1) } }
        #expect(found.items == ["a", "b"] && found.paths == ["/v2/fines", "/v2/fines?after=2"])
        let short = try await fines(#"{"data":{"results":["a"]}}"#, "") { try await $0.list().items.reduce(into: []) { $0.append($1) } }
        #expect(short.items == ["a"] && short.paths.count == 1)
    }

    @Test func theEndOfAPageIsACursorWhereItIsSaidThatThereIsMore() async throws {
        let found = try await fines(
            #"{"nodes":["a"],"page_info":{"end_cursor":"2","has_next_page":true}}"#,
            #"{"nodes":["b"],"page_info":{"end_cursor":"3","has_next_page":false}}"#
        ) { try await $0.search().items.reduce(into: []) { $0.append($1) } }
        #expect(found.items == ["a", "b"] && found.paths == ["/v2/fines", "/v2/fines?after=2"])
        #expect(LibraryClient.operations.first { $0.id == "walkFines" }?.paging == nil)
    }

    @Test func whatIsBesideTheItemsIsFound() async throws {
        let found = try await fines(
            #"{"data":["a"],"meta":{"next_cursor":"2"}}"#, #"{"data":["b"],"meta":{"next_cursor":null}}"#
        ) { try await $0.query().items.reduce(into: []) { $0.append($1) } }
        #expect(found.items == ["a", "b"] && found.paths == ["/v2/fines", "/v2/fines?after=2"])
        let linked = try await fines(
            #"{"data":["a"],"links":{"next":"https://library.example/v2/fines?p=2"}}"#, #"{"data":["b"]}"#
        ) { try await $0.prune().items.reduce(into: []) { $0.append($1) } }
        #expect(linked.items == ["a", "b"] && linked.paths == ["/v2/fines", "/v2/fines?p=2"])
    }
}

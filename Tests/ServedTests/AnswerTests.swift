#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import BindingsServer
    import Foundation
    import Testing

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// Answers, streams, credentials and pages, over sockets.
    @Suite struct AnswerTests {
        @Test(arguments: Wire.allCases)
        func everyStatusCanBeAnswered(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let point = try await client.answers.get(kind: "point").response
                typealias Headers = EverythingClient.AnswersOperations.GetHeaders
                #expect(point.body == .ok(Point(name: "a")) && point[Headers.xLeft] == 7 && point[Headers.xTags] == ["a", "b"])
                #expect(point[Headers.xWhen] == EverythingHandlers.moment)
                #expect(point[Headers.xGenre] == .scienceFiction && point[Headers.xGenres] == [.crime, Genre(rawValue: "new")])
                #expect(point[Headers.xRate] == Point(name: "r", x: 2, isOpen: true) && point[Headers.xSpread] == Point(name: "s", x: 3))
                #expect(point[Headers.xPoint] == Point(name: "p, q", x: 1))
                #expect(try await client.answers.get(kind: "text").value == .accepted("later"))
                #expect(try await client.answers.get(kind: "nothing").value == .noContent)
                #expect(await status(client, "missing") == 404)
                #expect(await status(client, "broken") == 503)
                #expect(await status(client, "teapot") == 418)
                #expect(await status(client, "problem") == 409)
            }
        }

        @Test(arguments: Wire.allCases)
        func errorsHaveTheirBodies(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let missing = await #expect(throws: APIError.self) { try await client.answers.get(kind: "missing").value }
                #expect(missing?.body(as: Problem.self)?.title == "gone")
                let broken = await #expect(throws: APIError.self) { try await client.answers.get(kind: "broken").value }
                #expect(broken?.body(as: Point.self) == Point(name: "broken"))
                let unknown = await #expect(throws: APIError.self) { try await client.answers.get(kind: "else").value }
                #expect(unknown?.status == .internalServerError && unknown.map { !"\($0)".contains("s3cret") } == true)
                let unwritten = await #expect(throws: APIError.self) { try await client.answers.drop(kind: "a").value }
                #expect(unwritten?.status == .notImplemented)
            }
        }

        /// The router's own 404 says nothing that a client can read; one of a route of its own is left alone.
        @Test func anUnknownPathIsAnsweredWithProblemDetails() async throws {
            var table = RoutingTable()
            table.add(EverythingHandlers())
            try await RunningServer.serve(table) { port in
                for (path, title) in [("v1/nowhere", "Not Found"), ("nowhere", "Not Found"), ("own/missing", nil)] as [(String, String?)] {
                    let url = try #require(URL(string: "http://127.0.0.1:\(port)/\(path)"))
                    let (data, response) = try await URLSession.shared.data(from: url)
                    #expect((response as? HTTPURLResponse)?.statusCode == 404)
                    #expect((try? JSON.decode(JSONValue.self, from: Array(data)))?["title"]?.string == title, "\(path)")
                }
            }
        }

        private func status(_ client: EverythingClient, _ kind: String) async -> Int? {
            do throws(APIError) {
                _ = try await client.answers.get(kind: kind).value
                return nil
            } catch {
                return error.status?.code
            }
        }

        @Test(arguments: Wire.allCases)
        func streamsAgree(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                for count in [0, 1, 200] {
                    let points = EverythingHandlers().points(count)
                    var events: [ServerEvent<Point>] = []
                    for try await event in client.streams.readEvents(count: count).events { events.append(event) }
                    #expect(events.map(\.data) == points && events.allSatisfy { $0.type == "point" })
                    #expect(try await client.streams.readLines(count: count).value.all == points)
                    #expect(try await client.streams.readSequence(count: count).value.all == points)
                }
            }
        }

        /// The document names the end of one stream (`x-stream-end`), the config that of another (`streamEnds`).
        @Test(arguments: Wire.allCases)
        func endsOfStreamsAreSent(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                for (path, end) in [("/streams/events", "data: bye\n\n"), ("/streams/lines", "}\nover\n")] {
                    var request = CallRequest(APIOperation(id: "raw", method: .get, path: path))
                    request.query("count", 2)
                    let text = try await Call<String>(client.runtime, request, .text).value
                    #expect(text.hasSuffix(end), "\(text)")
                }
            }
        }

        /// The server keeps the connection open after the marker: only the marker can end the stream.
        @Test(.timeLimit(.minutes(5)), arguments: Wire.allCases)
        func aMarkerEndsAStreamThatStaysOpen(_ wire: Wire) async throws {
            let (events, source) = AsyncStream<ServerEvent<String>>.makeStream()
            var table = RoutingTable()
            table.add(ServerOperation(id: "talk", method: .get, path: "/talk")) { _ in
                .serverTexts(200, ServerEvents(events), contentType: "text/event-stream")
            }
            try await RunningServer.serve(table) { port in
                let configuration = ClientConfiguration(transport: wire.transport)
                let client = APIClient(servers: [Server("http://127.0.0.1:\(port)")], configuration: configuration, credentials: [:])
                let call = Call<EventList<ServerEvent<String>>>(
                    client, CallRequest(APIOperation(id: "talk", method: .get, path: "/talk")), .serverTexts(end: "bye"))
                for text in ["bye?", "by", "bye", "later"] { source.yield(ServerEvent(data: text)) }
                var heard: [String] = []
                for try await event in call.events { heard.append(event.data) }
                #expect(heard == ["bye?", "by"])
                source.finish()
            }
        }

        @Test(.timeLimit(.minutes(5)), arguments: Wire.allCases)
        func eventsAreSentAsTheyCome(_ wire: Wire) async throws {
            let (events, source) = AsyncStream<ServerEvent<String>>.makeStream()
            var table = RoutingTable()
            table.add(ServerOperation(id: "talk", method: .get, path: "/talk")) { _ in
                .serverTexts(200, ServerEvents(events), contentType: "text/event-stream")
            }
            try await RunningServer.serve(table) { port in
                let configuration = ClientConfiguration(transport: wire.transport)
                let client = APIClient(servers: [Server("http://127.0.0.1:\(port)")], configuration: configuration, credentials: [:])
                let call = Call<EventList<ServerEvent<String>>>(
                    client, CallRequest(APIOperation(id: "talk", method: .get, path: "/talk")), .serverTexts())
                // Each event is made only when the one before it has arrived: whoever held one back would wait for ever.
                source.yield(ServerEvent(data: "0"))
                var heard: [String] = []
                for try await event in call.events {
                    heard.append(event.data)
                    if heard.count < 5 { source.yield(ServerEvent(data: "\(heard.count)")) } else { source.finish() }
                }
                #expect(heard == ["0", "1", "2", "3", "4"])
            }
        }

        @Test(arguments: Wire.allCases)
        func headHasTheFieldsOfGet(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let operation = APIOperation(id: "head", method: .head, path: "/answers/point")
                let response = try await Call<Void>(client.runtime, CallRequest(operation), .empty).response
                #expect(response.headers[.contentType] == "application/json" && response.headers[.contentLength] == "12")
            }
        }

        @Test(arguments: Wire.allCases)
        func credentialsOpenDoors(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                #expect(try await client.doors.openBearer(door: "a").value == "bearer")
                #expect(try await client.doors.openKey(door: "a").value == "header")
                #expect(try await client.doors.openBoth(door: "a").value == "header+login")
                try await knock(EverythingClient(bearer: "bad", query: "good", configuration: client.runtime.configuration), key: "query")
                try await knock(EverythingClient(bearer: "bad", cookie: "good", configuration: client.runtime.configuration), key: "cookie")
            }
        }

        private func knock(_ client: EverythingClient, key: String) async throws {
            #expect(try await client.doors.openKey(door: "a").value == key)
            let refused = await #expect(throws: APIError.self) { try await client.doors.openBearer(door: "a").value }
            #expect(refused?.status == .unauthorized && refused?.headers[.wwwAuthenticate] == "Bearer")
            #expect(try await client.doors.openFree(door: "a").value == "")
        }

        @Test(arguments: Wire.allCases)
        func pagesFollowOneAnother(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var names: [String] = []
                for try await point in client.lists.byCursor().items { names.append(point.name) }
                for try await point in client.lists.byNumber().items { names.append(point.name) }
                let points = EverythingHandlers().points(5).map(\.name)
                for try await point in client.lists.nested().items { names.append(point.name) }
                for try await point in client.lists.linked().items.prefetching { names.append(point.name) }
                #expect(names == points + points + points + points)
                try await client.lists.getElsewhere().value
            }
        }

        @Test(arguments: Wire.allCases)
        func everyListGoesOnFromASavedPage(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                func check<Page: CursorPage>(_ call: Call<Page>) async throws where Page.PageItem == Point {
                    var pages = call.pages.makeAsyncIterator()
                    let first = try await pages.next()?.pageItems ?? []
                    let rest = try await call.resumed(at: pages.nextPlace ?? "").items.reduce(into: first) { $0.append($1) }
                    #expect(rest == EverythingHandlers().points(5))
                }
                try await check(client.lists.byCursor())
                try await check(client.lists.nested())
                for call in [client.lists.byNumber(), client.lists.linked()] {
                    var pages = call.pages.makeAsyncIterator()
                    let first = try await pages.next() ?? []
                    let rest = try await call.resumed(at: pages.nextPlace ?? "").items.reduce(into: first) { $0.append($1) }
                    #expect(rest == EverythingHandlers().points(5))
                }
            }
        }

        @Test(arguments: Wire.allCases)
        func breachesAreToldWithTheirPlaces(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let good = client.rules.check(name: "a", lines: [])
                try await good.value
                let body = #"{"name":"","lines":[{"count":3},{"count":-2},{"count":2}]}"#
                let bad = good.queryItem("limit", "11").queryItem("secret", "abcd").body(.text(body), contentType: "application/json")
                let error = await #expect(throws: APIError.self) { try await bad.value }
                #expect(error?.status == .badRequest && error?.body(as: Problem.self)?.status == 400)
                #expect(
                    error?.violations == [
                        "query limit must be at most 10, not 11", "query secret must have at most 3 characters",
                        "body $.name must have at least 1 characters, not 0", "body $.lines must have at most 2 elements, not 3",
                        "body $.lines[0].count must be a multiple of 2, not 3", "body $.lines[1].count must be at least 1, not -2",
                    ])
            }
        }

        @Test(arguments: Wire.allCases)
        func valuesThatAnEnumDoesNotListAreRefused(_ wire: Wire) async throws {
            let listed = #"must be one of "crime", "science-fiction", not another value"#
            try await RunningServer.run(wire) { (client) async throws in
                let poetry = Genre(rawValue: "poetry")
                try await client.rules.check(name: "a", lines: [], genre: .crime, shade: .init(rawValue: "dusk")).value
                let query = client.rules.check(name: "a", lines: [], genre: poetry, genres: [.crime, poetry])
                let asked = await #expect(throws: APIError.self) { try await query.value }
                #expect(asked?.status == .badRequest)
                #expect(
                    asked?.violations == [
                        "query genre \(listed)", "query genres[1] \(listed)",
                    ])
                let body = client.rules.check(name: "a", lines: [.init(count: 2), .init(count: 2, genre: poetry)])
                let sent = await #expect(throws: APIError.self) { try await body.value }
                #expect(sent?.violations == ["body $.lines[1].genre \(listed)"])
                let none = await #expect(throws: APIError.self) {
                    try await query.body(.text("null"), contentType: "application/json").value
                }
                #expect(none?.violations.last == "body $ must not be null")
            }
            try await RunningServer.run(wire, limits: ServerLimits(acceptsUnlistedValues: true)) { (client) async throws in
                let poetry = Genre(rawValue: "poetry")
                try await client.rules.check(name: "a", lines: [.init(count: 2, genre: poetry)], genre: poetry, genres: [poetry]).value
            }
        }

        @Test func webhooksHaveTheirTypes() throws {
            #expect(EverythingWebhook.names == ["pointMoved", "point.gone", "checkRules.ruled"])
            let moved = try EverythingWebhook(name: "pointMoved", body: Array(#"{"point":{"name":"a"}}"#.utf8))
            guard case .pointMoved(let payload)? = moved else { throw Secret() }
            #expect(payload.point == Point(name: "a"))
            guard case .pointGone? = try EverythingWebhook(name: "point.gone", body: []) else { throw Secret() }
            let ruled = try EverythingWebhook(name: "checkRules.ruled", body: Array(#"{"point":{"name":"b"}}"#.utf8))
            guard case .checkRulesRuled(let called)? = ruled else { throw Secret() }
            #expect(called.point == Point(name: "b"))
            let other = try EverythingWebhook(name: "other", body: [])
            #expect(other == nil)
            #expect(throws: JSONError.self) { try EverythingWebhook(name: "pointMoved", body: []) }
        }

        @Test(arguments: Wire.allCases)
        func whatTheTableDoesNotHaveIsTheRouters(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let base = try #require(client.runtime.configuration.baseURL)
                let own = Call<String>(
                    APIClient(servers: [], configuration: ClientConfiguration(baseURL: base.deletingLastPathComponent()), credentials: [:]),
                    CallRequest(APIOperation(id: "own", method: .get, path: "/own")), .text)
                #expect(try await own.value == "own")
            }
        }
    }
#endif

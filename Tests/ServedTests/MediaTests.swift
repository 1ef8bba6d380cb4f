#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import BindingsServer
    import Foundation
    import TestSupport
    import Testing

    /// Bodies by their media types: what the generated client sends and reads, the generated server reads and sends, over sockets.
    ///
    /// Other forms that were looked for: a 204 in a union of statuses, `{}` and no schema, a nullable reference, and a type that has no null;
    /// ranges before and behind statuses; parameters, upper case and white space in types; objects in forms, in lists of forms, as maps.
    @Suite struct MediaTests {
        @Test(arguments: Wire.allCases)
        func noBodyIsReadWhereThereIsNone(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                try await client.answers.dropEmpty().value
                #expect(try await client.answers.getEmpty().value == .null)
                #expect(try await client.answers.putEmpty().value == .null)
                #expect(try await client.answers.postEmpty().value == nil)
                let error = await #expect(throws: APIError.self) { try await client.answers.patchEmpty().value }
                #expect(error?.kind == .decoding)
                let head = try await client.answers.headEmpty().response
                #expect(head[EverythingClient.AnswersOperations.HeadEmptyHeaders.xLeft] == 7)
            }
        }

        @Test(arguments: Wire.allCases)
        func aStatusComesBeforeItsRange(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                #expect(try await client.answers.makeRange(status: 201).value == .created(7))
                #expect(try await client.answers.makeRange(status: 202).value == .status2XX(Point(name: "202")))
            }
        }

        @Test(arguments: Wire.allCases)
        func plainTextHasAType(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                #expect(try await client.bodies.sendPlain(body: "h\u{e9}llo").value == 5)
                #expect(try await client.bodies.putPlain(body: 1).value == .crime)
                let long = await #expect(throws: APIError.self) {
                    try await client.bodies.sendPlain(body: String(repeating: "x", count: 21)).value
                }
                #expect(long?.kind == .invalidRequest)
                let refused = await #expect(throws: APIError.self) {
                    try await client.bodies.putPlain(body: 1).body(.text("x"), contentType: "text/plain").value
                }
                #expect(refused?.status == .badRequest)
            }
        }

        @Test(arguments: Wire.allCases)
        func typesOfOneNameAreToldApartByParameters(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let sent = client.bodies.sendMedia(name: "a")
                #expect(try sent.request.headers[.contentType] == "application/json ; version=1".replacing(" ;", with: ";"))
                #expect(try await sent.value == "1 a")
                #expect(try await client.bodies.sendMediaAsJSONVersion2(genre: .crime).value == "2 crime")
                #expect(try await sent.contentType("application/json-patch+json").value == "patch a")
            }
        }

        @Test(arguments: Wire.allCases)
        func everyContentIsReached(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                #expect(try await client.answers.getReport().value == Point(name: "application/json"))
                #expect(try await client.answers.getReportAsPDF().value == Array("%PDF-".utf8))
                #expect(try await client.answers.getReportAsCSV().value == "a,b")
                #expect(try await client.answers.getReportAsImage().value == Array("GIF".utf8))
                let yaml = client.answers.getReport().accept("application/yaml").read { String(decoding: $0, as: UTF8.self) }
                #expect(try await yaml.value == "name: y")
            }
        }

        @Test(arguments: Wire.allCases)
        func objectsInFormsAgree(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 5))
                for _ in 0..<50 {
                    let sent = values.nested()
                    #expect(
                        try await client.bodies.sendNested(
                            title: sent.title, spot: sent.spot, spots: sent.spots, words: sent.words, names: sent.names, deep: sent.deep,
                            spread: sent.spread, bytes: sent.bytes
                        ).value == sent)
                    #expect(try await client.echo.formQuery(nested: sent).value == sent)
                }
            }
        }

        @Test func anObjectInAFormIsAJSONText() throws {
            let client = EverythingClient(configuration: ClientConfiguration(baseURL: URL(string: "https://a.example")))
            let call = client.bodies.sendNested(title: "t", spot: Point(name: "a b", x: 1), names: ["k": "v"], spread: Point(name: "s"))
            let text = try String(decoding: call.request.bodyBytes ?? [], as: UTF8.self)
            #expect(
                text == "title=t&spot=%7B%22name%22%3A%22a%20b%22%2C%22x%22%3A1%7D&names=%7B%22k%22%3A%22v%22%7D&name=s")
        }

        @Test(arguments: Wire.allCases)
        func theQueryStringIsTheContent(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 6))
                for _ in 0..<20 {
                    let (filter, text) = (values.filter(), values.text())
                    #expect(try await client.echo.jsonQuery(filter: filter).value == .ok(filter))
                    #expect(try await client.echo.textQuery(whole: text).value == text)
                }
                #expect(try await client.echo.jsonQuery().value == .noContent)
            }
        }

        @Test func theQueryStringHasNoName() throws {
            let client = EverythingClient(configuration: ClientConfiguration(baseURL: URL(string: "https://a.example")))
            #expect(
                try client.echo.jsonQuery(filter: Filter(floors: [1])).request.url
                    == "https://a.example/querystring/json?%7B%22floors%22%3A%5B1%5D%7D")
            #expect(try client.echo.textQuery(whole: "a=b&c d").request.url == "https://a.example/querystring/text?a%3Db%26c%20d")
        }

        @Test(arguments: Wire.allCases)
        func streamsEndAtTheirMark(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var names: [String] = []
                for try await event in client.streams.readRaw(where: "behind").events { names.append(event.data.name) }
                #expect(names == ["a"])
                #expect(try await client.streams.readRaw().value.all.map(\.data.name) == ["a"])
                // A text may be that one.
                #expect(try await client.streams.readTexts().value.all.map(\.data) == ["a", "[DONE]", "b"])
                let raw = client.streams.readEvents(count: 1).read { String(decoding: $0, as: UTF8.self) }
                #expect(try await raw.value.hasSuffix("\n\ndata: bye\n\n"))
            }
        }
    }

    extension RandomValues {
        fileprivate mutating func nested() -> Nested {
            Nested(
                title: text(), spot: maybe { $0.point() },
                spots: maybe { values in (0..<1 + values.random.below(3)).map { _ in values.point() } },
                words: maybe { $0.texts() }, names: maybe { ["k \u{e9}": $0.text(), "b": $0.text()] }, deep: maybe { $0.filter() },
                spread: maybe { $0.point() }, bytes: maybe { Base64URLBytes($0.text().utf8.map { $0 ^ 0xFF }) })
        }
    }
#endif

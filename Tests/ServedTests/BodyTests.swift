#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import BindingsServer
    import TestSupport
    import Testing

    /// Bodies of every kind, over sockets.
    @Suite struct BodyTests {
        @Test(arguments: Wire.allCases)
        func aBodyIsReadByItsContentType(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let call = client.bodies.sendSeveral(name: "é&=", x: 3)
                #expect(try await call.value == "json é&=")
                #expect(try await client.bodies.sendSeveralAsForm(name: "a&b", x: 3).value == "form a&b")
                #expect(try await client.bodies.sendSeveralAsText(body: "é").value == "text é")
                #expect(try await client.bodies.sendSeveralAsXML(body: .bytes([0, 255, 1])).value == "xml 3")
                let long = call.body(.text(String(repeating: "é", count: 101)), contentType: "text/plain")
                let refused = await #expect(throws: APIError.self) { try await long.value }
                #expect(refused?.violations == ["body $ must have at most 100 characters, not 101"])
                #expect(try await call.body(.text("é"), contentType: "text/plain; charset=utf-8").value == "text é")
                let error = await #expect(throws: APIError.self) { try await call.body(.text("x"), contentType: "image/png").value }
                #expect(error?.status == .unsupportedMediaType)
            }
        }

        @Test(arguments: Wire.allCases)
        func aBodyOfSeveralTypesIsChosenByTheCaller(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let call = client.bodies.sendEither(body: Point(name: "a"))
                #expect(try await call.value == .ok("merge a"))
                #expect(try await call.contentType("application/strategic-merge-patch+json").value == .ok("strategic a"))
                #expect(try await client.bodies.sendEither().contentType("image/png").value == .noContent)
                #expect(
                    try await client.bodies.sendEitherAsImage(body: .bytes([1, 2]), contentType: "image/png").value == .ok("image/png 2"))
                let form = client.bodies.sendEitherAsMultipart(label: "l", file: FilePart(.bytes([1]), fileName: "f"))
                #expect(try await form.value == .ok("form label l, file 1"))
            }
        }

        @Test(arguments: Wire.allCases)
        func aBodyIsNullWhereTheDocumentSaysSo(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                #expect(try await client.bodies.sendNull(body: nil).value == "null")
                let call = client.bodies.sendNull(body: Order(name: "a", lines: []))
                #expect(try await call.value == "a")
                let long = call.body(.text(#"{"name":"123456789","lines":[]}"#), contentType: "application/json")
                let error = await #expect(throws: APIError.self) { try await long.value }
                #expect(error?.violations == ["body $.name must have at most 8 characters, not 9"])
                let none = client.bodies.sendSeveral(name: "a").body(.text("null"), contentType: "application/json")
                let refused = await #expect(throws: APIError.self) { try await none.value }
                #expect(refused?.violations == ["body $ must not be null"])
            }
        }

        @Test(arguments: Wire.allCases)
        func aBodyMayBeLeftOut(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                #expect(try await client.bodies.sendMaybe().value == .noContent)
                #expect(try await client.bodies.sendMaybe(body: Point(name: "a")).value == .ok(Point(name: "a")))
            }
        }

        @Test(arguments: Wire.allCases)
        func formsAgree(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 4))
                for _ in 0..<30 {
                    let sent = Move(
                        to: values.text(), labels: values.maybe { $0.texts() }, short: values.maybe { [$0.number(), $0.number()] },
                        filter: values.maybe { $0.filter() }, note: values.maybe { $0.point() })
                    let came = try await client.bodies.sendForm(
                        to: sent.to, labels: sent.labels, short: sent.short, filter: sent.filter, note: sent.note
                    ).value
                    #expect(came == sent)
                }
            }
        }

        @Test(arguments: Wire.allCases)
        func partsComeInTheirOrder(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 5))
                for _ in 0..<10 {
                    let bytes = (0..<values.random.below(100_000)).map { _ in UInt8(truncatingIfNeeded: values.random.next()) }
                    let (title, labels) = (values.text(), values.texts())
                    let came = try await client.bodies.sendParts(
                        title: title, pages: [FilePart(.bytes(bytes), fileName: "a\"b.pdf", contentType: "application/pdf")],
                        spot: Point(name: "s"), labels: labels, files: [FilePart(.bytes([1]), fileName: "c", name: "more")]
                    ).value
                    #expect(came.map(\.name) == ["title", "spot"] + labels.map { _ in "labels" } + ["pages", "more"])
                    #expect(came.first?.bytes.bytes == Array(title.utf8))
                    let page = try #require(came.first { $0.name == "pages" })
                    #expect(page.bytes.bytes == bytes && page.fileName == "a\"b.pdf" && page.type == "application/pdf")
                }
            }
        }

        @Test(arguments: Wire.allCases)
        func aMissingPartIsTold(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let error = await #expect(throws: APIError.self) { try await client.bodies.sendParts(title: "t", pages: []).value }
                #expect(error?.problem?.extensions["errors"]?[0]?["path"] == "pages")
            }
        }

        @Test(arguments: Wire.allCases)
        func bytesAreStreamedBothWays(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var random = SeededGenerator(seed: 6)
                let bytes = (0..<3_000_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
                #expect(try await client.bodies.sendBytes(body: .bytes(bytes)).value == bytes)
                #expect(try await client.bodies.sendBytes(body: .bytes([7])).value == [7])
            }
        }

        @Test(arguments: Wire.allCases)
        func bytesOfAnyTypeAreSentUnderTheirOwn(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let response = try await client.bodies.sendAny(body: .bytes([0, 255]), contentType: "model/stl").response
                #expect(response.body == [0, 255] && response.headers[.contentType] == "model/stl")
            }
        }

        @Test func aBodyThatIsReadTwiceIsAnErrorAndNoMore() async throws {
            var table = RoutingTable()
            table.add(ServerOperation(id: "twice", method: .post, path: "/v1/twice")) { request in
                let first = try await request.body.reduce(0) { $0 + $1.count }
                await #expect(throws: TransportError.self) { try await request.body.reduce(0) { $0 + $1.count } }
                return .text(200, "\(first)")
            }
            try await RunningServer.serve(table) { (port) async throws in
                let url = "http://127.0.0.1:\(port)/v1"
                var request = CallRequest(APIOperation(id: "twice", method: .post, path: "/twice"))
                request.body(.bytes([1, 2, 3]), contentType: "application/octet-stream")
                #expect(
                    try await Call<String>(APIClient(servers: [Server(url)], configuration: .default, credentials: [:]), request, .text)
                        .value == "3")
            }
        }

        @Test(arguments: Wire.allCases)
        func largeBodiesAreRefused(_ wire: Wire) async throws {
            try await RunningServer.run(wire, limits: ServerLimits(maxBodyBytes: 100)) { (client) async throws in
                let error = await #expect(throws: APIError.self) {
                    try await client.bodies.sendSeveral(name: String(repeating: "x", count: 200)).value
                }
                #expect(error?.status == .contentTooLarge)
            }
        }
    }
#endif

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
                #expect(try await call.body(.text("name=a%26b&x=3"), contentType: "application/x-www-form-urlencoded").value == "form a&b")
                #expect(try await call.body(.text("é"), contentType: "text/plain; charset=utf-8").value == "text é")
                #expect(try await call.body(.bytes([0, 255, 1]), contentType: "application/xml").value == "xml 3")
                let error = await #expect(throws: APIError.self) { try await call.body(.text("x"), contentType: "image/png").value }
                #expect(error?.status == .unsupportedMediaType)
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

#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import BindingsServer
    import TestSupport
    import Testing

    /// What a document says of the parts of a form: their headers, their content types, how often they come.
    @Suite struct PartTests {
        private static let png = FilePart(.bytes([1, 2]), fileName: "a.png", contentType: "image/png")

        private func sheets(_ count: Int) -> [FilePart] { (0..<count).map { FilePart(.bytes([UInt8($0)]), fileName: "\($0)") } }

        @Test(arguments: Wire.allCases)
        func headersOfPartsAgree(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 8))
                for _ in 0..<20 {
                    let (width, tags) = (1 + values.random.below(9000), values.maybe { $0.texts(RandomValues.plain) })
                    let at = values.maybe { Point(name: $0.segment(RandomValues.plain), x: 4) }
                    let came = try await client.bodies.sendCover(
                        title: "t", cover: Self.png, coverXWidth: width, genre: .crime, coverXTags: tags, coverXGenre: .scienceFiction,
                        spot: Point(name: "s"), spotXAt: at, record: .text("<a/>")
                    ).value
                    #expect(came.map(\.name) == ["title", "genre", "cover", "spot", "record"])
                    #expect(came[2].headers == "\(width) \(tags ?? []) science-fiction" && came[2].type == "image/png")
                    #expect(came[3].headers == at.map { "\($0.name) 4" })
                    #expect(came[4].type == "application/xml" && came[4].bytes.bytes == Array("<a/>".utf8))
                }
            }
        }

        @Test(arguments: Wire.allCases)
        func aPartIsOfTheTypeThatTheDocumentHas(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let own = FilePart(.bytes([9]), fileName: "own", headers: [HTTPField.Name("X-Page")!: "7"])
                let came = try await client.bodies.sendCover(
                    title: "t", cover: Self.png, coverXWidth: 1, sheets: sheets(2) + [own], sheetsXPage: 3
                ).value.filter { $0.name == "sheets" }
                #expect(came.map(\.type) == Array(repeating: "application/pdf", count: 3))
                #expect(came.map(\.headers) == ["3", "3", "7"])
                let text = FilePart(.bytes([1]), fileName: "a", contentType: "text/html")
                let refused = await told { try await client.bodies.sendCover(title: "t", cover: text, coverXWidth: 1).value }
                #expect(refused == ["body cover must be image/png or image/jpeg, not text/html"])
            }
        }

        @Test(arguments: Wire.allCases)
        func eachElementOfAListIsAPart(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let points = [Point(name: "a"), Point(name: "b", x: 1)]
                let call = client.bodies.sendCover(title: "t", cover: Self.png, coverXWidth: 1, spots: points, rules: [1, ["x"]])
                let came = try await call.value.filter { $0.name != "title" && $0.name != "cover" }
                #expect(came.map(\.name) == ["spots", "spots", "rules", "rules"])
                #expect(came.map { String(decoding: $0.bytes.bytes, as: UTF8.self) } == ["a", "b", "1", #"["x"]"#])
                let many = client.bodies.sendCover(title: "t", cover: Self.png, coverXWidth: 1, spots: points + points)
                #expect(throws: APIError.self) { try many.request }
            }
        }

        @Test func aHeaderThatCannotStandInAPartIsRefused() throws {
            let client = EverythingClient()
            let call = client.bodies.sendCover(title: "t", cover: Self.png, coverXWidth: 1, coverXTags: ["a\r\nX-Evil: 1"])
            #expect(throws: APIError.self) { try call.request }
            let small = client.bodies.sendCover(title: "t", cover: Self.png, coverXWidth: 0)
            let error = #expect(throws: APIError.self) { try small.request }
            #expect(error?.message.contains("cover.X-Width must be at least 1, not 0") == true)
        }

        @Test(arguments: Wire.allCases)
        func headersAreReadByTheDocument(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let call = client.bodies.sendCover(title: "t", cover: Self.png, coverXWidth: 1)
                func send(_ headers: HTTPFields) async -> [String] {
                    var form = MultipartForm()
                    form.text("title", "t")
                    form.file("cover", FilePart(.bytes([1]), fileName: "a", contentType: "image/png", headers: headers))
                    let (body, type) = (form.body, form.contentType)
                    return await told { try await call.body(body, contentType: type).value }
                }
                let (width, genre) = (HTTPField.Name("X-Width")!, HTTPField.Name("X-Genre")!)
                #expect(await send([:]) == ["body cover.X-Width is required"])
                #expect(await send([width: "0"]) == ["body cover.X-Width must be at least 1, not 0"])
                #expect(await send([width: "a"]) == ["body cover.X-Width must be an integer, not a string"])
                let unlisted =
                    #"body cover.X-Genre must be one of "crime", "science-fiction", not another value"#
                #expect(await send([width: "1", genre: "poetry"]) == [unlisted])
                #expect(await send([width: "1", genre: "crime"]) == [])
            }
        }

        @Test(arguments: Wire.allCases)
        func partsAreCounted(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                let call = client.bodies.sendCover(title: "t", cover: Self.png, coverXWidth: 1)
                func send(_ names: [String]) async -> [String] {
                    var form = MultipartForm()
                    form.header("X-Width", of: "cover", 1)
                    for name in names { form.file(name, Self.part(name)) }
                    let (body, type) = (form.body, form.contentType)
                    return await told { try await call.body(body, contentType: type).value }
                }
                #expect(await send(["title", "cover", "sheets", "sheets", "other", "other"]) == [])
                #expect(
                    await send(["sheets"]) == [
                        "body title is required", "body cover is required", "body sheets must have at least 2 elements, not 1",
                    ])
                #expect(await send(["title", "title", "cover"]) == ["body title must not be given twice"])
                #expect(
                    await send(["title", "cover"] + Array(repeating: "sheets", count: 4)) == ["body sheets must have at most 3 elements"])
            }
        }

        private static func part(_ name: String) -> FilePart {
            FilePart(.bytes([1]), fileName: name, contentType: name == "cover" ? "image/png" : "application/octet-stream")
        }

        /// What a server refuses a call for.
        private func told<Value>(_ call: () async throws -> Value) async -> [String] {
            do {
                _ = try await call()
                return []
            } catch {
                return (error as? APIError)?.violations ?? ["\(error)"]
            }
        }
    }
#endif

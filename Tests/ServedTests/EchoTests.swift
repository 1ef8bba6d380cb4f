#if Hummingbird && AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import TestSupport
    import Testing

    /// Parameters in every style and place: what the generated client sends, the generated server is given, over sockets.
    @Suite struct EchoTests {
        private static let rounds = 50

        @Test(arguments: Wire.allCases)
        func pathsAgree(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 1))
                // The dot of exploded labels cannot be escaped (RFC 6570, 3.2.5).
                let undotted = RandomValues.anything.filter { $0 != "." }
                for _ in 0..<Self.rounds {
                    let sent = PathEcho(
                        one: values.segment(), list: values.texts(), object: values.point(), spread: values.point(),
                        labels: values.texts(), label: values.point(undotted), matrices: values.texts(), matrix: values.point(),
                        count: Int64(values.number()), json: values.filter())
                    let came = try await client.echo.path(
                        one: sent.one, list: sent.list, object: sent.object, spread: sent.spread, labels: sent.labels, label: sent.label,
                        matrices: sent.matrices, matrix: sent.matrix, count: sent.count, json: sent.json
                    ).value
                    #expect(came == sent)
                }
            }
        }

        @Test(arguments: Wire.allCases)
        func queriesAgree(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 2))
                for _ in 0..<Self.rounds {
                    let sent = Self.query(&values)
                    let came = try await client.echo.query(
                        text: sent.text, list: sent.list, commas: sent.commas, spaces: sent.spaces, pipes: sent.pipes, deep: sent.deep,
                        spread: sent.spread, flat: sent.flat, json: sent.json, ratio: sent.ratio, flag: sent.flag, when: sent.when,
                        day: sent.day, id: sent.id, link: sent.link, either: sent.either.map(EchoQueryEither.init)
                    ).value
                    #expect(came == sent)
                }
            }
        }

        private static func query(_ values: inout RandomValues) -> QueryEcho {
            QueryEcho(
                text: values.text(), list: values.maybe { $0.texts() }, commas: values.maybe { $0.texts() },
                spaces: values.maybe { [$0.number(), $0.number()] }, pipes: values.maybe { _ in [.crime, .scienceFiction] },
                deep: values.maybe { $0.filter() }, spread: values.maybe { $0.point() }, flat: values.maybe { $0.point() },
                json: values.maybe { $0.filter() }, ratio: values.maybe { Double($0.number()) / 8 },
                flag: values.maybe { $0.random.chance(0.5) },
                when: values.maybe { $0.moment() }, day: values.maybe { JSONDay("2024-02-\(10 + $0.random.below(19))") } ?? nil,
                id: values.maybe { $0.uuid() },
                link: values.maybe { URL(string: "https://a.example/b?c=\($0.random.below(9))&d=e#f") } ?? nil,
                either: values.maybe { $0.random.chance(0.5) ? .int($0.number()) : .bool($0.random.chance(0.5)) })
        }

        @Test(arguments: Wire.allCases)
        func headersAndCookiesAgree(_ wire: Wire) async throws {
            try await RunningServer.run(wire) { (client) async throws in
                var values = RandomValues(random: SeededGenerator(seed: 3))
                let plain = RandomValues.plain
                for _ in 0..<Self.rounds {
                    let sent = FieldEcho(
                        text: values.maybe { $0.text(plain) }, list: values.maybe { $0.texts(plain) },
                        object: values.maybe { $0.point(plain) },
                        spread: values.maybe { $0.point(plain) }, json: values.maybe { $0.point(plain) },
                        visit: values.maybe { $0.text() }, plain: values.maybe { $0.text(plain) },
                        steps: values.maybe { [$0.number(), $0.number()] }, spot: values.maybe { $0.point() },
                        trail: values.maybe { [$0.point(), $0.point()] })
                    let came = try await client.echo.fields(
                        xText: sent.text, xList: sent.list, xObject: sent.object, xSpread: sent.spread, xJSON: sent.json, visit: sent.visit,
                        plain: sent.plain, steps: sent.steps, spot: sent.spot, trail: sent.trail
                    ).value
                    #expect(came == sent)
                }
            }
        }
    }

    extension EchoQueryEither {
        init(_ value: QueryEchoEither) {
            self =
                switch value {
                case .int(let number): .int(number)
                case .bool(let flag): .bool(flag)
                }
        }
    }
#endif

#if Hummingbird && AsyncHTTPClient
    import BindingsServer
    import Foundation

    struct Secret: Error { let text = "s3cret" }

    extension EverythingHandlers {
        static let moment = Date(timeIntervalSince1970: 1_700_000_000.125)

        func getAnswer(_ input: Operations.GetAnswer.Input) throws -> Operations.GetAnswer.Reply {
            switch input.kind {
            case "point":
                .ok(
                    Point(name: "a"),
                    headers: .init(
                        xLeft: 7, xTags: ["a", "b"], xWhen: Self.moment, xGenre: .scienceFiction,
                        xGenres: [.crime, .init(rawValue: "new")],
                        xRate: Point(name: "r", x: 2, isOpen: true), xSpread: Point(name: "s", x: 3), xPoint: Point(name: "p, q", x: 1)))
            case "text": .accepted("later")
            case "nothing": .noContent
            case "missing": .notFound(Problem(title: "gone"))
            case "broken": .status5XX(status: 503, Point(name: "broken"))
            case "teapot": .other(status: 418, Problem(title: "short and stout"))
            case "own": .undocumented(.text(203, "own"))
            case "problem": throw ServerProblem(.conflict, "The point is taken.")
            default: throw Secret()
            }
        }

        func readEvents(_ input: Operations.ReadEvents.Input) -> Operations.ReadEvents.Reply {
            .ok(ServerEvents(points(input.count).map { ServerEvent(type: "point", id: $0.name, data: $0) }))
        }

        func readLines(_ input: Operations.ReadLines.Input) -> Operations.ReadLines.Reply { .ok(ServerEvents(points(input.count))) }

        func readSequence(_ input: Operations.ReadSequence.Input) -> Operations.ReadSequence.Reply {
            .ok(ServerEvents(points(input.count)))
        }

        func points(_ count: Int?) -> [Point] { (0..<(count ?? 3)).map { Point(name: "é\n\($0)", x: $0) } }

        func openBearer(_ input: Operations.OpenBearer.Input) -> Operations.OpenBearer.Reply { .ok(caller(input.request)) }
        func openKey(_ input: Operations.OpenKey.Input) -> Operations.OpenKey.Reply { .ok(caller(input.request)) }
        func openBoth(_ input: Operations.OpenBoth.Input) -> Operations.OpenBoth.Reply { .ok(caller(input.request)) }
        func openAfar(_ input: Operations.OpenAfar.Input) -> Operations.OpenAfar.Reply { .ok(caller(input.request)) }
        func openFree(_ input: Operations.OpenFree.Input) -> Operations.OpenFree.Reply { .ok(caller(input.request)) }

        func openToken(_ input: Operations.OpenToken.Input) -> Operations.OpenToken.Reply { .ok(caller(input.request)) }
        func openVisitor(_ input: Operations.OpenVisitor.Input) -> Operations.OpenVisitor.Reply { .ok(caller(input.request)) }

        private func caller(_ request: ServerRequest) -> String { request.credentials.keys.sorted().joined(separator: "+") }

        func listByCursor(_ input: Operations.ListByCursor.Input) -> Operations.ListByCursor.Reply {
            let start = input.cursor.flatMap { Int($0) } ?? 0
            return .ok(PointPage(items: Array(points(5)[start..<min(start + 2, 5)]), nextCursor: start + 2 < 5 ? String(start + 2) : nil))
        }

        func listByNumber(_ input: Operations.ListByNumber.Input) -> Operations.ListByNumber.Reply {
            let start = ((input.page ?? 1) - 1) * 2
            return .ok(start < 5 ? Array(points(5)[start..<min(start + 2, 5)]) : [])
        }

        func listNested(_ input: Operations.ListNested.Input) -> Operations.ListNested.Reply {
            let start = input.from.flatMap { Int($0) } ?? 0
            let meta = start + 2 < 5 ? NestedPageDataMeta(next: String(start + 2)) : nil
            return .ok(NestedPage(data: NestedPageData(points: Array(points(5)[start..<min(start + 2, 5)]), meta: meta)))
        }

        /// The query alone first, then the path with it.
        func listLinked(_ input: Operations.ListLinked.Input) -> Operations.ListLinked.Reply {
            let start = input.from ?? 0
            let link = start + 2 < 5 ? "<\(start == 0 ? "" : "/v1/lists/linked")?from=\(start + 2)>; rel=\"next\"" : nil
            return .ok(Array(points(5)[start..<min(start + 2, 5)]), headers: .init(link: link))
        }

        func getElsewhere(_ input: Operations.GetElsewhere.Input) -> Operations.GetElsewhere.Reply { .noContent }
    }
#endif

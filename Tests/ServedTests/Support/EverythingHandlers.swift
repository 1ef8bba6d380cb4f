#if Hummingbird && AsyncHTTPClient
    import BindingsServer

    typealias Operations = EverythingOperations

    /// Answers with what it was given.
    struct EverythingHandlers: EverythingServer {
        func authenticate(_ credentials: [String: ServerCredential], for operation: ServerOperation) -> Bool {
            credentials.allSatisfy { $1.equals($0 == "login" ? "ann:good" : "good") }
        }

        func echoPath(_ input: Operations.EchoPath.Input) -> Operations.EchoPath.Reply {
            .ok(
                PathEcho(
                    one: input.one, list: input.list, object: input.object, spread: input.spread, labels: input.labels, label: input.label,
                    matrices: input.matrices, matrix: input.matrix, count: input.count, json: input.json))
        }

        func echoQuery(_ input: Operations.EchoQuery.Input) -> Operations.EchoQuery.Reply {
            .ok(
                QueryEcho(
                    text: input.text, list: input.list, commas: input.commas, spaces: input.spaces, pipes: input.pipes, deep: input.deep,
                    spread: input.spread, flat: input.flat, json: input.json, ratio: input.ratio, flag: input.flag, when: input.when,
                    day: input.day, id: input.id, link: input.link, either: input.either.map(QueryEchoEither.init)))
        }

        func echoFields(_ input: Operations.EchoFields.Input) -> Operations.EchoFields.Reply {
            .ok(
                FieldEcho(
                    text: input.xText, list: input.xList, object: input.xObject, spread: input.xSpread, json: input.xJSON,
                    visit: input.visit, plain: input.plain, steps: input.steps, spot: input.spot, trail: input.trail))
        }

        func checkRules(_ input: Operations.CheckRules.Input) -> Operations.CheckRules.Reply { .noContent }

        func sendSeveral(_ input: Operations.SendSeveral.Input) async throws -> Operations.SendSeveral.Reply {
            switch input.body {
            case .json(let point): return .ok("json \(point.name)")
            case .form(let point): return .ok("form \(point.name)")
            case .text(let text): return .ok("text \(text)")
            case .xml(let body): return .ok("xml \(try await body.reduce(0) { $0 + $1.count })")
            }
        }

        func sendMaybe(_ input: Operations.SendMaybe.Input) -> Operations.SendMaybe.Reply { input.body.map { .ok($0) } ?? .noContent }

        func sendForm(_ input: Operations.SendForm.Input) -> Operations.SendForm.Reply { .ok(input.body) }

        func sendParts(_ input: Operations.SendParts.Input) async throws -> Operations.SendParts.Reply {
            var found: [PartEcho] = []
            for try await part in input.body {
                switch part {
                case .title(let text): found.append(PartEcho(name: "title", bytes: Base64Bytes(Array(text.utf8))))
                case .spot(let point): found.append(PartEcho(name: "spot", bytes: Base64Bytes(Array(point.name.utf8))))
                case .labels(let text): found.append(PartEcho(name: "labels", bytes: Base64Bytes(Array(text.utf8))))
                case .pages(let file), .other(let file):
                    found.append(
                        PartEcho(
                            name: file.name, bytes: Base64Bytes(try await file.bytes()), fileName: file.fileName, type: file.contentType))
                }
            }
            return .ok(found)
        }

        func sendEither(_ input: Operations.SendEither.Input) async throws -> Operations.SendEither.Reply {
            let type = input.request.head.headerFields[.contentType] ?? "-"
            switch input.body {
            case .mergePatchJSON(let point): return .ok("merge \(point.name)")
            case .strategicMergePatchJSON(let point): return .ok("strategic \(point.name)")
            case .image(let body): return .ok("\(type) \(try await body.reduce(0) { $0 + $1.count })")
            case .multipart(let form):
                var names: [String] = []
                for try await part in form {
                    switch part {
                    case .label(let text): names.append("label \(text)")
                    case .file(let file), .other(let file): names.append("\(file.name) \(try await file.bytes().count)")
                    }
                }
                return .ok("form \(names.joined(separator: ", "))")
            case nil: return .noContent
            }
        }

        func sendAny(_ input: Operations.SendAny.Input) -> Operations.SendAny.Reply {
            .ok(.stream(isReplayable: false) { input.body }, contentType: input.request.head.headerFields[.contentType] ?? "-")
        }

        func sendNull(_ input: Operations.SendNull.Input) -> Operations.SendNull.Reply { .ok(input.body?.name ?? "null") }

        func sendBytes(_ input: Operations.SendBytes.Input) -> Operations.SendBytes.Reply {
            .ok(.stream(isReplayable: false) { input.body })
        }
    }

    extension QueryEchoEither {
        init(_ value: EchoQueryEither) {
            self =
                switch value {
                case .int(let number): .int(number)
                case .bool(let flag): .bool(flag)
                }
        }
    }
#endif

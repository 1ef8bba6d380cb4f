#if Hummingbird && AsyncHTTPClient
    import BindingsServer

    extension EverythingHandlers {
        func sendCover(_ input: Operations.SendCover.Input) async throws -> Operations.SendCover.Reply {
            var found: [PartEcho] = []
            for try await part in input.body {
                switch part {
                case .title(let text): found.append(PartEcho(name: "title", bytes: Base64Bytes(Array(text.utf8))))
                case .genre(let genre): found.append(PartEcho(name: "genre", bytes: Base64Bytes(Array(genre.rawValue.utf8))))
                case .cover(let file, let xWidth, let xTags, let xGenre):
                    found.append(try await echo(file, "\(xWidth) \(xTags ?? []) \(xGenre?.rawValue ?? "-")"))
                case .spot(let point, let xAt):
                    found.append(
                        PartEcho(name: "spot", bytes: Base64Bytes(Array(point.name.utf8)), headers: xAt.map { "\($0.name) \($0.x ?? 0)" }))
                case .spots(let point): found.append(PartEcho(name: "spots", bytes: Base64Bytes(Array(point.name.utf8))))
                case .rules_(let value): found.append(PartEcho(name: "rules", bytes: Base64Bytes(Array(value.description.utf8))))
                case .sheets(let file, let xPage): found.append(try await echo(file, xPage.map { "\($0)" }))
                case .record(let part), .other(let part): found.append(try await echo(part, nil))
                }
            }
            return .ok(found)
        }

        private func echo(_ part: ServerPart, _ headers: String?) async throws -> PartEcho {
            PartEcho(
                name: part.name, bytes: Base64Bytes(try await part.bytes()), fileName: part.fileName, type: part.contentType,
                headers: headers)
        }
    }
#endif

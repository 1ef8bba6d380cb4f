#if Hummingbird && AsyncHTTPClient
    import BindingsServer

    extension EverythingHandlers {
        func echoJSONQuery(_ input: Operations.EchoJSONQuery.Input) -> Operations.EchoJSONQuery.Reply {
            input.filter.map { .ok($0) } ?? .noContent
        }

        func echoTextQuery(_ input: Operations.EchoTextQuery.Input) -> Operations.EchoTextQuery.Reply { .ok(input.whole) }

        func echoFormQuery(_ input: Operations.EchoFormQuery.Input) -> Operations.EchoFormQuery.Reply { .ok(input.nested) }

        func sendNested(_ input: Operations.SendNested.Input) -> Operations.SendNested.Reply { .ok(input.body) }

        func sendPlain(_ input: Operations.SendPlain.Input) -> Operations.SendPlain.Reply { .ok(input.body.count) }

        func putPlain(_ input: Operations.PutPlain.Input) -> Operations.PutPlain.Reply { .ok(input.body == 1 ? .crime : .scienceFiction) }

        func sendMedia(_ input: Operations.SendMedia.Input) -> Operations.SendMedia.Reply {
            switch input.body {
            case .jsonVersion1(let point): .ok("1 \(point.name)")
            case .jsonVersion2(let filter): .ok("2 \(filter.genre?.rawValue ?? "-")")
            case .jsonPatchJSON(let point): .ok("patch \(point.name)")
            }
        }

        func getEmpty(_ input: Operations.GetEmpty.Input) -> Operations.GetEmpty.Reply { .undocumented(.empty(.ok)) }
        func putEmpty(_ input: Operations.PutEmpty.Input) -> Operations.PutEmpty.Reply { .undocumented(.empty(.ok)) }
        func postEmpty(_ input: Operations.PostEmpty.Input) -> Operations.PostEmpty.Reply { .undocumented(.empty(.ok)) }
        func patchEmpty(_ input: Operations.PatchEmpty.Input) -> Operations.PatchEmpty.Reply { .undocumented(.empty(.ok)) }
        func dropEmpty(_ input: Operations.DropEmpty.Input) -> Operations.DropEmpty.Reply { .noContent }
        func headEmpty(_ input: Operations.HeadEmpty.Input) -> Operations.HeadEmpty.Reply { .ok(headers: .init(xLeft: 7)) }

        func makeRange(_ input: Operations.MakeRange.Input) -> Operations.MakeRange.Reply {
            input.status == 201 ? .created(7) : .status2XX(status: .init(code: input.status), Point(name: "\(input.status)"))
        }

        func getReport(_ input: Operations.GetReport.Input) -> Operations.GetReport.Reply {
            let wanted = input.request.head.headerFields[.accept] ?? ""
            if wanted.hasPrefix("application/pdf") { return .okApplicationPDF(.text("%PDF-")) }
            if wanted.hasPrefix("text/csv") { return .okTextCSV("a,b") }
            if wanted.hasPrefix("application/yaml") { return .okApplicationYAML(.text("name: y")) }
            if wanted.hasPrefix("image/") { return .okImage(.text("GIF"), contentType: "image/gif") }
            return .ok(Point(name: wanted))
        }

        func readTexts(_ input: Operations.ReadTexts.Input) -> Operations.ReadTexts.Reply {
            .ok(ServerEvents(["a", "[DONE]", "b"].map { ServerEvent(data: $0) }))
        }

        /// A stream as other services write it, with an end that no document tells of.
        func readRaw(_ input: Operations.ReadRaw.Input) -> Operations.ReadRaw.Reply {
            let behind = input.where == "behind" ? "data: {\"name\": \"late\"}\n\n" : ""
            let text = "data: {\"name\": \"a\"}\n\ndata: [DONE]\n\n\(behind)"
            return .undocumented(ServerResponse(.ok, contentType: "text/event-stream", body: .text(text)))
        }
    }
#endif

import BindingsDocument

/// Lowers answers that are streams of events.
struct EventStreamLowering {
    let mapper: TypeMapper

    private var resolver: SchemaResolver { mapper.resolver }

    /// How events are told apart.
    enum Framing {
        case serverSent, lines, sequence
    }

    /// The framing that a content type stands for; nil for one that is no stream.
    static func framing(of type: String) -> Framing? {
        switch MediaType.bare(type) {
        case "text/event-stream": .serverSent
        case "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines",
            "application/ndjson", "application/x-ndjson", "application/stream+json":
            .lines
        case let type where type == "application/json-seq" || type.hasSuffix("+json-seq"): .sequence
        default: nil
        }
    }

    /// What ends the stream, where the document says so: `x-stream-end` beside the content's schema, in that schema, or in the item's.
    static func end(of media: MediaTypeEntry) -> String? {
        let places = [media.extensions, media.itemSchema?.extensions, media.schema?.extensions]
        return places.lazy.compactMap { $0?["x-stream-end"]?.string }.first
    }

    /// A stream and how it is read.
    func body(of media: MediaTypeEntry, _ framing: Framing) -> ResponseLowering.Body {
        switch framing {
        case .serverSent: return serverSent(media)
        case .lines: return ResponseLowering.Body(type: .eventList(element(media)), answer: .jsonLines)
        case .sequence: return ResponseLowering.Body(type: .eventList(element(media)), answer: .jsonSequence)
        }
    }

    private func serverSent(_ media: MediaTypeEntry) -> ResponseLowering.Body {
        guard let schema = schema(of: media), !isText(schema) else {
            return ResponseLowering.Body(type: .eventList(.serverEvent(.builtin(.string))), answer: .serverTexts)
        }
        let isWhole = media.itemSchema != nil && hasData(schema)
        return ResponseLowering.Body(
            type: .eventList(.serverEvent(mapper.type(of: schema))), answer: isWhole ? .serverObjects : .serverEvents)
    }

    private func element(_ media: MediaTypeEntry) -> TypeExpression {
        guard let schema = schema(of: media), !isText(schema) else { return .builtin(.json) }
        return mapper.type(of: schema)
    }

    /// The schema of one event.
    ///
    /// Before 3.2 there was only that of the whole: a list of events, or, as most documents have it, one of them.
    private func schema(of media: MediaTypeEntry) -> Schema? {
        if let item = media.itemSchema { return item }
        guard let schema = media.schema, case .array(let items) = resolver.resolved(resolver.target(of: schema)) else {
            return media.schema
        }
        return items
    }

    private func isText(_ schema: Schema) -> Bool { mapper.bareType(of: schema) == .builtin(.string) || resolver.isBinary(schema) }

    /// OpenAPI 3.2, "Server-Sent Events": the item is an object of the event's fields, or one of several such objects.
    private func hasData(_ schema: Schema) -> Bool {
        resolver.discriminatorValues(of: SchemaProjection(schema)).discriminatorValues["data"] != nil
    }
}

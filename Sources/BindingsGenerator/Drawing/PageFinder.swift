import BindingsDocument

/// Finds operations that answer with a page and a cursor of the next one.
struct PageFinder {
    let reader: ShapeReader
    let mapper: TypeMapper

    /// How an operation pages.
    struct Page {
        /// The schema of the answer.
        let schema: Schema
        /// The query parameter that takes a cursor.
        let parameter: String
        /// The member with the items.
        let items: ObjectShape.Property
        /// The member with the next page's cursor.
        let next: ObjectShape.Property
    }

    /// The way an operation pages, or nil where it does not: one cursor goes in, one comes out, and there is one list.
    func page(of operation: APIOperation) -> Page? {
        let query = operation.parameters.filter { $0.placement == .query }
        guard let parameter = query.first(where: { Self.cursorNames.contains(Self.plain($0.name)) }), let schema = answer(of: operation)
        else {
            return nil
        }
        guard case .object(let object) = reader.shape(of: schema), mapper.catalog.name(of: schema) != nil else { return nil }
        let lists = object.properties.filter { isList($0.schema) }
        let next = object.properties.first { Self.nextNames.contains(Self.plain($0.name)) && isText($0.schema) }
        guard lists.count == 1, let items = lists.first, let next else { return nil }
        return Page(schema: schema, parameter: parameter.name, items: items, next: next)
    }

    private func answer(of operation: APIOperation) -> Schema? {
        let media = operation.responses.filter { $0.status.hasPrefix("2") }.flatMap(\.response.content).first { MediaType.isJSON($0.type) }
        return media?.schema.map(reader.target)
    }

    private func isList(_ schema: Schema) -> Bool {
        if case .array = reader.shape(of: reader.target(of: schema)) { true } else { false }
    }

    private func isText(_ schema: Schema) -> Bool { mapper.bareType(of: schema) == .builtin(.string) }

    private static func plain(_ name: String) -> String { Words(splitting: name).list.joined() }

    private static let cursorNames: Set<String> = ["cursor", "pagetoken", "nexttoken", "pagecursor", "startingafter"]
    private static let nextNames: Set<String> = ["nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor"]
}

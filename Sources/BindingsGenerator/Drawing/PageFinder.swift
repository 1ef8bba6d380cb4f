import BindingsDocument

/// Finds operations that answer with one page of a list, and how a page leads to the next.
struct PageFinder {
    let reader: ShapeReader
    let mapper: TypeMapper

    /// How an operation pages.
    struct Page {
        let paging: PagingPicture
        /// The schema of an answer that is an object; nil where the list is the whole answer.
        var schema: Schema?
        /// The member with the items.
        var items: ObjectShape.Property?
        /// The member with the next page's cursor or URL.
        var next: ObjectShape.Property?
        /// The member that says whether there are more pages.
        var more: ObjectShape.Property?
        /// The member of the last item that the next page goes on from.
        var mark: ObjectShape.Property?
    }

    /// The way an operation pages; nil where it does not, or where `x-pagination: false` says so.
    func page(of operation: APIOperation) -> Page? {
        let declared = operation.extensions["x-pagination"]
        if declared?.bool == false { return nil }
        guard let response = operation.successes.first?.response,
            let schema = response.content.first(where: { MediaType.isJSON($0.type) })?.schema
        else { return nil }
        let hints = PageHints(declared)
        let target = reader.target(of: schema)
        switch reader.shape(of: target) {
        case .array: return counted(operation, hints, response).map { Page(paging: $0) }
        case .object(let object) where mapper.catalog.name(of: target) != nil:
            return page(of: operation, object, of: target, hints, response)
        default: return nil
        }
    }

    private func page(
        of operation: APIOperation, _ object: ObjectShape, of schema: Schema, _ hints: PageHints, _ response: Response
    ) -> Page? {
        guard let items = items(of: object, hints) else { return nil }
        let more = object.properties.first { hints.isMore($0.name) && mapper.bareType(of: $0.schema) == .builtin(.bool) }
        let next = object.properties.first { hints.isNext($0.name) && isText($0.schema) }
        let parameter = query(operation, hints.cursor, Self.cursorNames)
        var page = Page(paging: .link, schema: schema, items: items, more: more)
        if let parameter, let next {
            page.next = next
            return page.with(.cursor(StringLiteral(parameter)))
        }
        if let parameter, more != nil, let mark = mark(of: items, parameter) {
            page.mark = mark
            return page.with(.cursor(StringLiteral(parameter)))
        }
        if let url = object.properties.first(where: { hints.isURL($0.name) && isURL($0.schema) }) {
            page.next = url
            return page.with(.url)
        }
        return counted(operation, hints, response).map(page.with)
    }

    /// By a header, or by a number that goes up: nothing in the body is needed for it.
    private func counted(_ operation: APIOperation, _ hints: PageHints, _ response: Response) -> PagingPicture? {
        if hints.isLink || (!hints.isDeclared && response.headers.contains { $0.name.lowercased() == "link" }) { return .link }
        if let page = query(operation, hints.page, Self.pageNames, isNumber: true) { return .page(StringLiteral(page)) }
        if let offset = query(operation, hints.offset, Self.offsetNames, isNumber: true) { return .offset(StringLiteral(offset)) }
        return nil
    }

    /// The one list of the object, or the one that has a name lists of items have.
    private func items(of object: ObjectShape, _ hints: PageHints) -> ObjectShape.Property? {
        let lists = object.properties.filter { isList($0.schema) }
        if let named = hints.items { return lists.first { $0.name == named } }
        return lists.count == 1 ? lists.first : lists.first { Self.itemNames.contains(PageHints.plain($0.name)) }
    }

    /// The identifier of an item, where a parameter takes that of the last one.
    private func mark(of items: ObjectShape.Property, _ parameter: String) -> ObjectShape.Property? {
        guard ["startingafter", "after"].contains(PageHints.plain(parameter)),
            case .array(let item?) = reader.shape(of: reader.target(of: items.schema)),
            mapper.catalog.name(of: reader.target(of: item)) != nil,
            case .object(let object) = reader.shape(of: reader.target(of: item))
        else { return nil }
        return object.properties.first { $0.name == "id" && $0.isRequired && mapper.type(of: $0.schema) == .builtin(.string) }
    }

    /// The query parameter that is declared to page, or has one of the names that such parameters have.
    private func query(_ operation: APIOperation, _ named: String?, _ names: Set<String>, isNumber: Bool = false) -> String? {
        let query = operation.parameters.filter { $0.placement == .query }
        if let named { return query.first { $0.name == named }?.name }
        if PageHints(operation.extensions["x-pagination"]).isDeclared { return nil }
        return query.first { parameter in
            let type = parameter.schema.map { mapper.bareType(of: $0) }
            return names.contains(PageHints.plain(parameter.name)) && (!isNumber || Self.numbers.contains(type ?? .builtin(.void)))
        }?.name
    }

    private func isList(_ schema: Schema) -> Bool {
        if case .array = reader.shape(of: reader.target(of: schema)) { true } else { false }
    }

    private func isText(_ schema: Schema) -> Bool { mapper.bareType(of: schema) == .builtin(.string) }

    private func isURL(_ schema: Schema) -> Bool { mapper.bareType(of: schema) == .builtin(.url) || isText(schema) }

    private static let numbers: Set<TypeExpression> = [.builtin(.int), .builtin(.int32), .builtin(.int64)]
    private static let itemNames: Set<String> = ["items", "data", "results", "entries", "values", "records", "content"]
    private static let cursorNames: Set<String> = ["cursor", "pagetoken", "nexttoken", "pagecursor", "startingafter", "after"]
    private static let pageNames: Set<String> = ["page", "pagenumber"]
    private static let offsetNames: Set<String> = ["offset", "skip"]
}

extension PageFinder.Page {
    fileprivate func with(_ paging: PagingPicture) -> Self {
        Self(paging: paging, schema: schema, items: items, next: next, more: more, mark: mark)
    }
}

/// What `x-pagination` says of an operation, with the names that such things usually have where it says nothing:
/// `{cursor: after, items: data, next: next_cursor, more: has_more}`, `{page: page}`, `{offset: skip}`, `{url: next}`, `{link: true}`.
struct PageHints {
    private let declared: LocatedNode?

    init(_ declared: LocatedNode?) {
        self.declared = declared?.members == nil ? nil : declared
    }

    var isDeclared: Bool { declared != nil }
    var cursor: String? { text("cursor") }
    var page: String? { text("page") }
    var offset: String? { text("offset") }
    var items: String? { text("items") }
    var isLink: Bool { declared?["link"]?.bool == true }

    func isNext(_ name: String) -> Bool { text("next").map { $0 == name } ?? Self.nextNames.contains(Self.plain(name)) }
    func isMore(_ name: String) -> Bool { text("more").map { $0 == name } ?? Self.moreNames.contains(Self.plain(name)) }
    func isURL(_ name: String) -> Bool { isDeclared ? text("url") == name : Self.urlNames.contains(Self.plain(name)) }

    static func plain(_ name: String) -> String { Words(splitting: name).list.joined() }

    private func text(_ key: String) -> String? { declared?[key]?.string }

    private static let nextNames: Set<String> = ["nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor"]
    private static let moreNames: Set<String> = ["hasmore", "hasnext", "hasnextpage", "hasmorepages"]
    private static let urlNames: Set<String> = ["nexturl", "nextlink", "nextpageurl"]
}

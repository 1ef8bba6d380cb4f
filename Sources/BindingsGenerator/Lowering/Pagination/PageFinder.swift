import BindingsDocument

/// Finds operations that answer with one page of a list, and how a page leads to the next.
struct PageFinder {
    let resolver: SchemaResolver
    let mapper: TypeMapper

    var members: PageProperties { PageProperties(mapper: mapper) }

    /// How an operation pages.
    struct Page {
        let paging: PagingIR
        /// The schema of an answer that is an object; nil where the list is the whole answer.
        var schema: Schema?
        /// The member with the items.
        var items: PageProperties.Path = []
        /// The member with the next page's cursor or URL.
        var next: PageProperties.Path?
        /// The member that says whether there are more pages.
        var more: PageProperties.Path?
        /// The member of the last item that the next page goes on from.
        var mark: ResolvedObject.Property?
    }

    /// The way an operation pages; nil where it does not, or where `x-pagination: false` says so.
    func page(of operation: APIOperation) -> Page? {
        let declared = operation.extensions["x-pagination"]
        if declared?.bool == false { return nil }
        guard let (response, target) = answer(of: operation) else { return nil }
        let hints = PageHints(declared)
        switch resolver.resolved(target) {
        case .array: return counted(operation, hints, response).map { Page(paging: $0) }
        case .object(let object) where mapper.symbols.name(of: target) != nil:
            return page(of: operation, object, of: target, hints, response)
        default: return nil
        }
    }

    /// The answer that may be a page, with the schema of its JSON.
    private func answer(of operation: APIOperation) -> (response: Response, schema: Schema)? {
        guard let entry = operation.successes.first else { return nil }
        let kinds = BodyKinds(resolver: resolver)
        guard let media = kinds.preferred(operation.content(of: entry)), kinds.kind(of: media) == .json, let schema = media.schema else {
            return nil
        }
        return (entry.response, resolver.target(of: schema))
    }

    /// The object that an operation answers with; nil for anything else.
    func object(of operation: APIOperation) -> ResolvedObject? {
        guard let answer = answer(of: operation), case .object(let object) = resolver.resolved(answer.schema) else { return nil }
        return object
    }

    private func page(
        of operation: APIOperation, _ object: ResolvedObject, of schema: Schema, _ hints: PageHints, _ response: Response
    ) -> Page? {
        guard let items = items(of: object, hints), let list = items.last else { return nil }
        let more = member(hints.more, PageHints.isMore, of: object) { mapper.bareType(of: $0) == .builtin(.bool) }
        let next = member(hints.next, PageHints.isNext, of: object, fits: isText) ?? (hints.next == nil ? end(of: object) : nil)
        let parameter = query(operation, hints.cursor, Self.cursorNames)
        var page = Page(paging: .link, schema: schema, items: items, more: more)
        // An answer that tells where it stands is counted: the cursor beside it often takes one more parameter (`usemarker=true`).
        if parameter != nil, !hints.isDeclared, let (name, paging) = numbered(operation, hints), isNumber(name, of: object) {
            return page.with(paging)
        }
        if let parameter, let next {
            page.next = next
            return page.with(.cursor(StringLiteral(parameter)))
        }
        if let parameter, more != nil, let mark = mark(of: list, parameter) {
            page.mark = mark
            return page.with(.cursor(StringLiteral(parameter)))
        }
        if let url = url(of: object, hints) {
            page.next = url
            return page.with(.url)
        }
        if let counted = counted(operation, hints, response) { return page.with(counted) }
        // What stands deeper is looked at last: what is counted needs nothing of it.
        page.next = hints.isDeclared ? nil : nestedURL(of: object)
        return page.next == nil ? nil : page.with(.url)
    }

    /// The member that is declared, else one of a usual name.
    private func member(
        _ declared: String?, _ isUsual: (String) -> Bool, of object: ResolvedObject, fits: (Schema) -> Bool
    ) -> PageProperties.Path? {
        guard let declared else { return members.usual(isUsual, in: object, fits: fits) }
        return members.declared(declared, in: object).flatMap { path in path.last.map { fits($0.schema) } == true ? path : nil }
    }

    /// `page_info.end_cursor`, where something beside it says whether there is more: it is there on the last page too.
    private func end(of object: ResolvedObject) -> PageProperties.Path? {
        members.asides(of: object).lazy.compactMap { aside, inner in
            guard inner.properties.contains(where: { PageHints.isMore($0.name) }) else { return nil }
            return inner.properties.first { PageHints.isEnd($0.name) && isText($0.schema) }.map { [aside, $0] }
        }.first
    }

    private func url(of object: ResolvedObject, _ hints: PageHints) -> PageProperties.Path? {
        if hints.isDeclared { return hints.url.flatMap { member($0, { _ in false }, of: object, fits: isURL) } }
        return object.properties.first { PageHints.isURL($0.name) && isURL($0.schema) }.map { [$0] }
    }

    /// `meta.next_url`, and `links.next`, which is a URL whatever its type says.
    private func nestedURL(of object: ResolvedObject) -> PageProperties.Path? {
        members.asides(of: object).lazy.compactMap { aside, inner in
            let isLinks = PageHints.isLinks(aside.name)
            return inner.properties.first { (PageHints.isURL($0.name) || (isLinks && $0.name == "next")) && isURL($0.schema) }
                .map { [aside, $0] }
        }.first
    }

    /// By a header, or by a number that goes up: nothing in the body is needed for it.
    private func counted(_ operation: APIOperation, _ hints: PageHints, _ response: Response) -> PagingIR? {
        if hints.isLink || (!hints.isDeclared && response.headers.contains { $0.name.lowercased() == "link" }) { return .link }
        return numbered(operation, hints)?.paging
    }

    private func numbered(_ operation: APIOperation, _ hints: PageHints) -> (name: String, paging: PagingIR)? {
        if let page = query(operation, hints.page, Self.pageNames, isNumber: true) { return (page, .page(StringLiteral(page))) }
        if let offset = query(operation, hints.offset, Self.offsetNames, isNumber: true) { return (offset, .offset(StringLiteral(offset))) }
        return nil
    }

    private func isNumber(_ name: String, of object: ResolvedObject) -> Bool {
        object.properties.contains { $0.name == name && Self.numbers.contains(mapper.bareType(of: $0.schema)) }
    }

    /// The list that is declared, the one list of the object, or the one that has a name lists of items have.
    private func items(of object: ResolvedObject, _ hints: PageHints) -> PageProperties.Path? {
        if let named = hints.items { return member(named, { _ in false }, of: object, fits: isList) }
        let lists = object.properties.filter { isList($0.schema) }
        let found = lists.count == 1 ? lists.first : lists.first { Self.itemNames.contains(PageHints.plain($0.name)) }
        return found.map { [$0] }
    }

    /// The identifier of an item, where a parameter takes that of the last one.
    private func mark(of items: ResolvedObject.Property, _ parameter: String) -> ResolvedObject.Property? {
        guard ["startingafter", "after"].contains(PageHints.plain(parameter)),
            case .array(let item?) = resolver.resolved(resolver.target(of: items.schema)),
            mapper.symbols.name(of: resolver.target(of: item)) != nil,
            case .object(let object) = resolver.resolved(resolver.target(of: item))
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
            if parameter.isOutdated { return false }
            return names.contains(PageHints.plain(parameter.name)) && (!isNumber || Self.numbers.contains(type ?? .builtin(.void)))
        }?.name
    }

    func isList(_ schema: Schema) -> Bool {
        if case .array = resolver.resolved(resolver.target(of: schema)) { true } else { false }
    }

    func isText(_ schema: Schema) -> Bool { mapper.bareType(of: schema) == .builtin(.string) }

    func isURL(_ schema: Schema) -> Bool { mapper.bareType(of: schema) == .builtin(.url) || isText(schema) }

    private static let numbers: Set<TypeExpression> = [.builtin(.int), .builtin(.int32), .builtin(.int64)]
    private static let itemNames: Set<String> = ["items", "data", "results", "entries", "values", "records", "content"]
    private static let cursorNames: Set<String> = [
        "cursor", "pagetoken", "nexttoken", "pagecursor", "startingafter", "after", "continue", "marker",
    ]
    private static let pageNames: Set<String> = ["page", "pagenumber"]
    private static let offsetNames: Set<String> = ["offset", "skip"]
}

extension PageFinder.Page {
    fileprivate func with(_ paging: PagingIR) -> Self {
        Self(paging: paging, schema: schema, items: items, next: next, more: more, mark: mark)
    }
}

extension Parameter {
    /// Whether it should no longer be used: marked so, or told with the first word of its description.
    fileprivate var isOutdated: Bool {
        deprecated || schema?.deprecated == true || description?.lowercased().hasPrefix("deprecated") == true
    }
}

extension Call {
    /// The same call, starting at a page that an earlier run has reached.
    ///
    ///     var pages = client.loans.list().resumed(at: saved).pages.makeAsyncIterator()
    ///     while let page = try await pages.next() { save(page, pages.nextPlace) }
    ///
    /// - Parameter place: The value of ``Pages/Iterator/nextPlace``, or one that the service has sent: a cursor, a number, or a URL. A URL of
    ///   another server, or an operation that does not page, makes the call throw ``APIError/Kind/invalidRequest``; nothing is sent.
    public func resumed(at place: String) -> Call {
        guard let paging else { return refusing("The operation has no pages to continue from.") }
        switch paging {
        case .cursor(let name): return place.isEmpty ? refusing("A cursor must not be empty.") : turned(to: place, of: name)
        case .bodyCursor(let name): return place.isEmpty ? refusing("A cursor must not be empty.") : turned(to: place, ofProperty: name)
        case .page(let name), .offset(let name):
            return Int(place) == nil ? refusing("The page to go on from is a number.") : turned(to: place, of: name)
        case .url, .link:
            // A problem of the call itself is reported when it is performed.
            guard let head = try? prepare().head else { return self }
            let target = place.isEmpty || place.hasPrefix("#") ? nil : NextLink.target(of: place, from: head)
            return target.map(turned) ?? refusing("The page to go on from is on another server, or is no URL.")
        }
    }

    /// How its pages follow one another; nil where there are none.
    var paging: Paging? { described.operation.paging ?? (Output.self as? any CursorPage.Type)?.paging }

    func turned(to value: String, of name: String) -> Call {
        var call = self
        call.described.queryItems.removeAll { $0.name == name }
        call.described.query(name, value)
        return call
    }

    func turned(to value: String, ofProperty name: String) -> Call {
        var call = self
        call.described.setProperty(name, value)
        return call
    }

    func turned(to target: String) -> Call {
        var call = self
        call.described.target = target
        return call
    }

    private func refusing(_ problem: String) -> Call {
        var call = self
        call.described.violations.append(problem)
        return call
    }
}

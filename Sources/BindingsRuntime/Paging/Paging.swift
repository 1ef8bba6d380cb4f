/// The way from one page to the next.
public enum Paging: Sendable, Hashable {
    /// A page has a cursor, and this query parameter sends it.
    case cursor(String)

    /// A page names a cursor, and this property of the JSON body takes it.
    case bodyCursor(String)

    /// This query parameter counts pages, from 1 unless the call sets a start.
    case page(String)

    /// This query parameter counts items, from 0 unless the call sets a start.
    case offset(String)

    /// A page has the URL of the next one.
    case url

    /// The `Link` header with relation `next` (RFC 8288) has the URL of the next page.
    case link
}

/// The location of the page after another one.
enum NextPage: Equatable {
    /// This query item replaces those of its name.
    case item(name: String, value: String)
    /// This property of the body gets another value.
    case property(name: String, value: String)
    /// Path and query on the same server.
    case target(String)
    case none
    /// A link to another server, which is never followed.
    case foreign(String)
}

extension Paging {
    /// Decides the location of the next page.
    ///
    /// - Parameters:
    ///   - page: The last page.
    ///   - headers: The header fields of its response.
    ///   - request: The request for it.
    ///   - head: The head of that request as it was sent, without a target of its own.
    func next(after page: PageFacts, _ headers: HTTPFields, _ request: CallRequest, from head: HTTPRequest) -> NextPage {
        if page.hasMore == false { return .none }
        switch self {
        case .cursor(let name): return page.cursor.map { $0.isEmpty ? .none : .item(name: name, value: $0) } ?? .none
        case .bodyCursor(let name): return page.cursor.map { $0.isEmpty ? .none : .property(name: name, value: $0) } ?? .none
        case .url: return Self.target(page.cursor, from: head)
        case .link: return Self.target(headers[.link].flatMap(LinkHeader.next), from: head)
        case .page(let name): return Self.counted(name, by: page.count == 0 ? 0 : 1, from: 1, request)
        case .offset(let name): return Self.counted(name, by: page.count, from: 0, request)
        }
    }

    /// A page without items is the last one.
    private static func counted(_ name: String, by step: Int, from first: Int, _ request: CallRequest) -> NextPage {
        if step == 0 { return .none }
        let current = request.queryItems.last { $0.name == name }.flatMap { Int($0.values.joined()) } ?? first
        return .item(name: name, value: String(current + step))
    }

    private static func target(_ link: String?, from head: HTTPRequest) -> NextPage {
        guard let link, !link.isEmpty else { return .none }
        return NextLink.target(of: link, from: head).map(NextPage.target) ?? .foreign(link)
    }
}

/// Links to a next page.
enum NextLink {
    /// The path and query of a link, absolute or relative (RFC 3986, 5.2); nil if it is invalid or has another origin.
    static func target(of link: String, from head: HTTPRequest) -> String? {
        let link = String(link.prefix { $0 != "#" })
        guard link.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let here = Origin(scheme: head.scheme ?? "", authority: head.authority ?? "")
        if link.hasPrefix("//") || isAbsolute(link) {
            let absolute = link.hasPrefix("//") ? "\(head.scheme ?? ""):\(link)" : link
            guard let colon = absolute.range(of: "://") else { return nil }
            let rest = absolute[colon.upperBound...]
            let slash = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            guard let origin = Origin(scheme: absolute[..<colon.lowerBound], authority: rest[..<slash]), origin == here else { return nil }
            return rest[slash...].hasPrefix("/") ? String(rest[slash...]) : "/" + rest[slash...]
        }
        if link.hasPrefix("/") { return link }
        let path = (head.path ?? "/").prefix { $0 != "?" }
        if link.hasPrefix("?") { return path + link }
        let folder = path[..<(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)]
        // Dot segments would have to be removed first; services do not send them.
        return link.hasPrefix(".") ? nil : folder + link
    }

    private static func isAbsolute(_ link: String) -> Bool {
        guard let colon = link.firstIndex(of: ":") else { return false }
        return link[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}

/// The `Link` header (RFC 8288, 3).
enum LinkHeader {
    /// The target of the first link with relation `next`; nil if there is none.
    static func next(_ text: String) -> String? {
        var rest = text[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let target = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            let parameters = parameters(&rest)
            let relations = parameters.first { $0.name == "rel" }?.value.lowercased().split(separator: " ") ?? []
            if relations.contains("next"), !parameters.contains(where: { $0.name == "anchor" }) { return String(target) }
        }
        return nil
    }

    /// Consumes the parameters of one link, to the comma after them.
    private static func parameters(_ rest: inout Substring) -> [(name: String, value: String)] {
        var parameters: [(String, String)] = []
        var word = ""
        var isQuoted = false
        func end() {
            let parts = word.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix { $0.isWhitespace } }
            if parts.count == 2 { parameters.append((parts[0].lowercased().filter { !$0.isWhitespace }, String(parts[1]))) }
            word = ""
        }
        while let sign = rest.popFirst() {
            switch sign {
            case "\"": isQuoted.toggle()
            case "\\" where isQuoted: if let next = rest.popFirst() { word.append(next) }
            case ";" where !isQuoted: end()
            case "," where !isQuoted:
                end()
                return parameters
            default: word.append(sign)
            }
        }
        end()
        return parameters
    }
}

extension HTTPField.Name {
    fileprivate static var link: HTTPField.Name { HTTPField.Name("Link") ?? .location }
}

import BindingsDocument

/// What `x-pagination` says of an operation, with the names that such things usually have where it says nothing:
/// `{cursor: after, items: data, next: meta.next_cursor, more: has_more}`, `{page: page}`, `{offset: skip}`, `{url: next}`, `{link: true}`.
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
    var next: String? { text("next") }
    var more: String? { text("more") }
    var url: String? { text("url") }
    var isLink: Bool { declared?["link"]?.bool == true }

    private func text(_ key: String) -> String? { declared?[key]?.string }

    static func plain(_ name: String) -> String { Words(splitting: name).list.joined() }
    static func isNext(_ name: String) -> Bool { nextNames.contains(plain(name)) }
    static func isMore(_ name: String) -> Bool { moreNames.contains(plain(name)) }
    static func isURL(_ name: String) -> Bool { urlNames.contains(plain(name)) }
    /// A cursor of the last item, which is there on the last page as well.
    static func isEnd(_ name: String) -> Bool { plain(name) == "endcursor" }
    /// Whether a member tells of the page, beside its items.
    static func isAside(_ name: String) -> Bool { asideNames.contains(plain(name)) }
    static func isLinks(_ name: String) -> Bool { plain(name) == "links" }

    private static let nextNames: Set<String> = ["continue", "nextcursor", "nextmarker", "nextpagetoken", "nexttoken", "nextpagecursor"]
    private static let moreNames: Set<String> = ["hasmore", "hasnext", "hasnextpage", "hasmorepages"]
    private static let urlNames: Set<String> = ["nexturl", "nextlink", "nextpageurl"]
    private static let asideNames: Set<String> = [
        "links", "meta", "metadata", "page", "pageinfo", "pagination", "paging", "responsemetadata",
    ]
}

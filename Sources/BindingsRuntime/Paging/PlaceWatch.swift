/// Detects that paging returns to an earlier page, and would never end.
///
/// It remembers two positions, however many pages there are (R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980): the
/// last one, and one that is replaced after 1, 2, 4, 8, … pages. A page that leads to itself is detected at once, a longer cycle after a
/// few rounds.
struct PlaceWatch: Sendable {
    private var last: String?
    private var mark: String?
    private var sinceMark = 0
    private var limit = 1

    /// Records the position of the next page.
    ///
    /// - Returns: True if it is one of the remembered positions.
    mutating func hasComeAgain(_ place: String) -> Bool {
        if place == last || place == mark { return true }
        last = place
        sinceMark += 1
        if sinceMark >= limit { (mark, sinceMark, limit) = (place, 0, limit * 2) }
        return false
    }
}

extension Call {
    /// The error for paging that returns to this call.
    var repeated: APIError {
        APIError(
            kind: .decoding, message: "The service gave the same \(pageName) again, so the list would never end.",
            operationID: described.operation.id, method: described.operation.method)
    }

    private var pageName: String {
        switch paging {
        case .bodyCursor(let name): "value for the property `\(name)` of the body"
        case .cursor(let name), .page(let name), .offset(let name): "value for the query parameter `\(name)`"
        case .url, .link, nil: "URL of a next page"
        }
    }
}

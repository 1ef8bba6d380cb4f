/// A parsed path with `{variables}`.
struct PathTemplate: Sendable, Hashable {
    let segments: [PathSegment]

    /// Creates the template below a base such as `/v2`; a query or fragment in the document is not part of the path.
    init(_ text: String, below base: String) {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        let root = base.hasSuffix("/") ? base.dropLast() : base[...]
        let whole = root + (path.hasPrefix("/") || path.isEmpty ? "" : "/") + path
        segments = whole.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { PathSegment(String($0)) }
    }
}

/// The segment between two slashes of a template.
struct PathSegment: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        /// Encoded as in a request.
        case literal(String)
        case variable(String)
    }

    let pieces: [Piece]

    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if rest.startIndex < open { pieces.append(.literal(PercentEncoding.encode(literal: rest[..<open]))) }
            pieces.append(.variable(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(PercentEncoding.encode(literal: rest))) }
        self.pieces = pieces
    }

    /// The decoded text of the segment; nil if it has variables.
    var literal: String? {
        switch pieces.first {
        case nil: ""
        case .literal(let text)? where pieces.count == 1: PercentDecoding.text(text[...])
        default: nil
        }
    }

    /// The length of the fixed text: more is more specific.
    var specificity: Int {
        pieces.reduce(0) { sum, piece in
            if case .literal(let text) = piece { sum + text.utf8.count } else { sum }
        }
    }

    /// Returns the variables of a segment of a request, percent-encoded; nil if it does not match.
    ///
    /// No variable is empty, and of two with a text between them the first is as short as possible, so that the work is linear.
    func match(_ segment: Substring) -> [String: Substring]? {
        var values: [String: Substring] = [:]
        var rest = segment
        var open: String?
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .variable(let name):
                // Two adjacent variables have no boundary: the first takes one character.
                if let before = open { values[before] = rest.popFirst().map { Substring(String($0)) } }
                open = name
            case .literal(let text):
                guard let found = Self.find(text, in: rest, variable: open, isLast: index == pieces.count - 1) else { return nil }
                if let name = open { values[name] = rest[..<found.lowerBound] }
                open = nil
                rest = rest[found.upperBound...]
            }
        }
        if let open { values[open] = rest } else if !rest.isEmpty { return nil }
        return values.values.contains(where: \.isEmpty) ? nil : values
    }

    private static func find(_ text: String, in rest: Substring, variable: String?, isLast: Bool) -> Range<Substring.Index>? {
        guard variable != nil else {
            return rest.hasPrefix(text) ? rest.startIndex..<rest.index(rest.startIndex, offsetBy: text.count) : nil
        }
        if isLast { return rest.hasSuffix(text) ? rest.index(rest.endIndex, offsetBy: -text.count)..<rest.endIndex : nil }
        return rest.dropFirst().firstRange(of: text)
    }
}

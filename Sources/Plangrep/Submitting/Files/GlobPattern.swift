/// A pattern of paths: `*` and `?` within a component, `**` over components, `[a-z]` and `[!a]` for one character.
///
/// A pattern without a slash is compared with the name of the file.
package struct GlobPattern: Sendable, Hashable {
    package let text: String
    private let components: [[Token]]

    fileprivate enum Token: Sendable, Hashable {
        case character(Character)
        case any, anything
        case oneOf([ClosedRange<Character>], isNegated: Bool)
    }

    package init(_ text: String) {
        self.text = text
        components = text.split(separator: "/").filter { $0 != "." }.map { Self.tokens(Array($0)) }
    }

    static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

    /// The components before the first that is a pattern: where to look.
    var fixedPrefix: String {
        let fixed = text.split(separator: "/", omittingEmptySubsequences: false).prefix { !Self.isPattern(String($0)) }
        let prefix = fixed.joined(separator: "/")
        return prefix.isEmpty && text.hasPrefix("/") ? "/" : prefix
    }

    package func matches(_ path: String) -> Bool {
        guard !text.contains("/"), let name = path.split(separator: "/").last else { return matchesWhole(path) }
        return Self.matches(components.first ?? [], Array(name))
    }

    /// Whether it matches from the first component to the last, also where the pattern has only one.
    func matchesWhole(_ path: String) -> Bool {
        matches(path.split(separator: "/").filter { $0 != "." }.map { Array($0) })
    }

    /// Row by row, so that no pattern takes more than the product of both lengths.
    private func matches(_ parts: [[Character]]) -> Bool {
        var reach = [true] + parts.map { _ in false }
        for component in components {
            var next = [Bool](repeating: false, count: reach.count)
            if component == [.anything, .anything] {
                next[0] = reach[0]
                for index in parts.indices { next[index + 1] = reach[index + 1] || next[index] }
            } else {
                for index in parts.indices where reach[index] { next[index + 1] = Self.matches(component, parts[index]) }
            }
            reach = next
        }
        return reach[parts.count]
    }

    private static func matches(_ tokens: [Token], _ name: [Character]) -> Bool {
        var reach = [true] + name.map { _ in false }
        for token in tokens {
            var next = [Bool](repeating: false, count: reach.count)
            if token == .anything { next[0] = reach[0] }
            for index in name.indices {
                next[index + 1] = token == .anything ? reach[index + 1] || next[index] : reach[index] && token.matches(name[index])
            }
            reach = next
        }
        return reach[name.count]
    }

    private static func tokens(_ text: [Character]) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "*": tokens.append(.anything)
            case "?": tokens.append(.any)
            case "[":
                if let set = set(&rest) { tokens.append(set) } else { tokens.append(.character(character)) }
            default: tokens.append(.character(character))
            }
        }
        return tokens
    }

    /// What is between brackets; nil where none closes.
    private static func set(_ rest: inout ArraySlice<Character>) -> Token? {
        guard let end = rest.dropFirst().firstIndex(of: "]") else { return nil }
        var body = rest[rest.startIndex..<end]
        rest = rest[(end + 1)...]
        let isNegated = body.first == "!"
        if isNegated { body = body.dropFirst() }
        var ranges: [ClosedRange<Character>] = []
        while let low = body.popFirst() {
            guard body.first == "-", let high = body.dropFirst().first, low <= high else { ranges.append(low...low); continue }
            ranges.append(low...high)
            body = body.dropFirst(2)
        }
        return .oneOf(ranges, isNegated: isNegated)
    }
}

extension GlobPattern.Token {
    fileprivate func matches(_ character: Character) -> Bool {
        switch self {
        case .character(let own): own == character
        case .any: true
        case .anything: false
        case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(character) } != isNegated
        }
    }
}

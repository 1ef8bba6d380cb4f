/// Replaces a secret in a message of another party, if it occurs there as the secret.
///
/// A short secret may be an ordinary word: a key `expired` must not turn "missing or expired" into "missing or REDACTED". So a secret of
/// 16 bytes or more is replaced anywhere, one of 8 or more as a whole word, and a shorter one only after a name or scheme that announces
/// a secret: `token=…`, `"apiKey": "…"`, `Authorization: …`, `Bearer …`.
struct SecretScrubbing: Sendable {
    /// The names that are secret besides the usual ones, in lower case.
    let names: Set<String>

    private static let wordLength = 8
    private static let anywhereLength = 16

    func scrub(_ text: String, of secret: String) -> String {
        let length = secret.utf8.count
        if length == 0 { return text }
        if length >= Self.anywhereLength { return text.replacing(secret, with: Redaction.word) }
        var result = ""
        var rest = text.startIndex
        for range in text.ranges(of: secret) where isSecret(range, length, in: text) {
            result += text[rest..<range.lowerBound] + Redaction.word
            rest = range.upperBound
        }
        return result + text[rest...]
    }

    private func isSecret(_ range: Range<String.Index>, _ length: Int, in text: String) -> Bool {
        guard text[..<range.lowerBound].last?.isOfWord != true, text[range.upperBound...].first?.isOfWord != true else { return false }
        return length >= Self.wordLength || isAnnounced(text[..<range.lowerBound])
    }

    /// Indicates whether the string ends in a name or scheme that announces a secret.
    private func isAnnounced(_ text: Substring) -> Bool {
        let bare = text.droppingLast(\.isPadding)
        if let last = bare.last, last == "=" || last == ":" {
            return isSecret(name: bare.dropLast().droppingLast(\.isPadding).lastWord)
        }
        return bare.endIndex < text.endIndex && Self.schemes.contains(bare.lastWord.lowercased())
    }

    private func isSecret(name: Substring) -> Bool {
        let (rules, name) = (RedactionRules.standard, name.lowercased())
        return rules.queryItems.contains(name) || rules.members.contains(RedactionRules.plain(name)) || HTTPField.secretNames.contains(name)
            || names.contains(name)
    }

    /// The authentication schemes (RFC 9110, 11.1) whose credentials are one word.
    private static let schemes: Set<String> = ["bearer", "basic", "token", "apikey", "api-key"]
}

extension Character {
    fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" || self == "-" }
    fileprivate var isPadding: Bool { self == " " || self == "\"" || self == "'" || self == "`" || self == "\\" }
}

extension Substring {
    fileprivate func droppingLast(_ isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }

    fileprivate var lastWord: Substring {
        var start = endIndex
        while start > startIndex, self[index(before: start)].isOfWord { start = index(before: start) }
        return self[start...]
    }
}

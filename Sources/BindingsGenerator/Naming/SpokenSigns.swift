/// Signs as words, where letters and digits do not make a name or do not tell two names apart.
enum SpokenSigns {
    /// A text in which every sign is a word.
    static func text(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.map { index in
            let scalar = scalars[index]
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return String(scalar) }
            return
                " \(word(for: scalar, between: index > 0 ? scalars[index - 1] : nil, index + 1 < scalars.count ? scalars[index + 1] : nil)) "
        }.joined()
    }

    /// A text in which the signs before its first letter or digit are words, if those have a meaning there: `-1`, `+1`, `>=5`, `!done`.
    static func leading(_ text: String) -> String {
        let signs = text.prefix { meaningful.contains($0) }
        return signs.count == text.count ? text : self.text(String(signs)) + text.dropFirst(signs.count)
    }

    /// A text in which a plus or minus before a digit is a word: `GMT-0`.
    static func ofNumbers(_ text: String) -> String {
        let characters = Array(text)
        return characters.indices.map { index in
            let isSign = characters[index] == "+" || characters[index] == "-"
            let isBeforeDigit = index + 1 < characters.count && characters[index + 1].isNumber
            return isSign && isBeforeDigit ? " \(characters[index] == "+" ? "plus" : "minus") " : String(characters[index])
        }.joined()
    }

    /// The text as a type's name.
    static func upperCamel(_ text: String) -> String { Words(splitting: self.text(text)).upperCamel }

    private static let meaningful: Set<Character> = ["+", "-", "<", ">", "=", "!", "~", "*", "^", "%", "&", "|"]

    /// A hyphen between letters is a dash, any other a minus.
    private static func word(for scalar: Unicode.Scalar, between before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> String {
        if scalar == "-", before?.properties.isAlphabetic == true, after?.properties.isAlphabetic == true { return "dash" }
        return words[scalar] ?? "u\(String(scalar.value, radix: 16))"
    }

    private static let words: [Unicode.Scalar: String] = [
        "<": "less than", ">": "greater than", "=": "equals", "+": "plus", "-": "minus", "*": "star", "/": "slash", "!": "not", "&": "and",
        "|": "or", "%": "percent", "$": "dollar", "#": "hash", "@": "at", "^": "caret", "~": "tilde", ".": "dot", ",": "comma",
        ":": "colon", ";": "semicolon", "?": "question", "_": "underscore", " ": "space", "\"": "quote", "'": "apostrophe",
        "\\": "backslash",
    ]
}

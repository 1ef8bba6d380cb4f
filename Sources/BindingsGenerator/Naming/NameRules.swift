/// How names from a document become Swift names (Swift API Design Guidelines).
///
/// A name depends on its own spelling alone; ``NameTable`` settles what collides.
public enum NameRules {
    /// The name of a type: `open_api_key` → `OpenAPIKey`.
    public static func type(_ spelling: String) -> Identifier {
        let words = Words(splitting: speakable(spelling))
        return words.isEmpty ? Identifier("Empty") : Identifier(words.upperCamel)
    }

    /// The name of the client of an API with this title: `Town Library` → `TownLibraryClient`.
    public static func client(of title: String) -> Identifier {
        hasLetters(title) ? type(title).appending("Client") : Identifier("Client")
    }

    /// The name of a property, argument or method: `webhookUrl` → `webhookURL`.
    public static func member(_ spelling: String) -> Identifier {
        Identifier(Words(splitting: speakable(spelling)).lowerCamel)
    }

    /// The name of an enum's member for a value: `jobs:read` → `jobsRead`, `` → `empty`, `<=` → `lessThanEquals`.
    public static func enumMember(_ value: String) -> Identifier {
        value.isEmpty ? Identifier("empty") : member(value)
    }

    /// The method's name: the operation's, less the words of its tag, as long as something is left.
    ///
    /// `listJobs` in `jobs` is `list`; words are compared without their plural s. What follows a preposition stays: `createCodeForJob` is that.
    public static func method(_ operationID: String, tag: String) -> Identifier {
        let words = Words(splitting: speakable(operationID))
        let tagWords = Set(Words(splitting: tag).list.map(singular))
        let rest = words.list.indices.filter { index in
            !tagWords.contains(singular(words.list[index])) || (index > 0 && prepositions.contains(words.list[index - 1]))
        }.map { words.list[$0] }
        return Identifier(rest.isEmpty ? words.lowerCamel : Words(rest).lowerCamel)
    }

    private static let prepositions: Set<String> = ["as", "at", "by", "for", "from", "in", "of", "on", "per", "to", "with"]

    /// Names in which every sign is spoken, for spellings that differ in signs alone: `-user` → `minusUser`, beside `user`.
    public static func spokenMember(_ spelling: String) -> Identifier { Identifier(Words(splitting: spoken(spelling)).lowerCamel) }

    /// The same for types: `event.start` → `EventDotStart`.
    public static func spokenType(_ spelling: String) -> Identifier { Identifier(Words(splitting: spoken(spelling)).upperCamel) }

    private static func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// A spelling that has letters or digits: signs that tell names apart are spoken, and only signs become their names.
    private static func speakable(_ text: String) -> String {
        let signed = text.first == "-" && text.dropFirst().first?.isNumber == true ? "minus" + text.dropFirst() : text
        return hasLetters(signed) ? signed : spoken(signed)
    }

    private static func hasLetters(_ text: String) -> Bool {
        text.utf8.contains { WordCuts.Kind(byte: $0) != .separator } || text.contains { WordCuts.Kind($0) != .separator }
    }

    private static func spoken(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return String(scalar) }
            return " \(Self.signs[scalar] ?? "u\(String(scalar.value, radix: 16))") "
        }.joined()
    }

    private static let signs: [Unicode.Scalar: String] = [
        "<": "less than", ">": "greater than", "=": "equals", "+": "plus", "-": "minus", "*": "star", "/": "slash", "!": "not", "&": "and",
        "|": "or", "%": "percent", "$": "dollar", "#": "hash", "@": "at", "^": "caret", "~": "tilde", ".": "dot", ",": "comma",
        ":": "colon",
        ";": "semicolon", "?": "question", "_": "underscore", " ": "space", "\"": "quote", "'": "apostrophe", "\\": "backslash",
    ]
}

/// How names from a document become Swift names (Swift API Design Guidelines).
///
/// A name depends on its own spelling alone; ``NameTable`` settles what collides.
package enum NameRules {
    /// The name of a type: `open_api_key` → `OpenAPIKey`.
    package static func type(_ spelling: String) -> Identifier {
        let words = Words(splitting: speakable(spelling))
        return words.isEmpty ? Identifier("Empty") : Identifier(words.upperCamel)
    }

    /// The name of the client of an API with this title: `Town Library` → `TownLibraryClient`.
    package static func client(of title: String) -> Identifier {
        hasLetters(title) ? type(title).appending("Client") : Identifier("Client")
    }

    /// The name of a property, argument or method: `webhookUrl` → `webhookURL`.
    package static func member(_ spelling: String) -> Identifier {
        Identifier(Words(splitting: speakable(spelling)).lowerCamel)
    }

    /// The name of an enum's member for a value: `jobs:read` → `jobsRead`, `` → `empty`, `<=` → `lessThanEquals`, `+1` → `plus1`.
    ///
    /// Signs in front of a value are part of its meaning and always named, so that another value never changes the name. Digits that a sign
    /// keeps apart stay apart: `1.0` is `_1_0`.
    package static func enumMember(_ value: String) -> Identifier {
        if value.isEmpty { return Identifier("empty") }
        return Identifier(Words(splitting: speakable(SpokenSigns.leading(value))).lowerCamelWithSeams)
    }

    /// The method's name: the operation's, less the words of its tag, as long as something is left.
    ///
    /// `listJobs` in `jobs` is `list`; words are compared without their plural s. What follows a preposition stays: `createCodeForJob` is that.
    package static func method(_ operationID: String, tag: String) -> Identifier {
        let words = Words(splitting: speakable(operationID))
        let tagWords = Set(Words(splitting: tag).list.map(singular))
        let rest = words.list.indices.filter { index in
            !tagWords.contains(singular(words.list[index])) || (index > 0 && prepositions.contains(words.list[index - 1]))
        }.map { words.list[$0] }
        return Identifier(rest.isEmpty ? words.lowerCamel : Words(rest).lowerCamel)
    }

    private static let prepositions: Set<String> = ["as", "at", "by", "for", "from", "in", "of", "on", "per", "to", "with"]

    /// What a property, argument or method can be named instead, best first: as it is spelled, with the signs of numbers named, with its
    /// first capital, with all signs named.
    static func memberAlternatives(_ spelling: String) -> [Identifier] {
        let words = [spelling, SpokenSigns.ofNumbers(spelling), SpokenSigns.text(spelling)].map { Words(splitting: $0) }
        let capital = spelling.first?.isUppercase == true ? Identifier(words[0].upperCamel) : nil
        let candidates = [Identifier(exactly: spelling), Identifier(words[1].lowerCamel), capital, Identifier(words[2].lowerCamel)]
        return candidates.compactMap { $0 }
    }

    /// What a type can be named instead, best first: as it is spelled, else with its signs named: `event.start` is `EventDotStart`.
    static func typeAlternatives(_ spelling: String) -> [Identifier] {
        let verbatim = spelling.first.flatMap { Identifier(exactly: $0.uppercased() + spelling.dropFirst()) }
        return [verbatim, Identifier(SpokenSigns.upperCamel(spelling))].compactMap { $0 }
    }

    private static func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// A spelling that has letters or digits: where there are signs alone, they are named.
    private static func speakable(_ text: String) -> String {
        let signed = text.first == "-" && text.dropFirst().first?.isNumber == true ? "minus" + text.dropFirst() : text
        return hasLetters(signed) ? signed : SpokenSigns.text(signed)
    }

    private static func hasLetters(_ text: String) -> Bool {
        text.utf8.contains { WordCuts.Kind(byte: $0) != .separator } || text.contains { WordCuts.Kind($0) != .separator }
    }
}

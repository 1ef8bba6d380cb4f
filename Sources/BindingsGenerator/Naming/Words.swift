/// The words of a name, whatever its spelling: `projectId`, `project_id` and `ProjectID` are all `project`, `id`.
struct Words: Hashable, Sendable {
    /// The words in lower case, in order.
    let list: [String]

    init(_ list: [String]) {
        self.list = list
    }

    /// Splits at everything that is neither letter nor digit, and at the humps of camel case.
    init(splitting text: String) {
        var splitter = WordSplitter()
        for character in text { splitter.take(character) }
        list = splitter.finish()
    }

    var isEmpty: Bool { list.isEmpty }

    /// As members are written: `projectID`.
    var lowerCamel: String {
        list.enumerated().map { $0.offset == 0 ? $0.element : Self.capitalized($0.element) }.joined()
    }

    /// As types are written: `ProjectID`.
    var upperCamel: String { list.map(Self.capitalized).joined() }

    /// `PROJECT` becomes `Project`, what people write in capitals stays so: `URL`, `IDs`, `SHA256`.
    static func capitalized(_ word: String) -> String {
        if let plain = Acronyms.spelling(of: word) { return plain }
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}

/// Cuts text into words, one character at a time.
private struct WordSplitter {
    private var words: [String] = []
    private var current: [Character] = []

    mutating func take(_ character: Character) {
        guard character.isLetter || character.isNumber else { return endWord() }
        if startsWord(character) { endWord() }
        current.append(character)
        splitAcronymBeforeWord()
    }

    mutating func finish() -> [String] {
        endWord()
        return words
    }

    private func startsWord(_ character: Character) -> Bool {
        guard character.isUppercase, let last = current.last else { return false }
        return !last.isUppercase
    }

    /// `HTTPServer`: when the small letter after a run of capitals arrives, the last capital begins the next word.
    private mutating func splitAcronymBeforeWord() {
        guard current.count >= 3, let last = current.last, last.isLowercase, current.dropLast().allSatisfy(\.isUppercase) else { return }
        // `IDs`, `URLs`: a plural, not a word of its own, where the capitals are a known acronym.
        if last == "s", Acronyms.all.contains(String(current.dropLast()).lowercased()) { return }
        let tail = Array(current.suffix(2))
        current.removeLast(2)
        endWord()
        current = tail
    }

    private mutating func endWord() {
        if !current.isEmpty { words.append(String(current).lowercased()) }
        current = []
    }
}

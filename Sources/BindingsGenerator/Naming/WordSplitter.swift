/// What a text is cut into words by: a character, or a byte of ASCII.
protocol WordUnit {
    var isLetterOrDigit: Bool { get }
    var isCapital: Bool { get }
    var isSmall: Bool { get }
    static func text(_ units: some Sequence<Self>) -> String
}

extension Character: WordUnit {
    var isLetterOrDigit: Bool { isLetter || isNumber }
    var isCapital: Bool { isUppercase }
    var isSmall: Bool { isLowercase }
    static func text(_ units: some Sequence<Character>) -> String { String(units) }
}

extension UInt8: WordUnit {
    var isLetterOrDigit: Bool { isCapital || isSmall || (0x30...0x39).contains(self) }
    var isCapital: Bool { (0x41...0x5A).contains(self) }
    var isSmall: Bool { (0x61...0x7A).contains(self) }
    static func text(_ units: some Sequence<UInt8>) -> String { String(decoding: Array(units), as: UTF8.self) }
}

/// Cuts text into words, one unit at a time.
struct WordSplitter<Unit: WordUnit> {
    private var words: [String] = []
    private var current: [Unit] = []

    /// The words in lower case, in order.
    static func words(of text: some Sequence<Unit>) -> [String] {
        var splitter = WordSplitter()
        for unit in text { splitter.take(unit) }
        splitter.endWord()
        return splitter.words
    }

    private mutating func take(_ unit: Unit) {
        guard unit.isLetterOrDigit else { return endWord() }
        if startsWord(unit) { endWord() }
        current.append(unit)
        splitAcronymBeforeWord()
    }

    private func startsWord(_ unit: Unit) -> Bool {
        guard unit.isCapital, let last = current.last else { return false }
        return !last.isCapital
    }

    /// `HTTPServer`: when the small letter after a run of capitals arrives, the last capital begins the next word.
    private mutating func splitAcronymBeforeWord() {
        guard current.count >= 3, let last = current.last, last.isSmall, current.dropLast().allSatisfy(\.isCapital) else { return }
        // `IDs`, `URLs`: a plural, not a word of its own, where the capitals are a known acronym.
        if Unit.text([last]) == "s", Acronyms.all.contains(Unit.text(current.dropLast()).lowercased()) { return }
        let tail = Array(current.suffix(2))
        current.removeLast(2)
        endWord()
        current = tail
    }

    private mutating func endWord() {
        if !current.isEmpty { words.append(Unit.text(current).lowercased()) }
        current = []
    }
}

/// Where a name is cut into words.
///
/// Nearly all names are ASCII, of which a byte says all: looking each character up in Unicode's tables would take a fifth of the time of
/// generating. So every unit, byte or character, is looked up once, and the cutting knows kinds alone.
struct WordCuts {
    /// What a unit of a name is to its words.
    enum Kind { case separator, capital, small, uncased }

    private let kinds: [Kind]
    /// The text of units, in lower case.
    private let lowercased: (Range<Int>) -> String
    private(set) var words: [String] = []
    private var start = 0
    /// How many capitals the word begins with.
    private var capitals = 0

    init(_ text: String) {
        if let bytes = text.asciiBytes {
            kinds = bytes.map(Kind.init(byte:))
            let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            lowercased = { String(decoding: small[$0], as: UTF8.self) }
        } else {
            let characters = Array(text)
            kinds = characters.map(Kind.init)
            lowercased = { String(characters[$0]).lowercased() }
        }
        for index in kinds.indices { take(index) }
        endWord(at: kinds.count)
    }

    private mutating func take(_ index: Int) {
        switch kinds[index] {
        case .separator:
            endWord(at: index)
            start = index + 1
        case .capital:
            if index > start, kinds[index - 1] != .capital { endWord(at: index) }
            if capitals == index - start { capitals += 1 }
        case .small: splitAcronymBeforeWord(index)
        case .uncased: break
        }
    }

    /// `HTTPServer`: when the small letter after a run of capitals arrives, the last capital begins the next word.
    private mutating func splitAcronymBeforeWord(_ index: Int) {
        guard capitals >= 2, capitals == index - start else { return }
        // `IDs`, `URLs`: a plural, not a word of its own, where the capitals are a known acronym.
        if lowercased(index..<index + 1) == "s", Acronyms.all.contains(lowercased(start..<index)) { return }
        endWord(at: index - 1)
        capitals = 1
    }

    private mutating func endWord(at index: Int) {
        if index > start { words.append(lowercased(start..<index)) }
        start = index
        capitals = 0
    }
}

extension WordCuts.Kind {
    /// What a byte of ASCII is.
    init(byte: UInt8) {
        switch byte {
        case 0x41...0x5A: self = .capital
        case 0x61...0x7A: self = .small
        case 0x30...0x39: self = .uncased
        default: self = .separator
        }
    }

    init(_ character: Character) {
        guard character.isLetter || character.isNumber else {
            self = .separator
            return
        }
        self = character.isUppercase ? .capital : character.isLowercase ? .small : .uncased
    }
}

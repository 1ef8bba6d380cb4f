/// A YAML text made ready for a parser that expands aliases and stops at a repeated key.
///
/// Every `*` of a text that can have aliases gets a stand-in: the parser then sees plain scalars, and `YAMLConversion` makes aliases
/// of them, which share what they stand for instead of copying it ("billion laughs"). A repeated key is made unique by a stand-in for
/// its first character. Stand-ins replace one character by one, so that the lines and columns of the parser stay those of the file.
struct YAMLText {
    /// The file's bytes.
    let bytes: [UInt8]
    /// Where the text begins, after a byte order mark.
    let start: Int
    private let standIns: StandIns
    private let stars: [Int]
    private var repeatedKeys: [Int: String] = [:]

    /// The most repeated keys that are accepted: the text is parsed anew for each.
    static let maxRepeatedKeys = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        start = ByteOrderMark.length(in: bytes)
        standIns = StandIns(unusedIn: bytes)
        stars = Self.canHaveAliases(bytes) ? ByteSearch.all(UInt8(ascii: "*"), in: bytes) : []
    }

    /// The text for the parser.
    var text: String {
        let keys = repeatedKeys.keys.sorted().enumerated().map { (offset: $1, standIn: standIns.key($0)) }
        let all = (stars.map { (offset: $0, standIn: standIns.star) } + keys).sorted { $0.offset < $1.offset }
        var result: [UInt8] = []
        var copied = start
        for one in all {
            result += bytes[copied..<one.offset]
            result += Array(String(one.standIn).utf8)
            copied = one.offset + Self.length(of: bytes[one.offset])
        }
        return String(decoding: all.isEmpty ? bytes[start...] : (result + bytes[copied...])[...], as: UTF8.self)
    }

    /// A scalar of the parser as it stands in the file.
    func restored(_ text: String) -> String {
        guard !stars.isEmpty, ByteSearch.contains(standIns.firstByte, in: text) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == standIns.star ? "*" : $0 }))
    }

    /// The anchor that a plain scalar of the parser refers to; nil where it is no alias.
    func aliasName(of text: String) -> String? {
        guard !stars.isEmpty, text.utf8.first == standIns.firstByte, text.unicodeScalars.first == standIns.star else { return nil }
        return String(text.unicodeScalars.dropFirst())
    }

    /// What a key was before it got a stand-in; nil where it has none.
    ///
    /// The offset is that of the whole key.
    func repeatedKey(at offset: Int) -> String? {
        repeatedKeys.isEmpty ? nil : repeatedKeys[firstCharacter(ofKeyAt: offset)]
    }

    /// Makes a repeated key unique; false where that cannot be done.
    mutating func markRepeatedKey(_ key: String, at offset: Int) -> Bool {
        let offset = firstCharacter(ofKeyAt: offset)
        guard repeatedKeys.count < Self.maxRepeatedKeys, repeatedKeys[offset] == nil, offset < bytes.count,
            !Self.cannotBeReplaced.contains(bytes[offset])
        else { return false }
        repeatedKeys[offset] = key
        return true
    }
}

extension YAMLText {
    private func firstCharacter(ofKeyAt offset: Int) -> Int {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else { return offset }
        return offset + 1
    }

    /// Characters that mean something to the parser where a key begins.
    private static let cannotBeReplaced = Set("\"'\\&!*|>{[:\r\n\t ".utf8)

    private static func canHaveAliases(_ bytes: [UInt8]) -> Bool {
        ByteSearch.contains(UInt8(ascii: "*"), in: bytes) && ByteSearch.contains(UInt8(ascii: "&"), in: bytes)
    }

    private static func length(of first: UInt8) -> Int {
        switch first {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}

/// Private-use characters that a text does not use.
private struct StandIns {
    private let base: UInt32

    /// The first byte of each in UTF-8.
    var firstByte: UInt8 { base == 0xE000 ? 0xEE : 0xF3 }

    init(unusedIn bytes: [UInt8]) {
        // U+E000 and its neighbours begin with the byte EE, those of plane 15 with F3: what begins with neither is used by nobody.
        base = ByteSearch.contains(0xEE, in: bytes) ? 0xF0000 : 0xE000
    }

    var star: Unicode.Scalar { Unicode.Scalar(base) ?? "\u{FFFD}" }

    func key(_ number: Int) -> Unicode.Scalar { Unicode.Scalar(base + 1 + UInt32(number)) ?? "\u{FFFD}" }
}

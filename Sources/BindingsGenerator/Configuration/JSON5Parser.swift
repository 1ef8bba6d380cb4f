import BindingsDocument

/// Parses JSON5 (https://spec.json5.org) into located values.
///
/// Foundation's decoder, which the build plugin reads the same files with, has no locations. A text is accepted by both or by neither:
/// what Foundation does otherwise than JSON5 says (few escapes, ASCII blanks) is done so here.
struct JSON5Parser {
    /// A syntax error and the byte offset that it is at.
    struct Failure: Error {
        let message: String
        let offset: Int
    }

    let file: SourceFile
    let bytes: [UInt8]
    var position: Int
    private var depth = 0
    /// Parsing is recursive; a config has four levels.
    private static let maxDepth = 64

    /// The value of a whole file.
    static func parse(_ file: SourceFile) throws(Failure) -> LocatedNode {
        var parser = JSON5Parser(file)
        try parser.skipBlanks()
        let node = try parser.value()
        try parser.skipBlanks()
        guard parser.position == parser.bytes.count else { throw parser.unexpected("the end of the file") }
        return node
    }

    private init(_ file: SourceFile) {
        self.file = file
        bytes = file.bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private mutating func value() throws(Failure) -> LocatedNode {
        let start = position
        let kind: LocatedNode.Kind
        switch byte {
        case UInt8(ascii: "{"): kind = .mapping(try object())
        case UInt8(ascii: "["): kind = .sequence(try array())
        case UInt8(ascii: "\""), UInt8(ascii: "'"): kind = .string(try string())
        default: kind = try scalar()
        }
        return LocatedNode(kind, file: file, offset: start)
    }

    private mutating func object() throws(Failure) -> [LocatedNode.Member] {
        var members: [LocatedNode.Member] = []
        try enter()
        while byte != UInt8(ascii: "}") {
            let offset = position
            let key = try key()
            try skipBlanks()
            guard byte == UInt8(ascii: ":") else { throw unexpected("':'") }
            position += 1
            try skipBlanks()
            members.append(.init(key: key, keyOffset: offset, value: try value()))
            try goOn(to: UInt8(ascii: "}"), "',' or '}'")
        }
        leave()
        return members
    }

    private mutating func array() throws(Failure) -> [LocatedNode] {
        var elements: [LocatedNode] = []
        try enter()
        while byte != UInt8(ascii: "]") {
            elements.append(try value())
            try goOn(to: UInt8(ascii: "]"), "',' or ']'")
        }
        leave()
        return elements
    }

    private mutating func enter() throws(Failure) {
        guard depth < Self.maxDepth else {
            throw Failure(message: "arrays and objects are nested more than \(Self.maxDepth) deep", offset: position)
        }
        depth += 1
        position += 1
        try skipBlanks()
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }

    /// Goes past a comma, which may be the last one, or stops at the closing bracket.
    private mutating func goOn(to close: UInt8, _ expected: String) throws(Failure) {
        try skipBlanks()
        if byte == close { return }
        guard byte == UInt8(ascii: ",") else { throw unexpected(expected) }
        position += 1
        try skipBlanks()
    }
}

extension JSON5Parser {
    /// The byte at the position; nil at the end.
    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    func unexpected(_ expected: String) -> Failure {
        guard position < bytes.count else { return Failure(message: "the file ends where \(expected) is expected", offset: position) }
        let character = String(decoding: bytes[position...].prefix(4), as: UTF8.self).prefix(1)
        return Failure(message: "\(expected) is expected, not \(VisibleText.quoted(String(character)))", offset: position)
    }

    /// Goes past white space and comments.
    mutating func skipBlanks() throws(Failure) {
        while let byte {
            if byte == 0x20 || 0x09...0x0D ~= byte {
                position += 1
            } else if byte == UInt8(ascii: "/") {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(Failure) {
        let start = position
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "/"):
            while let byte, byte != 0x0A, byte != 0x0D { position += 1 }
        case UInt8(ascii: "*"):
            position += 2
            while !bytes[position...].starts(with: Array("*/".utf8)) {
                guard position < bytes.count else { throw Failure(message: "this comment is not closed by '*/'", offset: start) }
                position += 1
            }
            position += 2
        default: throw unexpected("a value")
        }
    }
}

/// Reads arrays of one large JSON object element by element, from chunks of any size, in bounded memory.
///
/// ```swift
/// var reader = JSONChunkReader([["documents"], ["documents", "sheets"], ["evidence"]])
/// for try await chunk in body {
///     reader.append(chunk)
///     while let piece = try reader.next() { … }  // piece.array: 0, 1 or 2; nil for what is left of the outermost object
/// }
/// try reader.finish()
/// ```
///
/// An array is named by the keys that lead to it; all but the last are arrays of objects as well. Elements come in the order of the text, those of
/// an inner array before the object around it, and the outermost object, without these arrays, comes last. An array that is missing, null or no array
/// is left in its object, whose type then refuses or takes it. An array that occurs twice is read twice.
///
/// Brackets and strings are checked here; whether a piece is JSON is found when it is decoded, so decode each of them.
///
/// It never holds more than ``limit`` bytes of one element, and of the other members of one object, beside the last chunk.
public struct JSONChunkReader: Sendable {
    /// The most bytes of one element, and of the members of one object around it.
    public let limit: Int

    let routes: ChunkRoutes
    var buffer: [UInt8] = []
    /// The next byte to look at.
    var position = 0
    /// The offset of the buffer in the whole text.
    var base = 0
    var step = ChunkStep.start
    var frames: [ChunkFrame] = []
    var capture: ChunkCapture?
    var ready: [JSONPiece] = []

    /// - Parameters:
    ///   - arrays: The arrays to read element by element.
    ///   - limit: See ``limit``; default: 16 MiB. More is an error of kind ``JSONError/Kind/tooLarge(limit:)`` with the path of the value.
    public init(_ arrays: [[String]], limit: Int = 16 << 20) {
        routes = ChunkRoutes(arrays)
        self.limit = limit
    }

    /// Takes the next bytes of the text.
    public mutating func append(_ chunk: [UInt8]) {
        let kept = capture?.start ?? position
        if kept == buffer.count {
            buffer = chunk
        } else {
            if kept > 0 { buffer.removeSubrange(..<kept) }
            buffer += chunk
        }
        base += kept
        position -= kept
        capture?.start = 0
    }

    /// The next value; nil where more bytes are needed, or the outermost object is over.
    public mutating func next() throws(JSONError) -> JSONPiece? {
        while true {
            if !ready.isEmpty { return ready.removeFirst() }
            guard try advance() else { return nil }
        }
    }

    /// Says that no more bytes come.
    ///
    /// - Throws: ``JSONError/Kind/syntax(expected:found:)`` where the text is not over.
    public mutating func finish() throws(JSONError) {
        guard step == .end, ready.isEmpty else { throw unexpected("the rest of \(frames.isEmpty ? "an object" : "the text")") }
    }

    var isAtEnd: Bool { position >= buffer.count }
}

/// What may come next.
enum ChunkStep: Sendable {
    case start, firstKey, key, colon, value, afterMember, firstElement, element, afterElement, end
}

/// An object or array that is read member by member.
struct ChunkFrame: Sendable {
    let node: Int
    /// Of the array that it is, or that it is an element of; the key that leads there.
    let name: String?
    /// The index of the next element; nil for an object.
    var index: Int?
    /// The offset of an object in the whole text.
    var offset = 0
    /// The object's members so far, without those that are read element by element.
    var members: [UInt8] = []
    /// The key whose value comes.
    var key: (raw: [UInt8], text: String) = ([], "")
    var hasOpened = false
}

/// A value that is being read whole.
struct ChunkCapture: Sendable {
    enum Purpose: Sendable { case key, member, element }

    let purpose: Purpose
    /// Where it begins in the buffer.
    var start: Int
    var scan: ValueScan
}

/// A part of a form as the document declares it.
public protocol FormPart: Sendable {
    /// The allowed number of parts of each name; for other names, any number.
    static var rules: [PartRule] { get }

    /// Reads a part.
    static func read(_ part: ServerPart) async throws -> Self
}

extension ServerPart: FormPart {
    /// None.
    public static var rules: [PartRule] { [] }

    /// The part as it is.
    public static func read(_ part: ServerPart) -> ServerPart { part }
}

/// The parts of a multipart body, in order as they arrive; of a file, at most one chunk is held in memory.
///
///     for try await part in input.body {
///         switch part { case .cover(let file): try await store(file.body) … }
///     }
///
/// To be read once. Iterating throws ``ServerProblem`` for a body that is not a form, for an invalid part, for one too many of a name,
/// and, at the end, for missing parts; do not catch it, so that it becomes the response.
public struct ServerForm<Part: FormPart>: AsyncSequence, Sendable {
    /// A part.
    public typealias Element = Part

    static var refused: String { "The form is not as the document describes it." }

    let source: PartSource

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    /// Returns one part after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let source: PartSource
        private let rules = Part.rules
        private var counts: [String: Int] = [:]

        init(source: PartSource) {
            self.source = source
        }

        /// The next part, nil at the end; the unread rest of the previous one is skipped.
        public mutating func next() async throws -> Part? {
            guard let part = try await source.next() else {
                try checkEnd()
                return nil
            }
            if let rule = rules.first(where: { $0.name == part.name }) {
                let count = counts[part.name, default: 0]
                if let violation = rule.violation(of: part, after: count) { throw part.problem(violation) }
                counts[part.name] = count + 1
            }
            return try await Part.read(part)
        }

        private func checkEnd() throws(ServerProblem) {
            let violations = rules.compactMap { rule in
                rule.violation(ofAll: counts[rule.name, default: 0]).map { RequestViolation(.body, rule.name, $0) }
            }
            if !violations.isEmpty { throw ServerProblem(.badRequest, refused, violations: violations) }
        }
    }
}

/// Parses a multipart body.
actor PartSource {
    private let body: ResponseBody
    /// Nil until a part is requested, so that the body is not read twice if the handler reads it itself.
    private var chunks: IteratorBox?
    private let limits: ServerLimits
    private var parser: MultipartParser
    private var waiting: ArraySlice<MultipartParser.Event> = []
    /// The number of the part being read, from 1.
    private var number = 0
    private var isOver = false

    init(body: ResponseBody, boundary: MultipartBoundary, limits: ServerLimits) {
        self.body = body
        self.limits = limits
        parser = MultipartParser(boundary: boundary, maxHeaderBytes: limits.maxPartHeaderBytes, maxParts: limits.maxParts)
    }

    /// The next part; nil at the end.
    func next() async throws -> ServerPart? {
        while let event = try await event() {
            guard case .begin(let head) = event else { continue }
            number += 1
            return ServerPart(head, body: .stream(PartChunks(source: self, number: number)), limits: limits)
        }
        return nil
    }

    /// The next bytes of a part; nil at its end.
    func chunk(of part: Int) async throws -> [UInt8]? {
        guard part == number else { throw TransportError(.other, "A part of a form was read after the next one had been asked for.") }
        if case .begin? = waiting.first { return nil }
        guard let event = try await event(), case .body(let bytes) = event else { return nil }
        return Array(bytes)
    }

    private var source: IteratorBox {
        let box = chunks ?? IteratorBox(body.makeAsyncIterator())
        chunks = box
        return box
    }

    private func event() async throws -> MultipartParser.Event? {
        while waiting.isEmpty, !isOver {
            let chunk = try await source.next()
            do throws(MultipartError) {
                if let chunk { waiting = try parser.consume(chunk)[...] } else { try parser.finish() }
            } catch {
                throw ServerProblem(.badRequest, "The form is not valid: \(error).")
            }
            isOver = chunk == nil
        }
        return waiting.popFirst()
    }
}

/// The bytes of one part.
private struct PartChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let source: PartSource
    let number: Int

    func makeAsyncIterator() -> Iterator { Iterator(source: source, number: number) }

    struct Iterator: AsyncIteratorProtocol {
        let source: PartSource
        let number: Int
        var isOver = false

        mutating func next() async throws -> [UInt8]? {
            if isOver { return nil }
            let chunk = try await source.chunk(of: number)
            isOver = chunk == nil
            return chunk
        }
    }
}

extension RequestReader {
    /// Reads the parts of a `multipart/form-data` body; records a violation and returns nil if its content type has no boundary.
    public mutating func form<Part: FormPart>(of _: Part.Type = Part.self) -> ServerForm<Part>? {
        guard let boundary = request.head.headerFields[.contentType].flatMap(MultipartBoundary.init(contentType:)) else {
            note(.header, "Content-Type", "must be multipart/form-data with a boundary of 1 to 70 characters")
            return nil
        }
        return ServerForm(source: PartSource(body: request.body, boundary: boundary, limits: request.limits))
    }
}

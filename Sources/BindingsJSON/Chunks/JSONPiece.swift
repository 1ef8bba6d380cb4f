/// What a ``JSONChunkReader`` has read whole.
public struct JSONPiece: Sendable, Hashable {
    /// The number of the array that it is an element of, in the order in which the reader was given them; nil for the outermost object.
    public let array: Int?

    /// The element's index, from 0, behind those of the elements around it, the outermost first; empty for the outermost object.
    public let indices: [Int]

    /// Whether nothing is missing but the arrays that are read element by element.
    ///
    /// False for the members of an object that came before the first element of an array inside of it: they are given once ahead of that
    /// element, so that it is known what it belongs to, and again with the whole object.
    public let isComplete: Bool

    /// The JSON text of the value; an object's lacks the arrays that are read element by element.
    public let bytes: [UInt8]

    /// The names of the arrays around it.
    let path: [String]
    /// Of the value in the whole text.
    let offset: Int
    /// Whether `bytes` are as they were in the whole text.
    let isVerbatim: Bool

    /// Reads the value.
    ///
    /// - Throws: Errors with the path and the byte offset in the whole text; the offset is that of the object where arrays were taken out of it.
    public func decode<T: JSONReadable>(_ type: T.Type = T.self, limits: JSONLimits = .default) throws(JSONError) -> T {
        do throws(JSONError) {
            return try JSON.decode(type, from: bytes, limits: limits)
        } catch {
            throw error.moved(into: location, offset: isVerbatim ? offset + (error.offset ?? 0) : offset)
        }
    }

    private var location: [JSONError.PathElement] { JSONError.path(path, indices) }
}

extension JSONError {
    static func path(_ names: [String], _ indices: [Int]) -> [PathElement] {
        names.enumerated().flatMap { number, name -> [PathElement] in
            [.key(name)] + (number < indices.count ? [.index(indices[number])] : [])
        }
    }

    /// This error of a part of a text, as one of the whole text.
    func moved(into location: [PathElement], offset: Int) -> JSONError {
        JSONError(kind, path: location + path, offset: offset, line: nil, column: nil, model: model)
    }
}

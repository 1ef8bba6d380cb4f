/// The way from a file's root to a value, shared by all places below it.
package final class PointerPath: Sendable {
    let parent: PointerPath?
    let token: String

    init(parent: PointerPath?, token: String) {
        self.parent = parent
        self.token = token
    }

    /// The names on the way, outermost first.
    package var tokens: [String] {
        var tokens: [String] = []
        var step: PointerPath? = self
        while let current = step {
            tokens.append(current.token)
            step = current.parent
        }
        return tokens.reversed()
    }
}

/// Where a modelled thing stands: its file, the byte offset in it, and the way to it as a JSON pointer.
package struct DocumentPlace: Sendable {
    /// The file it stands in.
    package let file: SourceFile
    /// The byte offset of its value.
    package let offset: Int
    /// The way to it from the file's root; nil at the root.
    package let path: PointerPath?

    /// Makes a place from its parts.
    package init(file: SourceFile, offset: Int, path: PointerPath?) {
        self.file = file
        self.offset = offset
        self.path = path
    }

    /// The line and column.
    package var location: SourceLocation { file.location(at: offset) }

    /// The JSON pointer (RFC 6901) in its file: `/components/schemas/Pet`; empty at the root.
    package var pointer: String { JSONPointer.text(of: path?.tokens ?? []) }

    /// The last name on the way, or nil at the root.
    package var lastToken: String? { path?.token }

    /// Whether this is another place or lies below it.
    package func isInside(_ other: DocumentPlace) -> Bool {
        guard file == other.file else { return false }
        var (own, outer) = (path, other.path)
        for _ in 0..<max(0, depth - other.depth) { own = own?.parent }
        while let one = own, let two = outer {
            if one === two { return true }
            guard one.token == two.token else { return false }
            (own, outer) = (one.parent, two.parent)
        }
        return own == nil && outer == nil
    }

    private var depth: Int {
        var (count, step) = (0, path)
        while let current = step { (count, step) = (count + 1, current.parent) }
        return count
    }

    /// The place of a value one step below.
    func child(_ token: String, _ node: LocatedNode) -> DocumentPlace {
        DocumentPlace(file: node.file, offset: node.offset, path: PointerPath(parent: path, token: token))
    }
}

/// A thing that knows its place in the document.
package protocol Placed: Sendable {
    var place: DocumentPlace { get }
}

extension Placed {
    /// The line and column where its value begins.
    package var location: SourceLocation { place.location }

    /// The JSON pointer of its value, within its file.
    package var pointer: String { place.pointer }
}

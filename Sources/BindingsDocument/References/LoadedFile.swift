/// A file that was read, with what its schemas are called.
final class LoadedFile {
    let source: SourceFile
    let root: LocatedNode
    /// Schemas by the names they have for themselves; gathered when a reference needs them, because few documents have any.
    private(set) lazy var names = SchemaNames(of: root)
    /// Whether a schema of this file may have a base of its own for the references in it.
    private lazy var hasIdentifiers = ByteSearch.contains("$id", in: source.bytes)

    init(source: SourceFile, root: LocatedNode) {
        self.source = source
        self.root = root
    }

    /// Where the root stands.
    var place: DocumentPlace { DocumentPlace(file: source, offset: root.offset, path: nil) }

    /// The schema with an `$id` that a reference stands in, the innermost one; nil where there is none.
    func resource(around reference: LocatedNode) -> SchemaNames.Resource? {
        hasIdentifiers ? names.resources[reference.offset] : nil
    }
}

/// What a reference leads to.
struct ReferenceTarget {
    let node: LocatedNode
    let place: DocumentPlace
}

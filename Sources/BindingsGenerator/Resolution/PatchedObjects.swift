import BindingsDocument

/// The objects of bodies that change what is there: a missing property keeps its value and null removes it (RFC 7396).
///
/// That holds for objects inside such bodies too. What is in an array is no change: arrays are replaced as a whole.
struct PatchedObjects {
    private(set) var schemas: Set<ObjectIdentifier> = []
    private var seen: Set<SchemaView.Key> = []
    private let reader: ShapeReader

    init(_ operations: [APIOperation], reader: ShapeReader) {
        self.reader = reader
        for operation in operations {
            for media in operation.requestBody?.content ?? [] where Self.isPatch(media, in: operation) {
                if let schema = media.schema { add(schema) }
            }
        }
    }

    private static func isPatch(_ media: MediaTypeEntry, in operation: APIOperation) -> Bool {
        switch MediaType.bare(media.type) {
        case "application/merge-patch+json": true
        case "application/json-patch+json": false
        default: operation.method == "PATCH"
        }
    }

    private mutating func add(_ schema: Schema) {
        var pending = [SchemaView(reader.target(of: schema))]
        while let view = pending.popLast() {
            guard seen.insert(view.key).inserted else { continue }
            switch reader.shape(of: view) {
            case .object(let object):
                schemas.insert(ObjectIdentifier(view.schema))
                pending += object.properties.map { SchemaView(reader.target(of: $0.schema)) } + additional(object)
            case .dictionary(let values?): pending.append(followed(values))
            case .same(let other): pending.append(SchemaView(reader.target(of: other)))
            case .composite(let members, let choice): pending += [members, choice]
            case .union(let union): pending += union.alternatives.map(followed)
            default: break
            }
        }
    }

    private func additional(_ object: ObjectShape) -> [SchemaView] {
        if case .values(let values) = object.additional { [followed(values)] } else { [] }
    }

    private func followed(_ view: SchemaView) -> SchemaView {
        view.facet == .whole ? SchemaView(reader.target(of: view.schema)) : view
    }
}

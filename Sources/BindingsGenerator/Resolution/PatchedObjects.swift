import BindingsDocument

/// The objects of bodies that change what is there: a missing property keeps its value and null removes it (RFC 7396).
///
/// That holds for objects inside such bodies too. What is in an array is no change: arrays are replaced as a whole.
struct PatchedObjects {
    private(set) var schemas: Set<ObjectIdentifier> = []
    private var seen: Set<SchemaProjection.Key> = []
    private let resolver: SchemaResolver

    init(_ operations: [APIOperation], resolver: SchemaResolver) {
        self.resolver = resolver
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
        var pending = [SchemaProjection(resolver.target(of: schema))]
        while let view = pending.popLast() {
            guard seen.insert(view.key).inserted else { continue }
            switch resolver.resolved(view) {
            case .object(let object):
                schemas.insert(ObjectIdentifier(view.schema))
                pending += object.properties.map { SchemaProjection(resolver.target(of: $0.schema)) } + additional(object)
            case .dictionary(let values?): pending.append(followed(values))
            case .same(let other): pending.append(SchemaProjection(resolver.target(of: other)))
            case .composite(let members, let choice): pending += [members, choice]
            case .union(let union): pending += union.alternatives.map(followed)
            default: break
            }
        }
    }

    private func additional(_ object: ResolvedObject) -> [SchemaProjection] {
        if case .values(let values) = object.additional { [followed(values)] } else { [] }
    }

    private func followed(_ view: SchemaProjection) -> SchemaProjection {
        view.projection == .whole ? SchemaProjection(resolver.target(of: view.schema)) : view
    }
}

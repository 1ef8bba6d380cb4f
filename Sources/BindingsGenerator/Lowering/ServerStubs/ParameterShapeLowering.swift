import BindingsDocument

/// Lowers what the texts of a parameter or of a form's member stand for.
struct ParameterShapeLowering {
    let mapper: TypeMapper

    private var resolver: SchemaResolver { mapper.resolver }
    /// Behind this, values are guessed: a schema may hold itself.
    private static let maxDepth = 5

    func shape(of schema: Schema) -> ParameterShapeExpression { shape(of: SchemaProjection(schema), depth: 0) }

    private func shape(of view: SchemaProjection, depth: Int) -> ParameterShapeExpression {
        guard depth < Self.maxDepth else { return .any }
        let view = view.projection == .whole ? SchemaProjection(resolver.target(of: view.schema)) : view
        switch mapper.kind(of: mapper.plain(mapper.bareType(of: view))) {
        case .bool: return .boolean
        case .number: return .number
        case .string: return .text
        case .array: return list(view, depth)
        case .object: return object(view, depth)
        case nil: return .any
        }
    }

    private func list(_ view: SchemaProjection, _ depth: Int) -> ParameterShapeExpression {
        switch resolver.resolved(view) {
        case .array(let items?): .list(shape(of: SchemaProjection(items), depth: depth + 1))
        case .same(let other): shape(of: SchemaProjection(other), depth: depth + 1)
        default: .list(.any)
        }
    }

    private func object(_ view: SchemaProjection, _ depth: Int) -> ParameterShapeExpression {
        switch resolver.resolved(view) {
        case .object(let object): members(of: object, depth)
        case .dictionary(let values?): .object([], others: shape(of: values, depth: depth + 1))
        case .same(let other): shape(of: SchemaProjection(other), depth: depth + 1)
        default: .object([], others: .any)
        }
    }

    private func members(of object: ResolvedObject, _ depth: Int) -> ParameterShapeExpression {
        let members = object.properties.map {
            ParameterShapeExpression.Member(key: StringLiteral($0.name), shape: shape(of: SchemaProjection($0.schema), depth: depth + 1))
        }
        switch object.additional {
        case .values(let values): return .object(members, others: shape(of: values, depth: depth + 1))
        case .anything: return .object(members, others: .any)
        case .unsaid, .refused: return .object(members, others: nil)
        }
    }
}

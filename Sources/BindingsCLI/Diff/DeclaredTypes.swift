#if CommandLine
    import BindingsGenerator

    /// The declared types of a module by their names.
    struct DeclaredTypes {
        private var types: [Identifier: DeclaredType] = [:]

        init(_ ir: ModuleIR) {
            for one in ir.structs { types[one.name] = .object(one) }
            for one in ir.enums { types[one.name] = .list(one) }
            for one in ir.unions { types[one.name] = .union(one) }
            for one in ir.composites { types[one.name] = .composite(one) }
            for one in ir.tuples { types[one.name] = .tuple(one) }
            for one in ir.wrappers { types[one.name] = .wrapper(one) }
            for one in ir.aliases { types[one.name] = .alias(one) }
            for one in ir.outputs { types[one.name] = .output(one) }
        }

        var names: [Identifier] { types.keys.sorted() }
        subscript(name: Identifier) -> DeclaredType? { types[name] }

        var aliases: [Identifier: TypeExpression] {
            types.compactMapValues { if case .alias(let alias) = $0 { alias.type } else { nil } }
        }
    }

    /// A declared type.
    enum DeclaredType {
        case object(StructIR)
        case list(EnumIR)
        case union(UnionIR)
        case composite(CompositeIR)
        case tuple(TupleIR)
        case wrapper(WrapperIR)
        case alias(AliasIR)
        case output(OutputIR)

        /// What it is in Swift.
        var kind: String {
            switch self {
            case .object: "a struct of members"
            case .list: "an enum of values"
            case .union: "an enum of types"
            case .composite: "a struct with a choice"
            case .tuple: "a struct of elements"
            case .wrapper: "a struct around a value"
            case .alias: "a typealias"
            case .output: "an enum of answers"
            }
        }

        /// The same for types that differ in name alone; empty where that would say little.
        func signature(named own: Identifier, _ rename: (TypeExpression) -> TypeExpression) -> String {
            func text(_ type: TypeExpression) -> String {
                rename(type).mapNames { $0 == own ? .named(Identifier("Self_")) : .named($0) }.swiftText
            }
            switch self {
            case .object(let one):
                let parts = one.properties.map { "\($0.name) \(text($0.type)) \($0.isRequired)" }
                return parts.isEmpty ? "" : "struct \(parts) \(one.additional.map(text) ?? "") \(one.keepsUnknownFields)"
            case .list(let one): return "enum \(one.isOpen) \(one.members.map { "\($0.name)=\($0.value.swiftText)" })"
            case .union(let one): return "union \(one.cases.map { "\($0.name) \(text($0.type))" })"
            case .composite(let one): return "composite \(text(one.members)) \(text(one.choice))"
            case .tuple(let one): return "tuple \(one.items.map { "\($0.name) \(text($0.type))" })"
            case .output(let one): return "output \(one.cases.map { "\($0.name) \($0.type.map(text) ?? "")" })"
            case .wrapper, .alias: return ""
            }
        }
    }
#endif

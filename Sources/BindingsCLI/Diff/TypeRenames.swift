#if CommandLine
    import BindingsGenerator

    /// Types that have another name in the old API, and how types of both compare.
    struct TypeRenames {
        private(set) var newNames: [Identifier: Identifier] = [:]
        private let oldAliases: [Identifier: TypeExpression]
        private let newAliases: [Identifier: TypeExpression]

        /// - Parameters:
        ///   - old: The declarations of the old API.
        ///   - new: The declarations of the new API.
        init(old: DeclaredTypes, new: DeclaredTypes) {
            oldAliases = old.aliases
            newAliases = new.aliases
            // What contains a renamed type is found in the next round.
            for _ in 0..<4 where findRenames(old, new) == 0 { break }
        }

        private mutating func findRenames(_ old: DeclaredTypes, _ new: DeclaredTypes) -> Int {
            let known = Set(newNames.values)
            let gone = old.names.filter { new[$0] == nil && newNames[$0] == nil }
            let come = new.names.filter { old[$0] == nil && !known.contains($0) }
            let added = Dictionary(grouping: come) { new[$0]?.signature(named: $0) { $0 } ?? "" }
            var found = 0
            for (signature, names) in Dictionary(grouping: gone, by: { old[$0]?.signature(named: $0, renamed) ?? "" })
            where names.count == 1 && !signature.isEmpty {
                guard let candidates = added[signature], candidates.count == 1 else { continue }
                newNames[names[0]] = candidates[0]
                found += 1
            }
            return found
        }

        /// Whether the same values are of both types, and callers can write one for the other.
        func areSame(_ old: TypeExpression, _ new: TypeExpression) -> Bool {
            let renamed = renamed(old)
            return renamed == new || resolved(renamed, newAliases) == resolved(new, newAliases)
                || resolved(old, oldAliases) == resolved(new, newAliases)
        }

        /// An old type under the new names.
        func renamed(_ type: TypeExpression) -> TypeExpression { type.mapNames { .named(newNames[$0] ?? $0) } }

        private func resolved(_ type: TypeExpression, _ aliases: [Identifier: TypeExpression], depth: Int = 0) -> TypeExpression {
            depth > 20 ? type : type.mapNames { name in aliases[name].map { resolved($0, aliases, depth: depth + 1) } ?? .named(name) }
        }
    }

    extension TypeExpression {
        /// The type with each generated type in it replaced.
        func mapNames(_ replace: (Identifier) -> TypeExpression) -> TypeExpression {
            switch self {
            case .builtin, .path: self
            case .named(let name): replace(name)
            case .array(let inner): .array(inner.mapNames(replace))
            case .dictionary(let inner): .dictionary(inner.mapNames(replace))
            case .optional(let inner): inner.mapNames(replace).orNil
            case .box(let inner): .box(inner.mapNames(replace))
            case .field(let inner): .field(inner.mapNames(replace))
            case .encoded(let inner): .encoded(inner.mapNames(replace))
            case .eventList(let inner): .eventList(inner.mapNames(replace))
            case .serverEvent(let inner): .serverEvent(inner.mapNames(replace))
            }
        }
    }
#endif

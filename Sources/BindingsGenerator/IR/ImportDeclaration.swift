/// An `import` at the head of a generated file.
struct ImportDeclaration: Hashable {
    /// The module.
    var module: ModuleName
    /// How its access level is written.
    var level: Level

    /// How the access level of an import is written.
    enum Level {
        /// Not at all.
        case implicit
        /// As that of the generated declarations.
        case explicit
        /// As that of the generated declarations, in targets whose imports are internal by default (SE-0409).
        ///
        /// Elsewhere an import without a level does, and one with a level less than `public` makes the compiler refuse the plain imports
        /// of the module in the target's other files.
        case whereInternalByDefault
    }
}

extension ImportDeclaration {
    /// The imports of a file: the runtime's module where a declaration refers to it, then the modules of the config.
    ///
    /// An import is as visible as the declarations that refer to the module, and never more: the compiler warns of a `public import` that
    /// no public declaration needs.
    ///
    /// - Parameters:
    ///   - references: What the declarations of the file refer to.
    ///   - access: The access level of the declarations.
    ///   - modules: The modules that the config imports.
    static func all(for references: [ModuleReferences], access: AccessLevel, modules: [ModuleName]) -> [ImportDeclaration] {
        let isReferredTo = references.contains { $0.base != nil && !$0.isConformanceAlone }
        let base = references.compactMap(\.base).max().map {
            ImportDeclaration(module: $0.module, level: level(for: access, isReferredTo: isReferredTo))
        }
        let types = references.flatMap(\.configuredTypes)
        return (base.map { [$0] } ?? [])
            + modules.map { module in
                let isReferredTo = types.contains { mayBeDeclared($0, in: module, of: modules) }
                let isImplicit = access == .internal || !isReferredTo
                return ImportDeclaration(module: module, level: isImplicit ? .implicit : .whereInternalByDefault)
            }
    }

    /// The compiler (6.3) does not count conformances of `package` types as uses of a module: it warns of a `package import` for them.
    private static func level(for access: AccessLevel, isReferredTo: Bool) -> Level {
        switch access {
        case .public: .explicit
        case .package: isReferredTo ? .whereInternalByDefault : .implicit
        case .internal: .implicit
        }
    }

    /// A type that names none of the modules may be of any.
    private static func mayBeDeclared(_ type: [Identifier], in module: ModuleName, of modules: [ModuleName]) -> Bool {
        guard let qualifier = modules.first(where: { $0.root == type.first?.name }) else { return true }
        return qualifier.root == module.root
    }
}

/// The modules that a declaration's interface refers to.
struct ModuleReferences {
    /// The runtime's module; nil where the declaration refers to generated types and the standard library alone.
    var base: Base?
    /// Whether the declaration conforms to the runtime's protocols and refers to nothing else of it.
    var isConformanceAlone = false
    /// The types of the config, by their names as written: `Shop.Money`.
    var configuredTypes: [[Identifier]] = []

    /// A module of the runtime; each re-exports those before it.
    enum Base: Comparable {
        case runtime
        case server

        /// The module's name.
        var module: ModuleName {
            switch self {
            case .runtime: ModuleName(Identifier("BindingsRuntime"))
            case .server: ModuleName(Identifier("BindingsServer"))
            }
        }
    }
}

extension ModuleReferences {
    /// References of a declaration that is built on a module of the runtime.
    init(_ base: Base, _ types: [TypeExpression] = []) {
        self.init(base: base, configuredTypes: types.compactMap(\.configuredName))
    }

    /// References of a type alias.
    init(_ alias: AliasIR) {
        self.init(base: alias.type.isOfRuntime ? .runtime : nil, configuredTypes: [alias.type].compactMap(\.configuredName))
    }
}

extension TypeExpression {
    /// The type that the config names, as it is or inside of an array, an optional and the like; nil where there is none.
    fileprivate var configuredName: [Identifier]? {
        switch self {
        case .path(let names): names
        case .builtin, .named: nil
        case .array(let inner), .dictionary(let inner), .optional(let inner), .box(let inner), .field(let inner), .eventList(let inner),
            .serverEvent(let inner), .encoded(let inner):
            inner.configuredName
        }
    }

    /// Whether a type of the runtime is in it.
    fileprivate var isOfRuntime: Bool {
        switch self {
        case .builtin(let builtin): !builtin.isStandard
        case .named, .path: false
        case .array(let inner), .dictionary(let inner), .optional(let inner): inner.isOfRuntime
        case .box, .field, .encoded, .eventList, .serverEvent: true
        }
    }
}

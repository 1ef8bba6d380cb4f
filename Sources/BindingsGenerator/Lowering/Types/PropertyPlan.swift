import BindingsDocument

/// Everything that is decided about one property of an object: structs, arguments, constraints and server stubs read it here.
struct PropertyPlan {
    /// The property in the document.
    let source: ResolvedObject.Property
    let name: Identifier
    /// Its type, without null.
    let bareType: TypeExpression
    /// Whether it may be missing or null, and how that is said in Swift.
    let presence: Presence
    /// What the document says about it, wherever it says so.
    let annotations: SchemaAnnotations
    /// The only value that it has; nil where it may have others or may be missing.
    let constant: ValueExpression?
    /// Whether a request must have it: what only responses may lack is asked for all the same.
    let isRequiredInRequests: Bool

    /// Whether a property may be missing or null.
    enum Presence {
        /// It is there and not null.
        case required
        /// It is there, and may be null.
        case requiredNullable
        /// It may be missing or null, which is the same.
        case optional
        /// It may be missing or null, which are two things.
        case triState
        /// It may be missing or null, which is an empty array or dictionary.
        case emptyByDefault
    }

    /// The type of the Swift property.
    var type: TypeExpression {
        switch presence {
        case .required, .emptyByDefault: bareType
        case .requiredNullable, .optional: bareType.orNil
        case .triState: .field(bareType)
        }
    }

    /// How the property is read.
    var reader: PropertyIR.Reader {
        switch presence {
        case .required: .get
        case .requiredNullable: .nullable
        case .optional: .optional
        case .triState: .field
        case .emptyByDefault: .orEmpty
        }
    }

    /// Whether the initializer asks for a value.
    var isAsked: Bool { constant == nil && (presence == .required || presence == .emptyByDefault) }
    /// Whether clients send it.
    var isSent: Bool { !annotations.readOnly }
}

/// Plans the properties of objects.
struct PropertyPlanner {
    let mapper: TypeMapper
    let naming: MemberNaming
    let usage: SchemaUsage
    /// Objects in which missing and null are two things by default, as in the body of a PATCH.
    let patched: Set<ObjectIdentifier>
    let configuration: GeneratorConfiguration
    private let known = PlanTable()

    init(
        mapper: TypeMapper, naming: MemberNaming, usage: SchemaUsage, patched: Set<ObjectIdentifier>,
        configuration: GeneratorConfiguration
    ) {
        self.mapper = mapper
        self.naming = naming
        self.usage = usage
        self.patched = patched
        self.configuration = configuration
    }

    private var resolver: SchemaResolver { mapper.resolver }

    /// The properties of a declared object, in the document's order.
    func plans(of entry: SymbolTable.Declaration, _ object: ResolvedObject) -> [PropertyPlan] {
        if let plans = known.plans[entry.name] { return plans }
        let names = naming.properties(of: entry, object)
        let plans = object.properties.map { plan($0, named: names[$0.name] ?? NameRules.member($0.name), in: entry) }
        known.plans[entry.name] = plans
        return plans
    }

    private func plan(_ property: ResolvedObject.Property, named name: Identifier, in entry: SymbolTable.Declaration) -> PropertyPlan {
        let bare = mapper.bareType(of: property.schema)
        let annotations = resolver.annotations(of: property.schema)
        let presence = presence(of: property, bare, annotations, in: entry)
        let mayBeMissing = !property.isRequired || isRelaxed(property, in: entry)
        let isNullable = resolver.isNullable(property.schema)
        // A property that only requests have may be missing in a response, and is always the same in a request.
        let isConstant = presence == .required || property.isRequired && !mayBeMissing && !isNullable && presence == .optional
        let constant = isConstant ? naming.literals(mapper.symbols).constant(of: property.schema, as: bare) : nil
        return PropertyPlan(
            source: property, name: name, bareType: bare, presence: presence, annotations: annotations, constant: constant,
            isRequiredInRequests: !mayBeMissing && !isNullable)
    }

    private func presence(
        of property: ResolvedObject.Property, _ type: TypeExpression, _ annotations: SchemaAnnotations, in entry: SymbolTable.Declaration
    ) -> PropertyPlan.Presence {
        let isNullable = resolver.isNullable(property.schema)
        if !property.isRequired, isNullable, tellsNullFromAbsent(property, in: entry) { return .triState }
        if isRelaxed(property, in: entry) || !property.isRequired || usage.isOneWay(annotations, in: entry.schema) { return .optional }
        if isTolerated(entry) { return isNullable || !mapper.plain(type).isCollection ? .optional : .emptyByDefault }
        return isNullable ? .requiredNullable : .required
    }

    private func tellsNullFromAbsent(_ property: ResolvedObject.Property, in entry: SymbolTable.Declaration) -> Bool {
        patched.contains(ObjectIdentifier(entry.schema)) || names(configuration.triState, property, in: entry)
            || configuration.triState.contains(entry.key) || configuration.triState.contains(entry.name.name)
    }

    private func isRelaxed(_ property: ResolvedObject.Property, in entry: SymbolTable.Declaration) -> Bool {
        names(configuration.optional, property, in: entry)
    }

    /// Whether a list in the config names a property, by the schema's name or by that of its type: errors show the latter.
    private func names(_ list: Set<String>, _ property: ResolvedObject.Property, in entry: SymbolTable.Declaration) -> Bool {
        !list.isEmpty && (list.contains("\(entry.key).\(property.name)") || list.contains("\(entry.name.name).\(property.name)"))
    }

    /// Whether anything may be missing in an object, because only responses have it and the config does not count on them.
    private func isTolerated(_ entry: SymbolTable.Declaration) -> Bool {
        configuration.tolerant && usage.fromServer.contains(entry.schema) && !usage.toServer.contains(entry.schema)
    }
}

/// The plans of declared objects, each made once: structs, constraints and every operation that sends one read them.
private final class PlanTable {
    var plans: [Identifier: [PropertyPlan]] = [:]
}

extension TypeExpression {
    /// Whether it is an array or a dictionary.
    fileprivate var isCollection: Bool {
        switch self {
        case .array, .dictionary, .builtin(.fields): true
        default: false
        }
    }
}

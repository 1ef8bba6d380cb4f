/// Stage two and three: makes the model out of located trees, following references as it meets them.
///
/// One object serves one load. What is shared by reference is read once, and stands for itself wherever it is referred to.
final class DocumentDecoder {
    let resolver: ReferenceResolver
    let limits: DocumentLimits
    let diagnostics: DiagnosticCollector
    let root: LoadedFile
    var version = OpenAPIVersion(text: "3.1.0", major: 3, minor: 1)
    /// The document's own `security`, for operations that have none.
    var defaultSecurity: [SecurityRequirement]?
    /// Schemas by the place they stand at.
    var schemas: [NodeKey: Schema] = [:]
    /// What references to schemas lead to, by identity; complete when `pendingTargets` is empty.
    var targets: [SchemaIdentity: Schema] = [:]
    /// Schemas that are defined by themselves; they are among the targets no more.
    var circular: Set<SchemaIdentity> = []
    var pendingTargets: [(target: ReferenceTarget, scope: Int)] = []
    /// The dynamic scopes that schemas are read in, by their number less 1; 0 is none.
    var dynamicScopes: [DynamicScope] = []
    var scopeNumbers: [NodeKey: Int] = [:]
    var dynamicNames: [NodeKey: [String: NodeKey]] = [:]
    /// The number of the dynamic scope that is being read in.
    var scope = 0
    var identities: [NodeKey: SchemaIdentity] = [:]
    /// The places of what is referred to, before it is read; with YAML aliases one value has several.
    var referredPlaces: [NodeKey: DocumentPlace] = [:]
    var shared = SharedObjects()
    /// The callbacks that are being read, from the outermost.
    var openCallbacks: [NodeKey] = []

    init(root: LoadedFile, resolver: ReferenceResolver, limits: DocumentLimits, diagnostics: DiagnosticCollector) {
        self.root = root
        self.resolver = resolver
        self.limits = limits
        self.diagnostics = diagnostics
    }
}

extension DocumentDecoder {
    /// All schemas that name a value, by file and place.
    var schemasWithValues: [Schema] {
        let naming = schemas.values.filter { $0.defaultValue != nil || !$0.examples.isEmpty }
        return naming.sorted {
            ($0.place.file.name, $0.place.offset) < ($1.place.file.name, $1.place.offset)
        }
    }
}

/// Tells values apart by where they stand.
struct NodeKey: Hashable {
    let file: ObjectIdentifier
    let offset: Int
    /// The dynamic scope that it is read in; 0 for none.
    let scope: Int

    init(_ place: DocumentPlace, scope: Int = 0) {
        file = ObjectIdentifier(place.file)
        offset = place.offset
        self.scope = scope
    }

    init(_ node: LocatedNode, scope: Int = 0) {
        file = ObjectIdentifier(node.file)
        offset = node.offset
        self.scope = scope
    }
}

/// Objects that references led to, by where they stand.
struct SharedObjects {
    var parameters: [NodeKey: Parameter] = [:]
    var requestBodies: [NodeKey: RequestBody] = [:]
    var responses: [NodeKey: Response] = [:]
    var headers: [NodeKey: Header] = [:]
    var examples: [NodeKey: Example] = [:]
    var links: [NodeKey: Link] = [:]
}

/// What an object has beside what is understood.
struct UnknownKeywords {
    var extensions: [LocatedNode.Member] = []
    var unknown: [LocatedNode.Member] = []
}

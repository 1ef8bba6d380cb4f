/// What is asked of a run: a config, a document, or both, and what the caller says besides.
public struct GenerationRequest: Sendable {
    /// The `bindings.json`; nil for the defaults.
    public var configPath: String?
    /// The document, from the current folder; nil for the one that the config names, which else counts for nothing.
    public var spec: String?
    /// The visibility of what is generated; nil for what the config says, which else counts for nothing.
    public var access: AccessLevel?
    /// Whether warnings about what is dropped are errors.
    public var isStrict = false
    /// Whether all errors are accepted that leave the rest of the document usable; what they are about is left out or untyped.
    public var isLenient = false
    /// Whether a check reports every diagnostic; by default it shows three of a code and counts the others.
    public var showsAll = false
    /// The folder that references do not leave; nil for what the config says, which else is the document's own.
    public var root: String?
    /// What alone is generated; nil for what the config says, which else counts for nothing.
    public var only: GeneratorConfiguration.Selection?
    /// What is emitted; nil for what the config says.
    package var emit: Set<GeneratorConfiguration.Emission>?
    /// What the build system was told; nil where no build system is involved.
    public var plan: BuildPlan?

    /// The most bytes that are generated; a document that leads to more is refused.
    public var maxOutputBytes = 256 << 20

    /// Asks for what a config says.
    public init(configPath: String, plan: BuildPlan? = nil) {
        self.configPath = configPath
        self.plan = plan
    }

    /// Asks for a document; `configPath` is nil for the defaults.
    public init(spec: String, configPath: String? = nil, access: AccessLevel? = nil, isStrict: Bool = false) {
        self.spec = spec
        self.configPath = configPath
        self.access = access
        self.isStrict = isStrict
    }
}

/// What is asked of a run: a config, a document, or both, and what the caller says besides.
package struct GenerationRequest: Sendable {
    /// The `bindings.json`; nil for the defaults.
    package var configPath: String?
    /// The document, from the current folder; nil for the one that the config names, which else counts for nothing.
    package var spec: String?
    /// The visibility of what is generated; nil for what the config says, which else counts for nothing.
    package var access: AccessLevel?
    /// Whether warnings about what is dropped are errors.
    package var isStrict = false
    /// Whether all errors are accepted that leave the rest of the document usable; what they are about is left out or untyped.
    package var isLenient = false
    /// Whether a check reports every diagnostic; by default it shows three of a code and counts the others.
    package var showsAll = false
    /// The folder that references do not leave; nil for what the config says, which else is the document's own.
    package var root: String?
    /// What alone is generated; nil for what the config says, which else counts for nothing.
    package var only: GeneratorConfiguration.Selection?
    /// What is emitted; nil for what the config says.
    package var emit: Set<GeneratorConfiguration.Emission>?
    /// What the build system was told; nil where no build system is involved.
    package var plan: BuildPlan?

    /// The most bytes that are generated; a document that leads to more is refused.
    package var maxOutputBytes = 256 << 20

    /// Asks for what a config says.
    package init(configPath: String, plan: BuildPlan? = nil) {
        self.configPath = configPath
        self.plan = plan
    }

    /// Asks for a document; `configPath` is nil for the defaults.
    package init(spec: String, configPath: String? = nil, access: AccessLevel? = nil, isStrict: Bool = false) {
        self.spec = spec
        self.configPath = configPath
        self.access = access
        self.isStrict = isStrict
    }
}

/// Bounds on what a document may be; a refusal names the one that was met.
public struct DocumentLimits: Sendable, Hashable {
    /// The most bytes of one file.
    public var maxFileBytes = 64 << 20
    /// The most bytes of all files together.
    public var maxTotalBytes = 256 << 20
    /// The most files.
    public var maxFiles = 10_000
    /// The deepest nesting of lists and mappings in a file, aliases expanded.
    ///
    /// Reading is recursive and needs up to 10 KB of stack for a level in an unoptimised build; real documents are up to 32 deep.
    public var maxDepth = 128
    /// The most values that the aliases of a YAML file may add to it.
    public var maxAliasedNodes = 1_000_000
    /// How deep callbacks may be nested in operations of callbacks.
    public var maxCallbackDepth = 4

    /// Makes the default bounds.
    public init() {}

    /// The highest `maxDepth`: a stack of 8 MiB holds so many levels.
    public static let deepest = 512

    /// The highest `maxCallbackDepth`: callbacks that refer to one another are read once for each way to them.
    public static let deepestCallbacks = 16

    /// The setting that raises a bound, as a step to take.
    ///
    /// - Parameter most: The highest value that the setting takes.
    static func advice(_ key: String, over value: Int, most: Int = .max) -> String {
        guard value < most else { return "the setting \"limits.\(key)\" of bindings.json goes no higher; nest the document less" }
        let value = min(value.multipliedReportingOverflow(by: 2).overflow ? most : value * 2, most)
        return "if the document is to be trusted, raise the limit: \"limits\": { \"\(key)\": \(value) } in bindings.json"
    }

    /// The bounds where none are given.
    public static let `default` = DocumentLimits()
}

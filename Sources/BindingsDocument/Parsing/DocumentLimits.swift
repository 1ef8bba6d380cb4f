/// Bounds on what a document may be; a refusal names the one that was met.
package struct DocumentLimits: Sendable, Hashable {
    /// The most bytes of one file.
    package var maxFileBytes = 64 << 20
    /// The most bytes of all files together.
    package var maxTotalBytes = 256 << 20
    /// The most files.
    package var maxFiles = 10_000
    /// The deepest nesting of lists and mappings in a file, aliases expanded.
    ///
    /// Reading is recursive and needs up to 10 KB of stack for a level in an unoptimised build; real documents are up to 32 deep.
    package var maxDepth = 128
    /// The most values that the aliases of a YAML file may add to it.
    package var maxAliasedNodes = 1_000_000
    /// How deep callbacks may be nested in operations of callbacks.
    package var maxCallbackDepth = 4

    /// Makes the default bounds.
    package init() {}

    /// The highest `maxDepth`: a stack of 8 MiB holds so many levels.
    package static let deepest = 512

    /// The highest `maxCallbackDepth`: callbacks that refer to one another are read once for each way to them.
    package static let deepestCallbacks = 16

    /// The setting that raises a bound, as a step to take.
    ///
    /// - Parameter most: The highest value that the setting takes.
    static func advice(_ key: String, over value: Int, most: Int = .max) -> String {
        guard value < most else { return "the setting \"limits.\(key)\" of bindings.json goes no higher; nest the document less" }
        let value = min(value.multipliedReportingOverflow(by: 2).overflow ? most : value * 2, most)
        return "if the document is to be trusted, raise the limit: \"limits\": { \"\(key)\": \(value) } in bindings.json"
    }

    /// The bounds where none are given.
    package static let `default` = DocumentLimits()
}

/// The names of a type's properties, in the order of the indices in its initialiser and its writer.
///
/// Keep it in a `static let`, because creating it builds a table.
///
/// ```swift
/// static let keys: JSONKeys = ["id", "projectId", "note"]
/// static let keys = JSONKeys(["id", "status"], aliases: [1: ["state", "phase"]])   // the first one present is decoded
/// ```
public struct JSONKeys: Sendable, ExpressibleByArrayLiteral {
    let table: JSONKeyTable

    /// Creates keys with further names under which a property is also read.
    ///
    /// A property is written under its first name.
    public init(_ names: [String], aliases: [Int: [String]] = [:]) {
        table = JSONKeyTable(names: names, aliases: aliases)
    }

    /// Creates keys without aliases.
    public init(arrayLiteral names: String...) { self.init(names) }
}

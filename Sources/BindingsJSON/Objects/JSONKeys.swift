/// The names of a type's members, in the order in which its initialiser and its writer count them.
///
/// Keep one in a `static let`: making it is the work of building a table.
///
/// ```swift
/// static let keys: JSONKeys = ["id", "projectId", "note"]
/// static let keys = JSONKeys(["id", "status"], aliases: [1: ["state", "phase"]])   // the first one present is decoded
/// ```
public struct JSONKeys: Sendable, ExpressibleByArrayLiteral {
    let table: JSONKeyTable

    /// Names with further names by which a member is also read.
    ///
    /// It is written under its first.
    public init(_ names: [String], aliases: [Int: [String]] = [:]) {
        table = JSONKeyTable(names: names, aliases: aliases)
    }

    /// Names without aliases.
    public init(arrayLiteral names: String...) { self.init(names) }
}

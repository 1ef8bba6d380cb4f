/// Names of types that no generated type may have, because Swift code uses them without their module.
///
/// A schema of such a name gets the client's name in front: `Error` becomes `ShopError`. Names of the runtime are not among them:
/// generated code qualifies those.
enum ReservedNames {
    /// Types of the standard library and of Foundation that generated code or its users write as they are.
    static let types: Set<String> = values.union(protocols).union(concurrency).union(foundation).union(modules).union(refused)

    private static let values: Set<String> = [
        "AnyHashable", "AnyKeyPath", "Array", "ArraySlice", "Bool", "Character", "ClosedRange", "CollectionOfOne", "ContiguousArray",
        "Dictionary", "Double", "Duration", "EmptyCollection", "Float", "Float16", "Float32", "Float64", "Hasher", "Int", "Int128", "Int16",
        "Int32", "Int64", "Int8", "KeyPath", "KeyValuePairs", "Mirror", "Never", "ObjectIdentifier", "Optional", "PartialKeyPath", "Range",
        "Result", "Set", "StaticString", "String", "Substring", "UInt", "UInt128", "UInt16", "UInt32", "UInt64", "UInt8", "UTF16", "UTF8",
        "Unicode", "Void", "WritableKeyPath",
    ]

    private static let protocols: Set<String> = [
        "AnyObject", "CaseIterable", "Codable", "CodingKey", "Collection", "Comparable", "CustomStringConvertible", "Decodable", "Decoder",
        "Encodable", "Encoder", "Equatable", "Error", "Hashable", "Identifiable", "IteratorProtocol", "OptionSet", "RawRepresentable",
        "Sendable", "Sequence", "Strideable",
    ]

    private static let concurrency: Set<String> = [
        "Actor", "AsyncSequence", "AsyncStream", "AsyncThrowingStream", "CancellationError", "Clock", "ContinuousClock", "MainActor",
        "Task",
        "TaskGroup",
    ]

    private static let foundation: Set<String> = [
        "Bundle", "Calendar", "Data", "Date", "Decimal", "FileManager", "JSONDecoder", "JSONEncoder", "Locale", "NSError", "TimeInterval",
        "TimeZone", "URL", "URLRequest", "URLResponse", "URLSession", "UUID",
    ]

    /// Modules that generated code names: a type of the name would hide the module.
    private static let modules: Set<String> = ["BindingsRuntime", "BindingsServer", "Foundation", "Swift"]

    /// What ``Identifier`` makes of words that Swift refuses as the name of a type.
    private static let refused: Set<String> = ["Any", "Protocol_", "Self_", "Type_"]

    /// Types inside the namespace of a server's operation, where they would hide a model of the name.
    static let insideServedOperations: Set<String> = ["Body", "Input", "Part", "Reply", "RequestAnswer", "RequestInput"]
}

import BindingsDocument
import Foundation

/// A target's `bindings.json`: what to generate from which document.
package struct GeneratorConfiguration: Sendable, Equatable {
    /// The document's path, relative to the config's folder.
    package var spec: String
    /// What to emit; the default is models and a client.
    package var emit: Set<Emission> = [.types, .client]
    /// The visibility of what is generated; the default is `public`.
    package var access: AccessLevel = .public
    /// The client type's name; the default is `APIClient` with the document's title before it.
    package var client: Identifier?
    /// Over how many files declarations are spread, 1 to 64; the default is 4.
    package var shards = 4
    /// The folder that references may not leave, relative to the config's folder; the default is the document's own.
    package var root: String?
    /// Further files the document refers to, relative to the config's folder, where the build plugin cannot see that it does.
    package var references: [String] = []
    /// Files that stand for what references lead to on the network, relative to the config's folder and inside `root`, by URL.
    ///
    /// `{"https://example.com/common.yaml": "copies/common.yaml"}`; nothing is ever fetched.
    package var localCopies: [String: String] = [:]
    /// Bounds on the document and on what is generated, where the defaults are too low.
    package var limits = Limits()
    /// Names that the rules would make otherwise.
    package var names = Names()
    /// Enums that refuse values they do not list, by their schema's name.
    package var closedEnums: Set<String> = []
    /// Operations that may be sent twice without harm, by their id, as `x-idempotent: true` declares them in a document.
    package var idempotent: Set<String> = []
    /// The data of the event that ends an operation's stream, by operation id: `{"chat": "[DONE]"}`.
    ///
    /// `x-stream-end` in the document says the same, and counts first.
    package var streamEnds: [String: String] = [:]
    /// Whether values are checked against each `pattern` before they are sent; by default that is left to the service.
    package var patterns = false
    /// Types for values of a format: `{"uri": "String", "money": "Shop.Money"}`.
    ///
    /// A type of one's own is `JSONReadable`, `JSONWritable`, `Codable`, `Hashable` and `Sendable`.
    package var formats: [String: TypeExpression] = [:]
    /// Types that stand for a schema, by the schema's name; nothing is declared for it.
    package var replace: [String: TypeExpression] = [:]
    /// Modules that those types come from.
    package var imports: [ModuleName] = []
    /// What is left out.
    package var exclude = Selection()
    /// What alone is generated, with what it needs; everything where it is empty.
    package var only = Selection()
    /// Properties that a service leaves out or sends as null although the document requires them: `Product.images`.
    package var optional: Set<String> = []
    /// Whether any property of a type that only responses use may be missing or null.
    ///
    /// Arrays and dictionaries that the document requires are then empty, other properties are optional. The default is false.
    package var tolerant = false
    /// Optional and nullable properties in which a missing value and null are two things (`Field`): `Order.note`, or `Order` for all of its
    /// properties.
    ///
    /// By default these are the properties of objects in the bodies of PATCH requests and merge patches.
    package var triState: Set<String> = []
    /// Schemas with a `discriminator` that are generated as they are, although others extend them by `allOf`.
    ///
    /// By default such a base is a union of its children, with the base itself for any other value.
    package var plainBases: Set<String> = []
    /// The folder that `swift package generate-bindings` writes into, relative to the config's folder.
    ///
    /// Nil where the Swift is made by the build plugin, and not checked in.
    package var output: String?
    /// A folder of templates that stand in place of those of the same name, relative to the config's folder.
    package var templates: String?
    /// Whether generating tells what makes the document a poor one too; `check` always does.
    package var advice = false
    /// Codes of warnings and notes that are not told.
    package var silence: Set<String> = []
    /// Codes of errors that do not fail the run: what they are about is left out or untyped, which is reported.
    package var accept: Set<String> = []
    /// Whether all errors are accepted that leave the rest of the document usable.
    package var lenient = false
    /// Whether warnings about what is dropped are errors.
    package var strict = false

    /// What can be emitted.
    package enum Emission: String, Sendable, CaseIterable {
        /// Models.
        case types
        /// The client.
        case client
        /// What a server stands on.
        case server
    }

    /// Bounds on the document and on what is generated; nil for the default.
    package struct Limits: Sendable, Equatable {
        /// The most files of the document; the default is 10,000.
        package var files: Int?
        /// The most bytes of one file; the default is 64 MiB.
        package var fileBytes: Int?
        /// The most bytes of all files together; the default is 256 MiB.
        package var totalBytes: Int?
        /// The deepest nesting of arrays and objects, 512 at most; the default is 128.
        package var depth: Int?
        /// The most values that the aliases of a YAML file may add to it; the default is 1,000,000.
        package var aliasedValues: Int?
        /// The deepest nesting of callbacks in operations of callbacks, 16 at most; the default is 4.
        package var callbacks: Int?
        /// The most bytes of generated Swift; the default is 256 MiB.
        package var outputBytes: Int?

        /// The bounds on the document.
        var document: DocumentLimits {
            var limits = DocumentLimits()
            limits.maxFiles = files ?? limits.maxFiles
            limits.maxFileBytes = fileBytes ?? limits.maxFileBytes
            limits.maxTotalBytes = totalBytes ?? limits.maxTotalBytes
            limits.maxDepth = depth ?? limits.maxDepth
            limits.maxAliasedNodes = aliasedValues ?? limits.maxAliasedNodes
            limits.maxCallbackDepth = callbacks ?? limits.maxCallbackDepth
            return limits
        }
    }

    /// Overrides, by the spelling in the document.
    package struct Names: Sendable, Equatable {
        /// Schema name → type name.
        package var types: [String: Identifier] = [:]
        /// `Schema.property` → property name.
        package var properties: [String: Identifier] = [:]
        /// `Schema.value`, or `Servers.variable.value` → member name.
        package var members: [String: Identifier] = [:]
        /// Operation id → method name.
        package var operations: [String: Identifier] = [:]
        /// `operationId.place.name`, such as `getUser.query.name` → argument name.
        package var parameters: [String: Identifier] = [:]
        /// Tag → property of the client.
        package var groups: [String: Identifier] = [:]
        /// A server's URL as the document has it → member of the client's `Servers`.
        package var servers: [String: Identifier] = [:]
    }

    /// Whether an operation is generated.
    func wants(_ operation: APIOperation) -> Bool { !exclude.covers(operation) && (only.isEmpty || only.covers(operation)) }

    /// The configuration with its defaults.
    package init(spec: String) {
        self.spec = spec
    }
}

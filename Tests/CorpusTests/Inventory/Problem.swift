/// Something of a document that generated Swift does not have.
struct Problem: Sendable, Hashable, CustomStringConvertible {
    let place: String
    let text: String

    var description: String { "\(place): \(text)" }
}

/// How much of a document was looked for.
struct InventoryCounts: Sendable, Equatable, CustomStringConvertible {
    var schemas = 0
    var properties = 0
    var parameters = 0
    var operations = 0
    var responses = 0
    var enumValues = 0

    var description: String {
        "\(schemas) schemas, \(properties) properties, \(parameters) parameters, \(operations) operations, \(responses) responses, "
            + "\(enumValues) enum values"
    }
}

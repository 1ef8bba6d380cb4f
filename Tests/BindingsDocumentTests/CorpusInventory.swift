import Foundation
import Yams

/// What a document holds, counted straight from its text by code that shares nothing with the module under test.
struct CorpusInventory: Equatable {
    var operations = 0
    var schemas = 0
    var properties = 0
    var references = 0
    var parameters = 0
    var responses = 0
    var enumValues = 0

    /// Nothing yet.
    init() {}

    /// Counts a file of any of the two formats.
    init(file: URL) throws {
        let data = try Data(contentsOf: file)
        let value: Any?
        if file.pathExtension == "json" {
            value = try JSONSerialization.jsonObject(with: data)
        } else {
            value = try Yams.load(yaml: String(decoding: data, as: UTF8.self))
        }
        let root = value as? [AnyHashable: Any] ?? [:]
        for item in map(root["paths"]).values { count(pathItem: map(item)) }
        for item in map(root["webhooks"]).values { count(pathItem: map(item)) }
        count(components: map(root["components"]))
    }

    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    private func map(_ value: Any?) -> [AnyHashable: Any] { value as? [AnyHashable: Any] ?? [:] }
    private func list(_ value: Any?) -> [Any] { value as? [Any] ?? [] }

    private mutating func count(pathItem item: [AnyHashable: Any]) {
        list(item["parameters"]).forEach { count(parameter: map($0)) }
        for method in Self.methods {
            guard let operation = item[method] as? [AnyHashable: Any] else { continue }
            operations += 1
            list(operation["parameters"]).forEach { count(parameter: map($0)) }
            count(content: map(operation["requestBody"]))
            for (status, response) in map(operation["responses"]) where !"\(status)".hasPrefix("x-") {
                responses += 1
                count(response: map(response))
            }
            for callback in map(operation["callbacks"]).values { map(callback).values.forEach { count(pathItem: map($0)) } }
        }
    }

    private mutating func count(components: [AnyHashable: Any]) {
        map(components["schemas"]).values.forEach { count(schema: $0) }
        map(components["parameters"]).values.forEach { count(parameter: map($0)) }
        map(components["headers"]).values.forEach { count(content: map($0)) }
        map(components["requestBodies"]).values.forEach { count(content: map($0)) }
        map(components["responses"]).values.forEach { count(response: map($0)) }
    }

    private mutating func count(parameter: [AnyHashable: Any]) {
        if parameter["$ref"] == nil { parameters += 1 }
        count(content: parameter)
    }

    private mutating func count(response: [AnyHashable: Any]) {
        count(content: response)
        map(response["headers"]).values.forEach { count(content: map($0)) }
    }

    /// Counts what has a `schema` or `content`.
    private mutating func count(content owner: [AnyHashable: Any]) {
        if let schema = owner["schema"] { count(schema: schema) }
        for entry in map(owner["content"]).values {
            if let schema = map(entry)["schema"] { count(schema: schema) }
            for encoding in map(map(entry)["encoding"]).values {
                map(map(encoding)["headers"]).values.forEach { count(content: map($0)) }
            }
        }
    }

    private mutating func count(schema value: Any) {
        schemas += 1
        let schema = map(value)
        if schema["$ref"] is String { references += 1 }
        properties += map(schema["properties"]).count
        enumValues += list(schema["enum"]).count
        for key in ["properties", "patternProperties", "$defs", "definitions"] { map(schema[key]).values.forEach { count(schema: $0) } }
        for key in ["allOf", "oneOf", "anyOf", "prefixItems"] { list(schema[key]).forEach { count(schema: $0) } }
        for key in ["items", "additionalProperties", "not", "propertyNames", "if", "then", "else"] {
            if let inner = schema[key] { count(schema: inner) }
        }
    }
}

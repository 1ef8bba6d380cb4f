import BindingsDocument
import Foundation
import Plangrep

/// Compares two JSON values of a schema: equal, but for two equivalences.
///
/// 1. Dates are equal if they denote the same instant.
/// 2. An explicit `null` equals an absent member where the schema allows both.
struct Equivalence {
    let document: OpenAPIDocument

    /// The differences, each with its path; empty where the values are equal.
    func differences(_ left: JSONValue, _ right: JSONValue, _ schema: Schema?, at path: String = "$") -> [String] {
        let schema = schema.map(target)
        switch (left, right) {
        case (.object(let a), .object(let b)): return members(a, b, schema, path)
        case (.array(let a), .array(let b)):
            guard a.count == b.count else { return ["\(path): \(a.count) and \(b.count) elements"] }
            return zip(a, b).enumerated().flatMap { differences($1.0, $1.1, schema?.items, at: "\(path)[\($0)]") }
        case (.string(let a), .string(let b)) where schema?.format == "date-time":
            return instant(a) != nil && instant(a) == instant(b) ? [] : ["\(path): \(a) and \(b)"]
        default: return left == right ? [] : ["\(path): \(left) and \(right)"]
        }
    }

    private func members(_ a: JSONFields, _ b: JSONFields, _ schema: Schema?, _ path: String) -> [String] {
        Set(a.keys + b.keys).sorted().flatMap { key -> [String] in
            let property = schema?.properties.first { $0.name == key }
            let values = property?.schema ?? schema?.additionalProperties
            switch (a[key], b[key]) {
            case (let left?, let right?): return differences(left, right, values, at: "\(path).\(key)")
            case (.null?, nil) where allowsBoth(property), (nil, .null?) where allowsBoth(property): return []
            default: return ["\(path).\(key): only in one"]
            }
        }
    }

    private func allowsBoth(_ property: SchemaProperty?) -> Bool {
        guard let property, !property.isRequired else { return false }
        let schema = target(property.schema)
        return property.schema.isNullable || schema.isNullable || schema.types.isEmpty
    }

    private func target(_ schema: Schema) -> Schema {
        guard let identity = schema.reference?.target, let next = document.schema(at: identity) else { return schema }
        return target(next)
    }

    /// By Foundation, not by our own parser.
    private func instant(_ text: String) -> Date? {
        (try? Date(text, strategy: .iso8601)) ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }
}

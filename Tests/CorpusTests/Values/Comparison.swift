import Foundation

/// Compares what was written with what was read: equal, but for two equivalences.
///
/// 1. Dates are equal if they denote the same instant; numbers if they are the same number.
/// 2. An explicit `null` equals an absent member where the schema allows both.
struct Comparison {
    /// Names of members that no schema of the document lets be absent.
    let alwaysRequired: Set<String>

    func differences(_ left: RawValue, _ right: RawValue, at path: String = "$") -> [String] {
        switch (left, right) {
        case (.map(let a), .map(let b)):
            return Set(a.keys).union(b.keys).sorted().flatMap { key -> [String] in
                switch (a[key], b[key]) {
                case let (one?, other?): differences(one, other, at: "\(path).\(key)")
                case (.null?, nil) where !alwaysRequired.contains(key), (nil, .null?) where !alwaysRequired.contains(key): []
                default: ["\(path).\(key): only in one"]
                }
            }
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return ["\(path): \(a.count) and \(b.count) elements"] }
            return zip(a, b).enumerated().flatMap { differences($1.0, $1.1, at: "\(path)[\($0)]") }
        case (.string(let a), .string(let b)):
            return a == b || (instant(a) != nil && instant(a) == instant(b)) ? [] : ["\(path): \(left.json) and \(right.json)"]
        case (.number, _), (_, .number): return left.double == right.double ? [] : ["\(path): \(left.json) and \(right.json)"]
        default: return left == right ? [] : ["\(path): \(left.json) and \(right.json)"]
        }
    }

    /// By Foundation, not by our own parser.
    private func instant(_ text: String) -> Date? {
        guard text.utf8.count > 16, text.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
        return (try? Date(text, strategy: .iso8601))
            ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }
}

extension RawDocument {
    /// Names of properties that are required wherever they are named, and travel both ways.
    var alwaysRequired: Set<String> {
        var (required, optional): (Set<String>, Set<String>) = ([], [])
        func walk(_ value: RawValue) {
            let names = Set(value["required"]?.list.compactMap(\.string) ?? [])
            for (name, property) in value["properties"]?.map ?? [:] {
                let isOneWay = property["readOnly"] == .bool(true) || property["writeOnly"] == .bool(true)
                if names.contains(name), !isOneWay { required.insert(name) } else { optional.insert(name) }
            }
            for inner in value.map.values { walk(inner) }
            for inner in value.list { walk(inner) }
        }
        walk(root.value)
        return required.subtracting(optional)
    }
}

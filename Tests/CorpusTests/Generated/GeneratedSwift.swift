import Foundation

/// A declaration in generated Swift.
struct GeneratedType: Sendable {
    let name: String
    var kind: Kind
    /// Properties, elements or cases in their order, with their types.
    var members: [(name: String, type: SwiftType?)] = []
    /// The wire names of an object's members.
    var keys: [String] = []
    /// The values of an enum.
    var values: [RawValue] = []

    enum Kind: Sendable, Hashable {
        case object, openEnum, closedEnum, union, shaped, alias, output, other
    }

    /// The type of a member.
    func type(of name: String) -> SwiftType? { members.first { $0.name == name }?.type }

    /// The type of the property with a wire name.
    func property(_ key: String) -> SwiftType? {
        keys.firstIndex(of: key).flatMap { members.indices.contains($0) ? members[$0].type : nil }
    }
}

/// A function and the constant beside it.
struct GeneratedOperation: Sendable {
    let group: String
    let name: String
    var doc: [String] = []
    var arguments: [(name: String, type: SwiftType)] = []
    var output: SwiftType = .named("Void")
    /// The statements in the function's body.
    var body: [String] = []
    var id = ""
    var method = ""
    var path = ""
}

/// Everything that stands in generated Swift, found line by line: its form is fixed.
struct GeneratedSwift: Sendable {
    private(set) var types: [String: GeneratedType] = [:]
    private(set) var operations: [GeneratedOperation] = []
    /// Names that were declared twice in one scope.
    private(set) var duplicates: [String] = []

    init(scanning text: String) {
        var scanner = SwiftScanner()
        // The modules in front of names say nothing here.
        let plain = text.replacingOccurrences(of: "BindingsRuntime.", with: "").replacingOccurrences(of: "BindingsServer.", with: "")
        for line in Lines(plain) { scanner.take(line) }
        for type in scanner.types {
            if types[type.name] != nil { duplicates.append(type.name) }
            types[type.name] = type
        }
        operations = scanner.operations
        let names = operations.map { "\($0.group).\($0.name)" }
        duplicates += Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
    }

    /// What the names of aliases stand for.
    func resolved(_ type: SwiftType) -> SwiftType {
        var current = type
        for _ in 0..<50 {
            guard case .named(let name) = current, let alias = types[name], alias.kind == .alias, let next = alias.members.first?.type
            else {
                return current
            }
            current = next
        }
        return current
    }
}

/// The lines of a text; only what ends lines in Swift source does here.
struct Lines: Sequence {
    let text: String

    init(_ text: String) { self.text = text }

    func makeIterator() -> AnyIterator<Substring> {
        var rest = Substring(text)
        return AnyIterator {
            guard !rest.isEmpty else { return nil }
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = rest[..<end]
            rest = end == rest.endIndex ? rest[end...] : rest[rest.utf8.index(after: end)...]
            return line
        }
    }
}

/// Takes generated Swift line by line and notes what is declared.
struct SwiftScanner {
    private(set) var types: [GeneratedType] = []
    private(set) var operations: [GeneratedOperation] = []
    private var current: GeneratedType?
    private var isReadingStored = false
    private var group: String?
    private var function: GeneratedOperation?
    private var constant: (group: String, name: String)?
    private var doc: [String] = []

    mutating func take(_ line: Substring) {
        let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        let text = line.dropFirst(indent)
        if text.hasPrefix("///") { return note(text) }
        switch indent {
        case 0: outermost(text)
        case 4: member(withoutAccess(text))
        case 8: inGroup(withoutAccess(text))
        default: statement(text)
        }
        if !text.hasPrefix("@") { doc = [] }
    }

    private mutating func note(_ text: Substring) {
        if text.contains("- Returns: ") || text.contains("- Throws: ") { doc.append(String(text.dropFirst(3))) }
    }

    private func withoutAccess(_ text: Substring) -> Substring {
        let text = text.hasPrefix("nonisolated ") ? text.dropFirst("nonisolated ".count) : text
        for access in ["public ", "package ", "internal "] where text.hasPrefix(access) { return text.dropFirst(access.count) }
        return text
    }

    private mutating func outermost(_ line: Substring) {
        let text = withoutAccess(line)
        if text == "}" {
            if let current { types.append(current) }
            current = nil
            group = nil
        } else if let alias = text.firstMatch(of: /^typealias (\S+) = (.*)$/) {
            types.append(GeneratedType(name: Self.bare(alias.1), kind: .alias, members: [("", SwiftType(alias.2))]))
        } else if let declared = text.firstMatch(of: /^(indirect enum|enum|struct) (\S+?)(?:: (.*))? \{$/) {
            current = GeneratedType(name: Self.bare(declared.2), kind: Self.kind(declared.3 ?? ""))
            isReadingStored = true
        }
    }

    private static func bare(_ name: Substring) -> String { name.filter { $0 != "`" } }

    private static func kind(_ conformances: Substring) -> GeneratedType.Kind {
        let list = conformances.split(separator: ", ")
        if list.contains("JSONModel") || list.contains("RedactedModel") { return .object }
        if list.contains("OpenEnum") { return .openEnum }
        if list.contains("ClosedEnum") { return .closedEnum }
        if list.contains("JSONUnion") { return .union }
        if list.contains("JSONShaped") { return .shaped }
        if list.contains("StatusOutput") { return .output }
        return .other
    }

    private mutating func member(_ text: Substring) {
        if current == nil {
            if text.hasPrefix("struct "), text.hasSuffix(" {") { group = Self.bare(text.dropFirst(7).prefix { $0 != ":" && $0 != " " }) }
            if text == "}" { group = nil }
            return
        }
        if text.hasPrefix("var ") {
            if isReadingStored { property(text.dropFirst(4)) }
        } else if text.hasPrefix("static let keys = ") {
            let table = text.range(of: "], aliases: ").map { text[..<$0.lowerBound] } ?? text
            current?.keys = LiteralScanner.strings(in: table)
        } else if text.hasPrefix("static var "), let range = text.range(of: "Self(rawValue: ") {
            var literal = LiteralScanner(text[range.upperBound...])
            if let value = literal.value() { current?.values.append(value) }
            current?.members.append((Self.bare(text.dropFirst(11).prefix { $0 != ":" }), nil))
        } else if text.hasPrefix("case ") {
            enumCase(text.dropFirst(5))
        }
        // Behind the initialiser there is nothing stored.
        if text.hasPrefix("init(") { isReadingStored = false }
    }

    private mutating func property(_ text: Substring) {
        guard let colon = text.range(of: ": "), !text.hasSuffix("}") else { return }
        let type = text[colon.upperBound...]
        current?.members.append((Self.bare(text[..<colon.lowerBound]), SwiftType(type.hasSuffix(" {") ? type.dropLast(2) : type)))
    }

    private mutating func enumCase(_ text: Substring) {
        if let equals = text.range(of: " = ") {
            var literal = LiteralScanner(text[equals.upperBound...])
            if let value = literal.value() { current?.values.append(value) }
            current?.members.append((Self.bare(text[..<equals.lowerBound]), nil))
        } else if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
            current?.members.append((Self.bare(text[..<open]), SwiftType(text[text.index(after: open)...].dropLast())))
        } else if !text.contains(" ") {
            current?.members.append((Self.bare(text), nil))
        }
    }

    private mutating func inGroup(_ text: Substring) {
        guard let group else { return }
        if text == "}", let done = function {
            operations.append(done)
            function = nil
        } else if text.hasPrefix("func "), let open = text.firstIndex(of: "("),
            let arrow = text.range(of: ") -> Call<", options: .backwards)
        {
            var operation = GeneratedOperation(group: group, name: Self.bare(text[..<open].dropFirst(5)), doc: doc)
            operation.output = SwiftType(text[arrow.upperBound...].dropLast(3))
            operation.arguments = Self.arguments(text[text.index(after: open)..<arrow.lowerBound])
            function = operation
        } else if let declared = text.firstMatch(of: /^static let (\S+) = APIOperation\($/) {
            constant = (group, Self.bare(declared.1))
        }
    }

    private static func arguments(_ text: Substring) -> [(name: String, type: SwiftType)] {
        text.split(separator: ", ").compactMap { part in
            guard let colon = part.range(of: ": ") else { return nil }
            let type = part[colon.upperBound...]
            return (bare(part[..<colon.lowerBound]), SwiftType(type.range(of: " = ").map { type[..<$0.lowerBound] } ?? type))
        }
    }

    private mutating func statement(_ text: Substring) {
        function?.body.append(String(text))
        guard let owner = constant, let described = text.firstMatch(of: /^id: (.*), method: \.([a-z]+|init\(.*\)|`.*`), path: (.*)$/) else {
            return
        }
        constant = nil
        guard
            let index = operations.firstIndex(where: { $0.group == owner.group && $0.name + "Operation" == owner.name && $0.id.isEmpty })
        else { return }
        operations[index].id = LiteralScanner.strings(in: described.1).first ?? ""
        operations[index].method = String(described.2)
        operations[index].path = LiteralScanner.strings(in: described.3).first ?? ""
    }
}

import Foundation

/// Bodies and responses.
extension Inventory {
    mutating func look(forBodyOf operation: RawOperation, in generated: GeneratedOperation) {
        guard let body = operation.node["requestBody"].map(matcher.document.target) else { return }
        let content = matcher.document.content(of: body)
        guard !content.isEmpty else { return }
        guard let statement = generated.body.first(where: { Self.sends($0) }) else {
            return tell(body, "\(operation.title) sends no body")
        }
        if statement.hasPrefix("_request.json("), let schema = content.first(where: { RawMedia.isJSON($0.type) })?.schema {
            compare(schema, statement, generated, body)
        } else if statement.hasPrefix("_request.form("), let schema = content.first(where: { $0.type.contains("urlencoded") })?.schema {
            compare(schema, statement, generated, body)
        } else if statement.hasPrefix("_request.multipart("), let schema = content.first(where: { $0.type.contains("multipart") })?.schema {
            let sent = Set(generated.body.filter { $0.hasPrefix("_form.") }.compactMap { LiteralScanner.strings(in: $0).first })
            let facts = matcher.facts(of: schema)
            let parts = Set(facts.properties.keys).union(facts.choices.joined().flatMap { matcher.facts(of: $0).properties.keys })
            for part in parts.subtracting(sent).sorted() { tell(body, "\(operation.title) does not send the part '\(part)'") }
        }
    }

    private static func sends(_ statement: String) -> Bool {
        ["json(", "form(", "multipart(", "text(", "body("].contains { statement.hasPrefix("_request." + $0) }
    }

    /// The value that is sent is an argument, or made of several.
    private mutating func compare(_ schema: RawNode, _ statement: String, _ generated: GeneratedOperation, _ body: RawNode) {
        let inside = statement.drop { $0 != "(" }.dropFirst()
        let name = inside.prefix { $0 != "(" && $0 != "," && $0 != ")" }.filter { $0 != "`" }
        if inside.dropFirst(name.count).first == "(" || inside.hasPrefix("`") && inside.contains("`(") {
            return add(matcher.problems(schema, .named(String(name))))
        }
        guard let type = generated.arguments.first(where: { $0.name == name })?.type else {
            return tell(body, "no argument \(name) of \(generated.name)")
        }
        add(matcher.problems(schema, type))
    }

    mutating func look(forResponsesOf operation: RawOperation, in generated: GeneratedOperation) {
        let responses = operation.node.members(of: "responses").filter { !$0.key.hasPrefix("x-") }
        let successes = responses.filter { $0.key.hasPrefix("2") }
        let returned = Set((successes.isEmpty ? responses.filter { $0.key == "default" } : successes).map(\.key))
        for (status, node) in responses {
            countResponse()
            guard let told = DocumentedAnswer(status, in: generated.doc) else {
                tell(node, "\(operation.title) does not tell of the response \(status)")
                continue
            }
            compare(matcher.document.target(of: node), status, told, isReturned: returned.contains(status), operation, generated)
        }
    }

    private mutating func compare(
        _ response: RawNode, _ status: String, _ told: DocumentedAnswer, isReturned: Bool, _ operation: RawOperation,
        _ generated: GeneratedOperation
    ) {
        // HTTP has no body there (RFC 9110, 9.3.2, 15.3.5, 15.3.6 and 15.4.5).
        if operation.method == "head" || ["204", "205", "304"].contains(status) { return }
        let content = matcher.document.content(of: response)
        // A success is read as JSON of one type; others have functions of their own.
        let json = content.filter { RawMedia.isJSON($0.type) }
        let read = json.first { RawMedia.bare($0.type) == "application/json" } ?? json.first
        for schema in isReturned ? [read?.schema] : json.map(\.schema) {
            guard let schema else { continue }
            let each = told.types.map { matcher.problems(schema, SwiftType($0)) }
            guard !each.isEmpty else {
                tell(response, "the type of \(status) of \(operation.title) is not told")
                continue
            }
            if !each.contains([]) { add(matcher.best(each)) }
        }
        if isReturned, let schema = read?.schema { add(output(schema, generated.output)) }
    }

    /// A success is returned as it is, or as a case of what the function returns.
    private func output(_ schema: RawNode, _ type: SwiftType) -> [Problem] {
        guard case .named(let name) = type, let declared = matcher.swift.types[name], declared.kind == .output else {
            return matcher.problems(schema, type)
        }
        let each = declared.members.compactMap(\.type).map { matcher.problems(schema, $0) }
        return each.contains([]) ? [] : matcher.best(each)
    }
}

/// What a function's documentation says of a status.
struct DocumentedAnswer {
    let types: [String]

    init?(_ status: String, in doc: [String]) {
        for line in doc {
            var rest = Substring(line)
            while let range = rest.range(of: status) {
                let before = line[..<range.lowerBound]
                rest = rest[range.upperBound...]
                guard Self.leads.contains(where: before.hasSuffix), [" ", ":", ";", nil].contains(rest.first) else { continue }
                types = Self.types(in: rest)
                return
            }
        }
        return nil
    }

    /// What stands before a status.
    private static let leads = ["- Returns: ", "documented are ", "; "]

    /// `` `A` or `B` `` behind the status.
    private static func types(in text: Substring) -> [String] {
        var rest = text
        var found: [String] = []
        while let match = rest.prefixMatch(of: /(?: or)? `([^`]*)`/) {
            found.append(String(match.1))
            rest = rest[match.range.upperBound...]
        }
        return found
    }
}

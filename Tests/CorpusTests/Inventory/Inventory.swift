import Foundation

/// Looks for everything a document has in what was generated for it.
struct Inventory {
    private(set) var problems: [Problem] = []
    let matcher: TypeMatcher
    /// The declared type of each component.
    private(set) var components: [String: String] = [:]
    private(set) var operations = 0
    private(set) var parameters = 0
    private(set) var responses = 0

    var counts: InventoryCounts {
        var counts = matcher.counts
        counts.operations = operations
        counts.parameters = parameters
        counts.responses = responses
        return counts
    }

    init(of document: RawDocument, in swift: GeneratedSwift, tolerating tolerated: Set<String> = []) {
        matcher = TypeMatcher(document: document, swift: swift, tolerated: tolerated)
        problems += swift.duplicates.map { Problem(place: $0, text: "declared twice") }
        lookForComponents()
        for operation in document.operations { look(for: operation) }
        let unneeded = tolerated.subtracting(matcher.met).subtracting(problems.map(\.description))
        var seen: Set<Problem> = []
        problems = problems.filter { !tolerated.contains($0.description) && seen.insert($0).inserted }
        problems += unneeded.sorted().map { Problem(place: $0, text: "is no longer a gap: take it out of KnownGaps") }
    }

    // MARK: Components

    private mutating func lookForComponents() {
        let names = Dictionary(grouping: matcher.swift.types.keys.sorted(), by: Self.letters)
        var owners: [String: String] = [:]
        // Exact spellings have the names they want.
        let schemas = matcher.document.root["components"]?.members(of: "schemas") ?? []
        for (name, schema) in schemas.filter({ matcher.swift.types[$0.key] != nil })
            + schemas.filter({ matcher.swift.types[$0.key] == nil })
        {
            let free = candidates(for: name, in: names).filter { owners[$0] == nil }
            let each = free.map { (name: $0, problems: matcher.problems(schema, .named($0))) }
            guard let best = each.min(by: { ($0.name != name ? 1 : 0, $0.problems.count) < ($1.name != name ? 1 : 0, $1.problems.count) })
            else {
                problems.append(Problem(place: schema.place.description, text: "no declaration of this component"))
                continue
            }
            owners[best.name] = name
            components[name] = best.name
            problems += best.problems
        }
    }

    /// The names a component may have: its letters, or its spelling with the signs spoken.
    private func candidates(for name: String, in names: [String: [String]]) -> [String] {
        let direct = names[Self.letters(name)] ?? []
        let spoken = name.map { [".": "Dot", "-": "Minus", "_": "Underscore", "/": "Slash", " ": "Space"][$0] ?? String($0) }.joined()
        // A name that is taken carries the spelling behind it.
        // One that Swift uses itself has the client's name in front.
        let stems = matcher.swift.types.keys.sorted().filter { $0.hasSuffix("Document") }
            .flatMap { [String($0.dropLast("Document".count)), String($0.dropLast("ClientDocument".count))] }
        let others =
            ([spoken, spoken.replacing("Minus", with: "Dash"), name + name] + stems.flatMap { [$0 + name, $0 + name + "Schema"] }).flatMap {
                names[Self.letters($0)] ?? []
            }
        return direct + others.filter { !direct.contains($0) }
    }

    /// A name without what spelling adds.
    private static func letters(_ name: String) -> String {
        String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
    }

    mutating func tell(_ node: RawNode, _ text: String) { problems.append(Problem(place: node.place.description, text: text)) }
    mutating func add(_ more: [Problem]) { problems += more }
    mutating func countResponse() { responses += 1 }

    // MARK: Operations

    private mutating func look(for operation: RawOperation) {
        operations += 1
        let found = matcher.swift.operations.filter {
            $0.path == operation.path && $0.method == operation.method && (operation.id == nil || $0.id == operation.id)
        }
        guard let generated = found.first, found.count == 1 else {
            problems.append(Problem(place: operation.node.place.description, text: "\(found.count) functions for \(operation.title)"))
            return
        }
        for parameter in operation.parameters { look(for: parameter, in: generated, operation) }
        look(forBodyOf: operation, in: generated)
        look(forResponsesOf: operation, in: generated)
    }

    private mutating func look(for parameter: RawNode, in generated: GeneratedOperation, _ operation: RawOperation) {
        guard let name = parameter.value["name"]?.string, let place = parameter.value["in"]?.string else { return }
        parameters += 1
        // OpenAPI 3.1, "Parameter Object": such headers shall be ignored. Idempotency-Key is the runtime's, by the operation's constant.
        if place == "header", ["accept", "content-type", "authorization", "idempotency-key"].contains(name.lowercased()) { return }
        let calls = generated.body.compactMap { Self.argument(of: $0, place: place, name: name) }
        guard let argument = calls.first else {
            return problems.append(
                Problem(place: parameter.place.description, text: "\(operation.title) does not send the \(place) parameter '\(name)'"))
        }
        guard let type = generated.arguments.first(where: { $0.name == argument })?.type else {
            return problems.append(Problem(place: parameter.place.description, text: "no argument \(argument) of \(generated.name)"))
        }
        if let schema = matcher.document.schema(of: parameter) { problems += matcher.problems(schema, type) }
    }

    /// The argument that a statement puts into the request under a name; nil where it does something else.
    private static func argument(of statement: String, place: String, name: String) -> String? {
        guard statement.hasPrefix("_request.\(place)(") else { return nil }
        let inside = statement.dropFirst("_request.\(place)(".count)
        var scanner = LiteralScanner(inside)
        guard scanner.string() == name else { return nil }
        let rest = scanner.remainder.trimmingPrefix(", ").trimmingPrefix("json: ")
        return String(rest.prefix { $0 != "," && $0 != ")" }).replacingOccurrences(of: "`", with: "")
    }
}

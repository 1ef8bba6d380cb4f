import BindingsDocument

/// Tells what an `x-pagination` says that the document does not bear out.
struct PageChecks {
    let finder: PageFinder
    let diagnostics: DiagnosticCollector

    func check(_ operation: APIOperation) {
        guard let node = operation.extensions["x-pagination"], node.bool != false else { return }
        guard let members = node.members else { return warn("'x-pagination' is a mapping, or false for a list without pages", at: node) }
        let problems = members.map { problem(with: $0, of: operation) }
        if problems.contains(true) || finder.page(of: operation) != nil { return }
        warn(
            "'x-pagination' does not say enough to turn the pages of \(operation.method) \(VisibleText.quoted(operation.path))", at: node,
            nextStep: "name a list in the answer, and 'cursor' with 'next', 'page', 'offset', 'url' or 'link: true'")
    }

    /// Tells of one entry; whether there was something to tell.
    private func problem(with member: LocatedNode.Member, of operation: APIOperation) -> Bool {
        switch member.key {
        case "cursor", "page", "offset": return parameter(member, of: operation)
        case "items": return self.member(member, of: operation, "a list", fits: finder.isList)
        case "next": return self.member(member, of: operation, "a text", fits: finder.isText)
        case "more": return self.member(member, of: operation, "a truth value") { finder.mapper.bareType(of: $0) == .builtin(.bool) }
        case "url": return self.member(member, of: operation, "a URL or a text", fits: finder.isURL)
        case "link":
            if member.value.bool != nil { return false }
            warn("'link' of 'x-pagination' is true or false", at: member.value)
        default:
            let nearest = NearestName.of(member.key, among: Self.keys).map { "did you mean '\($0)'?" }
            warn(
                "'x-pagination' has no \(VisibleText.quoted(member.key))", at: member.value,
                nextStep: nearest ?? "it knows \(Self.list(Self.keys))")
        }
        return true
    }

    private static let keys = ["cursor", "page", "offset", "url", "link", "items", "next", "more"]

    private func parameter(_ member: LocatedNode.Member, of operation: APIOperation) -> Bool {
        guard let name = member.value.string else { return told("a query parameter", member) }
        let known = operation.parameters.filter { $0.placement == .query }.map(\.name)
        if known.contains(name) { return false }
        warn(
            "'\(member.key)' of 'x-pagination' names the query parameter \(VisibleText.quoted(name)), and \(has("the operation", known))",
            at: member.value, nextStep: Self.nearest(name, known))
        return true
    }

    private func member(
        _ member: LocatedNode.Member, of operation: APIOperation, _ kind: String, fits: (Schema) -> Bool
    ) -> Bool {
        guard let name = member.value.string else { return told("a member of the answer", member) }
        let start = "'\(member.key)' of 'x-pagination' names \(VisibleText.quoted(name)), and"
        guard let object = finder.object(of: operation) else {
            warn("\(start) the answer is no JSON object", at: member.value)
            return true
        }
        guard let found = finder.members.declared(name, in: object)?.last else {
            let (owner, known) = finder.members.known(name, in: object)
            warn("\(start) \(has(owner, known))", at: member.value, nextStep: Self.nearest(name, known))
            return true
        }
        if fits(found.schema) { return false }
        warn("\(start) that is not \(kind)", at: member.value)
        return true
    }

    private func told(_ kind: String, _ member: LocatedNode.Member) -> Bool {
        warn("'\(member.key)' of 'x-pagination' is the name of \(kind)", at: member.value)
        return true
    }

    private func has(_ owner: String, _ names: [String]) -> String { "\(owner) has \(names.isEmpty ? "none" : Self.list(names))" }

    private static func list(_ names: [String]) -> String { names.map(VisibleText.quoted).joined(separator: ", ") }

    private static func nearest(_ name: String, _ known: [String]) -> String? {
        let last = name.split { $0 == "." || $0 == "/" }.last.map(String.init) ?? name
        return NearestName.of(last, among: known).map { "did you mean \(VisibleText.quoted($0))?" }
    }

    private func warn(_ message: String, at node: LocatedNode, nextStep: String? = nil) {
        diagnostics.warning("pagination", message, at: node.location, nextStep: nextStep)
    }
}

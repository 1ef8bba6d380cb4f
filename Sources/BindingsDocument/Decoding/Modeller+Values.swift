/// Simple values. What is of the wrong kind is told and kept among the unknown members.
extension Modeller {
    /// A text; numbers and truth values that YAML made of unquoted text are accepted and told.
    func text(_ member: LocatedNode.Member, _ leftovers: inout Leftovers) -> String? {
        switch member.value.kind {
        case .string(let text): return text
        case .number(let text):
            acceptedAsText(member)
            return text
        case .bool(let value):
            acceptedAsText(member)
            return value ? "true" : "false"
        default:
            misfit(member, expected: "a text", &leftovers)
            return nil
        }
    }

    func flag(_ member: LocatedNode.Member, _ leftovers: inout Leftovers) -> Bool? {
        if let value = member.value.bool { return value }
        misfit(member, expected: "true or false", &leftovers)
        return nil
    }

    func number(_ member: LocatedNode.Member, _ leftovers: inout Leftovers) -> NumberText? {
        if let number = member.value.number { return number }
        misfit(member, expected: "a number", &leftovers)
        return nil
    }

    /// A number of things; one beyond `Int.max` says as much as `Int.max`.
    func count(_ member: LocatedNode.Member, _ leftovers: inout Leftovers) -> Int? {
        if let number = member.value.number {
            if let count = number.int, count >= 0 { return count }
            if let value = number.double, value > Double(Int.max) / 2 { return Int.max }
        }
        misfit(member, expected: "a whole number of at least 0", &leftovers)
        return nil
    }

    func texts(_ member: LocatedNode.Member, _ leftovers: inout Leftovers) -> [String]? {
        guard let elements = member.value.elements else {
            misfit(member, expected: "a list of texts", &leftovers)
            return nil
        }
        var texts: [String] = []
        for element in elements {
            if let text = element.string {
                texts.append(text)
            } else if let number = element.number {
                texts.append(number.text)
            } else {
                diagnostics.warning(
                    "wrong-kind", "\(VisibleText.quoted(member.key)) takes texts, and this is \(element.kindName)", at: element.location,
                    drops: true)
            }
        }
        return texts
    }

    /// Tells that a member has a value of the wrong kind, and keeps it.
    func misfit(_ member: LocatedNode.Member, expected: String, _ leftovers: inout Leftovers) {
        diagnostics.warning(
            "wrong-kind", "\(VisibleText.quoted(member.key)) takes \(expected), and this is \(member.value.kindName)",
            at: member.value.location, drops: true)
        leftovers.unknown.append(member)
    }

    /// Keeps a member that is not understood: `x-` members are expected, others are told.
    func leftover(_ member: LocatedNode.Member, of owner: String, _ leftovers: inout Leftovers) {
        if member.key.hasPrefix("x-") {
            leftovers.extensions.append(member)
            return
        }
        diagnostics.warning(
            "unknown-member", "\(VisibleText.quoted(member.key)) means nothing in \(owner); it is kept without effect",
            at: member.keyLocation, drops: true)
        leftovers.unknown.append(member)
    }

    private func acceptedAsText(_ member: LocatedNode.Member) {
        diagnostics.warning(
            "wrong-kind", "\(VisibleText.quoted(member.key)) takes a text, and this is \(member.value.kindName); it is read as text",
            at: member.value.location, nextStep: "put it between quotation marks")
    }
}

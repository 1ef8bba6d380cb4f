/// Simple values. What is of the wrong kind is told and kept among the unknown members.
extension DocumentDecoder {
    /// A text; numbers and truth values that YAML made of unquoted text are accepted and told.
    func text(_ member: LocatedNode.Member, _ unknownKeywords: inout UnknownKeywords) -> String? {
        switch member.value.kind {
        case .string(let text): return text
        case .number(let text):
            acceptedAsText(member)
            return text
        case .bool(let value):
            acceptedAsText(member)
            return value ? "true" : "false"
        default:
            misfit(member, expected: "a text", &unknownKeywords)
            return nil
        }
    }

    func flag(_ member: LocatedNode.Member, _ unknownKeywords: inout UnknownKeywords) -> Bool? {
        if let value = member.value.bool { return value }
        misfit(member, expected: "true or false", &unknownKeywords)
        return nil
    }

    func number(_ member: LocatedNode.Member, _ unknownKeywords: inout UnknownKeywords) -> NumberText? {
        if let number = member.value.number { return number }
        misfit(member, expected: "a number", &unknownKeywords)
        return nil
    }

    /// A number of things; one beyond `Int.max` says as much as `Int.max`.
    func count(_ member: LocatedNode.Member, _ unknownKeywords: inout UnknownKeywords) -> Int? {
        if let number = member.value.number {
            if let count = number.int, count >= 0 { return count }
            if let value = number.double, value > Double(Int.max) / 2 { return Int.max }
        }
        misfit(member, expected: "a whole number of at least 0", &unknownKeywords)
        return nil
    }

    func texts(_ member: LocatedNode.Member, _ unknownKeywords: inout UnknownKeywords) -> [String]? {
        guard let elements = member.value.elements else {
            misfit(member, expected: "a list of texts", &unknownKeywords)
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
    func misfit(_ member: LocatedNode.Member, expected: String, _ unknownKeywords: inout UnknownKeywords) {
        diagnostics.warning(
            "wrong-kind", "\(VisibleText.quoted(member.key)) takes \(expected), and this is \(member.value.kindName)",
            at: member.value.location, drops: true)
        unknownKeywords.unknown.append(member)
    }

    /// Keeps a member that is not understood: `x-` members are expected, others are told.
    func unknownKeyword(_ member: LocatedNode.Member, of owner: String, _ unknownKeywords: inout UnknownKeywords) {
        if member.key.hasPrefix("x-") {
            unknownKeywords.extensions.append(member)
            return
        }
        diagnostics.warning(
            "unknown-member", "\(VisibleText.quoted(member.key)) means nothing in \(owner); it is kept without effect",
            at: member.keyLocation, drops: true)
        unknownKeywords.unknown.append(member)
    }

    private func acceptedAsText(_ member: LocatedNode.Member) {
        diagnostics.warning(
            "wrong-kind", "\(VisibleText.quoted(member.key)) takes a text, and this is \(member.value.kindName); it is read as text",
            at: member.value.location, nextStep: "put it between quotation marks")
    }
}

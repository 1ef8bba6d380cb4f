/// An enum of what an operation's successes return, where statuses have different bodies.
package struct OutputIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    /// One case for each documented success.
    package var cases: [Case]

    /// One status, or a range of them.
    package struct Case: Sendable {
        package var name: Identifier
        /// The statuses.
        package var status: StatusPattern
        /// The body's type; nil where there is none.
        package var type: TypeExpression?
        /// How the body is read.
        package var answer: OperationIR.Answer
        package var doc: DocText
    }
}

/// A key of an operation's responses as a Swift pattern.
package struct StatusPattern: SyntaxElement {
    /// `200`, `200...299` or `_`.
    package let swiftText: String
    /// As the document writes it.
    package let text: String
    /// Whether it stands for every status that no other does.
    var isDefault: Bool { text == "default" }

    /// The pattern of `200`, `2XX` or `default`; nil where the text is none of these.
    init?(_ status: String) {
        text = status
        if status == "default" {
            swiftText = "_"
        } else if status.count == 3, let number = Int(status), (100...599).contains(number) {
            swiftText = String(number)
        } else if status.count == 3, status.uppercased().hasSuffix("XX"), let first = status.first?.wholeNumberValue,
            (1...5).contains(first)
        {
            swiftText = "\(first)00...\(first)99"
        } else {
            return nil
        }
    }

    /// How many statuses it stands for: 1, 100, or all that are left.
    var breadth: Int { isDefault ? 500 : Int(text) == nil ? 100 : 1 }

    /// The case's name: the reason phrase of RFC 9110, section 15, where there is one.
    var name: Identifier {
        switch text {
        case "200": Identifier("ok")
        case "201": Identifier("created")
        case "202": Identifier("accepted")
        case "203": Identifier("nonAuthoritative")
        case "204": Identifier("noContent")
        case "205": Identifier("resetContent")
        case "206": Identifier("partialContent")
        case "207": Identifier("multiStatus")
        case "default": Identifier("other")
        default: Identifier("status\(text.uppercased())")
        }
    }
}

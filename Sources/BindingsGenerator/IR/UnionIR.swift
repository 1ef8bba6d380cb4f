/// A schema whose values are of one of several types.
package struct UnionIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    /// The alternatives, in the document's order.
    package var cases: [Case]
    /// How a value's alternative is found.
    package var plan: Plan
    /// The case for values that no alternative is named for; nil where such a value is an error.
    package var unknown: Identifier?

    /// One alternative.
    package struct Case: Sendable {
        package var name: Identifier
        package var type: TypeExpression
        package var doc: DocText
        /// What tells that a value is of this alternative; nil where the value itself says it.
        package var tag: Tag?
    }

    /// A property of an object that tells what the object is.
    package struct Tag: Sendable {
        package var key: StringLiteral
        package var value: JSONLiteral
    }

    /// How a value's alternative is found.
    package enum Plan: Sendable {
        /// By a member of the object.
        case member(MemberPlan)
        /// By what the value is made of; where several are left, they are told by a member or tried in order.
        case kind([Group])
        /// By trying, in order.
        case trial([Case])
    }

    /// How a member of an object tells what it is.
    package struct MemberPlan: Sendable {
        package var key: StringLiteral
        package var type: TypeExpression
        /// Whether every alternative has the member, with values of that type: then another type of value is an error.
        package var isCertain: Bool
        /// What each value means.
        package var arms: [Arm]
        /// What an object with another value may be; empty where it is of no type of the document.
        package var others: [Case]

        /// Whether there is no other value: true, false and none all mean something.
        package var isExhaustive: Bool { type == .builtin(.bool) && arms.map(\.values.count).reduce(0, +) == 3 }
        /// Whether an object may be of no type of the document.
        package var isOpen: Bool { others.isEmpty && !isExhaustive }
    }

    /// What a value of the member means.
    package struct Arm: Sendable {
        /// The values; null for an object without the member.
        package var values: [JSONLiteral]
        /// The alternatives that have them, in the order in which they are tried.
        package var cases: [Case]
    }

    /// Alternatives that are made of the same.
    package struct Group: Sendable {
        /// What their values are made of.
        package var kind: Kind
        /// In the order in which they are tried.
        package var cases: [Case]
        /// How a member tells them apart; nil where none does.
        package var member: MemberPlan?
    }

    /// What a JSON value is made of.
    package enum Kind: String, SyntaxElement, CaseIterable {
        case bool, number, string, array, object

        /// The member of the runtime's `JSONKind`.
        package var swiftText: String { rawValue }
    }
}

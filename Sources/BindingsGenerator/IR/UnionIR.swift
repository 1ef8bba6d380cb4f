/// A schema whose values are of one of several types.
public struct UnionIR: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The alternatives, in the document's order.
    public var cases: [Case]
    /// How a value's alternative is found.
    public var plan: Plan
    /// The case for values that no alternative is named for; nil where such a value is an error.
    public var unknown: Identifier?

    /// One alternative.
    public struct Case: Sendable {
        /// The case's name.
        public var name: Identifier
        /// The type of its value.
        public var type: TypeExpression
        /// Its documentation.
        public var doc: DocText
        /// What tells that a value is of this alternative; nil where the value itself says it.
        public var tag: Tag?
    }

    /// A property of an object that tells what the object is.
    public struct Tag: Sendable {
        /// The property's name.
        public var key: StringLiteral
        /// Its value.
        public var value: JSONLiteral
    }

    /// How a value's alternative is found.
    public enum Plan: Sendable {
        /// By a member of the object.
        case member(MemberPlan)
        /// By what the value is made of; where several are left, they are told by a member or tried in order.
        case kind([Group])
        /// By trying, in order.
        case trial([Case])
    }

    /// How a member of an object tells what it is.
    public struct MemberPlan: Sendable {
        /// The member's name.
        public var key: StringLiteral
        /// The type of its values.
        public var type: TypeExpression
        /// Whether every alternative has the member, with values of that type: then another type of value is an error.
        public var isCertain: Bool
        /// What each value means.
        public var arms: [Arm]
        /// What an object with another value may be; empty where it is of no type of the document.
        public var others: [Case]

        /// Whether there is no other value: true, false and none all mean something.
        public var isExhaustive: Bool { type == .builtin(.bool) && arms.map(\.values.count).reduce(0, +) == 3 }
        /// Whether an object may be of no type of the document.
        public var isOpen: Bool { others.isEmpty && !isExhaustive }
    }

    /// What a value of the member means.
    public struct Arm: Sendable {
        /// The values; null for an object without the member.
        public var values: [JSONLiteral]
        /// The alternatives that have them, in the order in which they are tried.
        public var cases: [Case]
    }

    /// Alternatives that are made of the same.
    public struct Group: Sendable {
        /// What their values are made of.
        public var kind: Kind
        /// In the order in which they are tried.
        public var cases: [Case]
        /// How a member tells them apart; nil where none does.
        public var member: MemberPlan?
    }

    /// What a JSON value is made of.
    public enum Kind: String, SyntaxElement, CaseIterable {
        case bool, number, string, array, object

        /// The member of the runtime's `JSONKind`.
        public var swiftText: String { rawValue }
    }
}

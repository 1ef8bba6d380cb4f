import Mustache

/// A piece of generated Swift text that is safe where it stands.
///
/// The intermediate representation holds leaves and no strings; each leaf type has its own initialisers, which escape or refuse what they are given.
/// The renderer accepts nothing else, so no text from a document can become code, end a comment or leave a literal.
public protocol SyntaxElement: Sendable, Hashable, MustacheCustomRenderable, CustomStringConvertible, MustacheParent {
    /// The Swift text this leaf stands for.
    var swiftText: String { get }
}

extension SyntaxElement {
    /// What templates print.
    public var renderText: String { swiftText }
    /// Leaves are never null: absence is an optional in the intermediate representation.
    public var isNull: Bool { false }
    /// A leaf has no parts: templates cannot look into one.
    public func child(named: String) -> Any? { nil }
    /// The Swift text this leaf stands for.
    public var description: String { swiftText }
}

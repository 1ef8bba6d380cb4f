import Mustache

/// A piece of generated Swift text that is safe where it stands.
///
/// The intermediate representation holds leaves and no strings; each leaf type has its own initialisers, which escape or refuse what they are given.
/// The renderer accepts nothing else, so no text from a document can become code, end a comment or leave a literal.
package protocol SyntaxElement: Sendable, Hashable, MustacheCustomRenderable, CustomStringConvertible, MustacheParent {
    /// The Swift text this leaf stands for.
    var swiftText: String { get }
}

extension SyntaxElement {
    /// What templates print.
    package var renderText: String { swiftText }
    /// Leaves are never null: absence is an optional in the intermediate representation.
    package var isNull: Bool { false }
    /// A leaf has no parts: templates cannot look into one.
    package func child(named: String) -> Any? { nil }
    /// The Swift text this leaf stands for.
    package var description: String { swiftText }
}

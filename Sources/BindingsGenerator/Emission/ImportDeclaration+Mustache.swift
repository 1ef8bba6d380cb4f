import Mustache

extension ImportDeclaration: MustacheParent {
    /// A part of the declaration by the name templates use.
    func child(named name: String) -> Any? {
        switch name {
        case "module": module
        case "isExplicit": level == .explicit
        case "isConditional": level == .whereInternalByDefault
        default: nil
        }
    }
}

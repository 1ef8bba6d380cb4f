import Mustache

extension UnionPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "cases": cases
        case "isOpen": unknown != nil
        case "unknown": unknown
        default: plan.part(named: name)
        }
    }
}

extension UnionPicture.Plan {
    fileprivate func part(named name: String) -> Any? {
        switch (self, name) {
        case (.member, "hasDiscriminator"), (.kind, "isByKind"), (.trial, "isByTrial"): true
        case (_, "hasDiscriminator"), (_, "isByKind"), (_, "isByTrial"): false
        case (.member(let key), "discriminator"): key
        case (.kind(let groups), "groups"): groups
        case (.trial(let cases), "trials"): cases
        default: nil
        }
    }
}

extension UnionPicture.Group: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "kind": kind
        case "cases": cases
        case "isSingle": cases.count == 1
        default: nil
        }
    }
}

extension UnionPicture.Case: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "type": type
        case "tags": tags
        case "doc": doc.lines
        default: nil
        }
    }
}

extension CompositePicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "members": members
        case "choice": choice
        default: nil
        }
    }
}

extension TuplePicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "items": items
        case "hasRest": rest != nil
        case "rest": rest
        default: nil
        }
    }
}

extension TuplePicture.Item: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "type": type
        case "isRequired": isRequired
        case "doc": doc.lines
        default: nil
        }
    }
}

extension WrapperPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "type": type
        default: nil
        }
    }
}

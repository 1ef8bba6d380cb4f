import Mustache

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
        case "writesNull": isRequired && type.isOptional
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

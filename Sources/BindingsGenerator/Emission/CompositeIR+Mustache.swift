import Mustache

extension CompositeIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "members": members
        case "choice": choice
        default: nil
        }
    }
}

extension TupleIR: MustacheParent {
    package func child(named name: String) -> Any? {
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

extension TupleIR.Item: MustacheParent {
    package func child(named name: String) -> Any? {
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

extension WrapperIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "type": type
        default: nil
        }
    }
}

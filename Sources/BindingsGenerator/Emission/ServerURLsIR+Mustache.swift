import Mustache

extension ServerURLsIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "client": client
        case "choices": choices
        case "enums": enums
        default: nil
        }
    }
}

extension ServerURLsIR.Choice: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "address": address
        case "isFixed": isFixed
        case "isRelative": isRelative
        case "arguments": arguments
        case "hasArguments": !arguments.isEmpty
        case "parts": parts
        default: nil
        }
    }
}

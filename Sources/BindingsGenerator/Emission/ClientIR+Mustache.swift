import Mustache

extension ClientIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "servers": servers
        case "schemes": schemes
        case "hasSchemes": !schemes.isEmpty
        case "groups": groups
        case "hidesMembers": !sensitiveMembers.isEmpty
        case "sensitiveMembers": sensitiveMembers
        default: nil
        }
    }
}

extension SecuritySchemeIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "argument": argument
        case "scheme": scheme
        case "placement": placement
        case "isLogin": placement == .basic
        case "hasCarrier": carrier != nil
        case "carrier": carrier
        case "docLine": doc.lines.first ?? DocLine("The credential of this scheme.")
        default: nil
        }
    }
}

extension GroupIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "property": property
        case "type": type
        case "client": client
        case "hidesMembers": hidesMembers
        case "doc": doc.lines
        case "operations": operations
        default: nil
        }
    }
}

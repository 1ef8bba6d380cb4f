import Mustache

extension ConstraintsIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "members": members
        case "isChoice": isChoice
        case "hasOthers": hasOthers
        default: nil
        }
    }
}

extension ConstrainedPropertyIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "name": self.name
        case "isField": isField
        case "isSecret": isSecret
        case "isSide": isSide
        case "limits": limits
        default: nil
        }
    }
}

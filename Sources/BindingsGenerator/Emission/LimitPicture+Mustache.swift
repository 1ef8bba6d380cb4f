import Mustache

extension LimitPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "members": members
        case "isChoice": isChoice
        case "hasOthers": hasOthers
        default: nil
        }
    }
}

extension LimitedMember: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
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

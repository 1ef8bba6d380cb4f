import Mustache

extension ClientPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "servers": servers
        case "schemes": schemes
        case "hasSchemes": !schemes.isEmpty
        case "groups": groups
        default: nil
        }
    }
}

extension SchemePicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "argument": argument
        case "scheme": scheme
        case "placement": placement
        case "hasCarrier": carrier != nil
        case "carrier": carrier
        case "docLine": doc.lines.first ?? DocLine("The credential of this scheme.")
        default: nil
        }
    }
}

extension GroupPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "property": property
        case "type": type
        case "client": client
        case "doc": doc.lines
        case "operations": operations
        default: nil
        }
    }
}

extension OperationPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "constant": constant
        case "doc": doc.lines
        case "arguments": arguments
        case "parameters": parameters
        case "isPlain": parameters.isEmpty && body == nil
        case "hasBody": body != nil
        case "body": body
        case "output": output
        case "answer": answer
        case "isDeprecated": isDeprecated
        default: constantPart(named: name)
        }
    }

    private func constantPart(named name: String) -> Any? {
        switch name {
        case "id": id
        case "method": method
        case "path": path
        case "server": server
        case "hasServer": server != nil
        case "security": security
        case "idempotencyHeader": idempotencyHeader
        case "hasIdempotencyHeader": idempotencyHeader != nil
        case "accept": accept
        case "sensitive": sensitive
        case "hasSensitive": !sensitive.isEmpty
        case "cursor": cursor
        case "hasCursor": cursor != nil
        default: nil
        }
    }
}

extension SecurityPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        name == "schemes" ? schemes : nil
    }
}

extension ArgumentPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "type": type
        case "hasDefault": defaultValue != nil
        case "defaultValue": defaultValue
        default: nil
        }
    }
}

extension ParameterPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "place": place
        case "key": key
        case "argument": argument
        case "checks": checks
        case "hasStyle": style != nil
        case "style": style
        case "hasExplode": explode != nil
        case "explode": explode
        default: nil
        }
    }
}

extension CheckPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "path": path
        case "argument": argument
        case "rule": rule
        case "limit": limit
        default: nil
        }
    }
}

extension BodyPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "isJSONMembers": kind == .jsonMembers
        case "isJSONValue": kind == .jsonValue
        case "isMultipart": kind == .multipart
        case "isStream": kind == .stream
        case "contentType": contentType
        case "type": type
        case "members": members
        case "argument": argument
        case "parts": parts
        case "checks": checks
        default: nil
        }
    }
}

extension BodyMember: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "argument": argument
        default: nil
        }
    }
}

extension PartPicture: MustacheParent {
    /// A part of the picture by the name templates use.
    public func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "argument": argument
        case "kind": kind
        default: nil
        }
    }
}

import Mustache

extension ParameterIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "place": place
        case "key": key
        case "argument": argument
        case "isLimited": !limits.isEmpty
        case "isSecret": isSecret
        case "limits": limits
        case "hasStyle": style != nil
        case "style": style
        case "hasExplode": explode != nil
        case "explode": explode
        case "isJSON": isJSON
        case "isForm": isForm
        case "hasEncodings": !encodings.isEmpty
        case "encodings": encodings
        case "allowsReserved": allowsReserved
        default: nil
        }
    }
}

extension BodyIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "isJSONMembers": kind == .jsonMembers
        case "isJSONValue": kind == .jsonValue
        case "isFormMembers": kind == .formMembers
        case "isFormValue": kind == .formValue
        case "isMultipart": kind == .multipart
        case "isMultipartValue": kind == .multipartValue
        case "isText": kind == .text
        case "isStream": kind == .stream
        case "contentType": contentTypeArgument.map { $0 as any SyntaxElement } ?? contentType
        case "type": type
        case "members": members
        case "argument": argument
        case "isOptional": isOptional
        case "omitsEmpty": omitsEmpty
        case "parts": parts
        case "hasEncodings": !encodings.isEmpty
        case "encodings": encodings
        case "limited": limited
        default: nil
        }
    }
}

extension BodyMember: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "argument": argument
        default: nil
        }
    }
}

extension PartIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "argument": argument
        case "kind": kind
        case "isEach": isEach
        case "hasContentType": contentType != nil
        case "contentType": contentType
        case "headers": headers
        default: nil
        }
    }
}

extension EncodingIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "key": key
        case "encoding": encoding
        default: nil
        }
    }
}

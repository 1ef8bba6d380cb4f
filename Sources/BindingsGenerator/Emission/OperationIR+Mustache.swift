import Mustache

extension OperationIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "constant": constant
        case "doc": doc.lines
        case "arguments": arguments
        case "parameters": parameters
        case "isPlain": parameters.isEmpty && body == nil && accepting == nil
        case "isAccepting": accepting != nil
        case "accepting": accepting
        case "hasBody": body != nil
        case "body": body
        case "output": output
        case "answer": answer
        case "isDeprecated": isDeprecated
        case "variants": variants
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
        case "isIdempotent": isIdempotent
        case "hasRetryableStatuses": !retryableStatuses.isEmpty
        case "retryableStatuses": retryableStatuses
        case "accept": accept
        case "sensitive": sensitive
        case "hasSensitive": !sensitive.isEmpty
        case "paging": paging
        case "hasPaging": paging != nil
        case "hasHeaders": headers != nil
        case "headers": headers
        default: nil
        }
    }
}

extension OperationIR.RetryableStatus: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "status": status
        case "seconds": seconds
        default: nil
        }
    }
}

extension SecurityIR: MustacheParent {
    package func child(named name: String) -> Any? {
        name == "schemes" ? schemes : nil
    }
}

extension ArgumentIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "type": type
        case "hasDefault": defaultValue != nil
        case "defaultValue": defaultValue
        default: nil
        }
    }
}

extension OutputIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "cases": cases
        case "first": cases.first
        default: nil
        }
    }
}

extension OutputIR.Case: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "status": status
        case "isDefault": status.isDefault
        case "hasType": type != nil
        case "type": type
        case "answer": answer
        default: nil
        }
    }
}

extension HeadersIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "fields": headers
        default: nil
        }
    }
}

extension HeadersIR.Header: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "key": key
        case "type": type
        case "isJSON": isJSON
        case "hasShape": shape != nil
        case "shape": shape
        case "isExploded": isExploded
        case "doc": doc.lines
        default: nil
        }
    }
}

/// An operation as it stands in a document.
struct RawOperation {
    let method: String
    let path: String
    let node: RawNode
    let parameters: [RawNode]

    var id: String? { node.value["operationId"]?.string }
    var title: String { "\(method.uppercased()) \(path)" }
}

extension RawDocument {
    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// Every operation under `paths`, parameters of the path among its own.
    var operations: [RawOperation] {
        root.members(of: "paths").filter { $0.key.hasPrefix("/") }.flatMap { path, item -> [RawOperation] in
            let item = target(of: item)
            return Self.methods.compactMap { method in
                item[method].map { RawOperation(method: method, path: path, node: $0, parameters: parameters(of: item, $0)) }
            }
        }
    }

    /// A parameter of the operation replaces the path's of its name and place (OpenAPI 3.1, "Path Item Object").
    private func parameters(of item: RawNode, _ operation: RawNode) -> [RawNode] {
        let own = operation.elements(of: "parameters").map(target)
        let inherited = item.elements(of: "parameters").map(target).filter { outer in
            !own.contains { $0.value["name"] == outer.value["name"] && $0.value["in"] == outer.value["in"] }
        }
        return inherited + own
    }

    /// The schema of a parameter, or of what has `content`.
    func schema(of node: RawNode) -> RawNode? { node["schema"] ?? content(of: node).first?.schema }

    /// Media types with their schemas, JSON first.
    func content(of node: RawNode) -> [(type: String, schema: RawNode?)] {
        let all = node.members(of: "content").map { (type: $0.key, schema: target(of: $0.node)["schema"]) }
        return all.filter { RawMedia.isJSON($0.type) } + all.filter { !RawMedia.isJSON($0.type) }
    }
}

/// Media types as text.
enum RawMedia {
    static func bare(_ type: String) -> String { (type.split(separator: ";").first.map(String.init) ?? type).lowercased() }

    static func isJSON(_ type: String) -> Bool {
        let bare = bare(type)
        return bare == "application/json" || bare == "text/json" || bare.hasSuffix("+json") || bare == "*/*"
    }
}

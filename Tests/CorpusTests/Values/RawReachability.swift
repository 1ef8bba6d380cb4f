/// Finds which schemas can come from a server: what responses hold, and everything inside.
struct RawReachability {
    private(set) var places: Set<RawPlace> = []
    private let document: RawDocument

    init(_ document: RawDocument) {
        self.document = document
        for operation in document.operations {
            for (_, response) in operation.node.members(of: "responses") {
                let response = document.target(of: response)
                for (_, media) in response.members(of: "content") { if let schema = media["schema"] { add(schema) } }
            }
        }
    }

    private mutating func add(_ schema: RawNode) {
        var pending = [schema]
        while let next = pending.popLast() {
            guard places.insert(next.place).inserted else { continue }
            let target = document.target(of: next)
            if target.place != next.place { pending.append(target) }
            for key in ["properties", "patternProperties"] { pending += next.members(of: key).map(\.node) }
            for key in ["allOf", "oneOf", "anyOf", "prefixItems"] { pending += next.elements(of: key) }
            pending += ["items", "additionalProperties"].compactMap { next[$0] }
        }
    }
}

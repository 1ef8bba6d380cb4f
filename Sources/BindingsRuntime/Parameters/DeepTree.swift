/// `name[a][b]=value` items as a tree.
struct DeepTree {
    private var texts: [String] = []
    private var children: [String: DeepTree] = [:]
    /// The keys in order of arrival.
    private var keys: [String] = []

    private init() {}

    /// The items of a parameter; nil if there are none.
    init?(_ name: String, _ items: RawItems, maxDepth: Int) throws(ParameterProblem) {
        self.init()
        for (key, value) in items.all where key == name || key.hasPrefix(name + "[") {
            let path = try Self.path(key.dropFirst(name.count), maxDepth: maxDepth)
            add(try items.text(value), at: path[...])
        }
        if texts.isEmpty, children.isEmpty { return nil }
    }

    /// Reads `[a][b]` as `a`, `b`.
    private static func path(_ text: Substring, maxDepth: Int) throws(ParameterProblem) -> [String] {
        var path: [String] = []
        var rest = text
        while !rest.isEmpty {
            guard rest.first == "[", let close = rest.firstIndex(of: "]") else { throw ParameterProblem("must be written as name[member]") }
            guard path.count < maxDepth else { throw ParameterProblem("must have at most \(maxDepth) levels") }
            path.append(String(rest[rest.index(after: rest.startIndex)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return path
    }

    private mutating func add(_ text: String, at path: ArraySlice<String>) {
        guard let key = path.first else { return texts.append(text) }
        if children[key] == nil { keys.append(key) }
        children[key, default: DeepTree()].add(text, at: path.dropFirst())
    }

    /// The value of a type.
    func value(_ shape: ParameterShape, _ texts: ShapedTexts) -> JSONValue {
        switch shape {
        case .list(let element): .array(elements(element, texts))
        case .object: .object(members(shape, texts))
        case .any where isList: .array(elements(.any, texts))
        default: children.isEmpty ? leaf(shape, texts) : .object(members(shape, texts))
        }
    }

    /// For a string given twice, an array of both: no single value is valid, and the type that is decoded reports it.
    private func leaf(_ shape: ParameterShape, _ texts: ShapedTexts) -> JSONValue {
        self.texts.count == 1 ? texts.value(self.texts[0], shape) : texts.list(self.texts, of: shape)
    }

    private var isList: Bool { !keys.isEmpty && keys.allSatisfy { $0.isEmpty || Int($0) != nil } }

    private func members(_ shape: ParameterShape, _ texts: ShapedTexts) -> JSONFields {
        keys.reduce(into: [:]) { fields, key in fields[key] = children[key]?.value(shape.member(key), texts) }
    }

    /// Elements without an index in order of arrival, then those with one in its order; a large index costs nothing.
    private func elements(_ element: ParameterShape, _ texts: ShapedTexts) -> [JSONValue] {
        let plain = (self.texts + (children[""]?.texts ?? [])).map { texts.value($0, element) }
        let numbered = keys.compactMap { key in Int(key).map { (number: $0, key: key) } }.sorted { $0.number < $1.number }
        return plain + numbered.compactMap { children[$0.key]?.value(element, texts) }
    }
}

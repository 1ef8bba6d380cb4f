/// The variables of a path.
package enum PathTemplate {
    /// The names between braces, in order, each once; an opening brace without a closing one is text.
    package static func variables(of path: String) -> [String] {
        var names: [String] = []
        var rest = Substring(path)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            if !names.contains(name) { names.append(name) }
            rest = rest[rest.index(after: close)...]
        }
        return names
    }

    /// The path with every variable's name left out: two paths that agree in this cannot be told apart.
    static func shape(of path: String) -> String {
        var shape = ""
        var rest = Substring(path)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            shape += rest[..<open] + "{}"
            rest = rest[rest.index(after: close)...]
        }
        return shape + rest
    }
}

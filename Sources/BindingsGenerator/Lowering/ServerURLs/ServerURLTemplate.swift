import BindingsDocument

/// Where in a server's address each of its variables stands: the default tells what an address of variables alone does not.
struct ServerURLTemplate {
    /// The address, cut at its variables.
    enum Piece: Equatable {
        case text(String)
        case variable(String)
    }

    let pieces: [Piece]
    private let defaults: [String: String]

    init(_ server: Server) {
        pieces = Self.cut(server.url)
        defaults = Dictionary(server.variables.map { ($0.name, $0.value.defaultValue) }, uniquingKeysWith: { first, _ in first })
    }

    /// Pieces and variables of an address; an opening brace without a closing one is text.
    private static func cut(_ address: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(address)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.variable(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }

    /// The place of the variable at an index of `pieces`.
    func place(at index: Int) -> ServerVariablePosition {
        guard case .variable(let name) = pieces[index] else { return .path }
        let value = defaults[name] ?? ""
        let (before, after) = (text(pieces[..<index]), text(pieces[(index + 1)...]))
        let isBare = before.hasPrefix("//")
        guard let start = isBare ? before.range(of: "//") : before.range(of: "://") else {
            return Self.first(value, before: before, after: after)
        }
        let host = before[start.upperBound...]
        return host.contains("/") ? .path : Self.authority(value, host: host, after: after)
    }

    private static func first(_ value: String, before: String, after: String) -> ServerVariablePosition {
        if before.isEmpty, value.contains("://") { return .url }
        if after.hasPrefix("://"), before.isEmpty { return .scheme }
        if after.contains("://"), !(before + value).contains("/") { return .label }
        return before.isEmpty && value.hasPrefix("/") ? .basePath : .path
    }

    /// Dots make other hosts of what stands beside them, but where a label begins and ends, or where the default has some.
    private static func authority(_ value: String, host: Substring, after: String) -> ServerVariablePosition {
        let isLast = after.isEmpty || after.hasPrefix("/")
        if host.hasSuffix(":") { return .port }
        if value.hasPrefix("/") { return .basePath }
        if value.hasPrefix(":") { return .portSuffix }
        if value.isEmpty, isLast, !host.isEmpty, !host.hasSuffix(".") { return .basePath }
        if isLast, value.contains(":") || value.contains("/") { return .address }
        let isWhole = (host.isEmpty || host.hasSuffix(".")) && (isLast || after.hasPrefix(".") || after.hasPrefix(":"))
        return isWhole || value.contains(".") ? .host : .label
    }

    private func text(_ pieces: ArraySlice<Piece>) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .variable(let name): defaults[name] ?? ""
            }
        }.joined()
    }
}

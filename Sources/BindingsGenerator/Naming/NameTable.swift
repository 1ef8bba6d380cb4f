/// Gives each spelling in one scope a name of its own.
///
/// Where two spellings want one name, the spelling that reads as the name keeps it and the other carries its own spelling behind it,
/// so that no name depends on the order of the document.
struct NameTable {
    private var taken: [String: String] = [:]
    private let reserved: Set<String>
    /// Spellings that did not get the name they wanted, with what they got.
    private(set) var collisions: [(spelling: String, wanted: Identifier, got: Identifier)] = []

    /// - Parameter reserved: names that the scope uses itself.
    init(reserved: Set<String> = []) {
        self.reserved = reserved
    }

    /// Names for spellings, in their order.
    mutating func names(for spellings: [String], by rule: (String) -> Identifier) -> [String: Identifier] {
        let wanted = spellings.map { (spelling: $0, name: rule($0)) }
        var result: [String: Identifier] = [:]
        // Exact spellings first: adding another spelling of a name must not rename them.
        for (spelling, name) in wanted where spelling == name.name { result[spelling] = claim(name, for: spelling) }
        for (spelling, name) in wanted where result[spelling] == nil { result[spelling] = claim(name, for: spelling) }
        return result
    }

    /// The wanted name, or one made distinct by the spelling.
    mutating func claim(_ wanted: Identifier, for spelling: String) -> Identifier {
        var name = wanted
        if reserved.contains(name.name) { name = name.appending("_") }
        if let owner = taken[name.name], owner != spelling {
            name = distinct(name, spelling: spelling)
            collisions.append((spelling, wanted, name))
        }
        taken[name.name] = spelling
        return name
    }

    private func distinct(_ name: Identifier, spelling: String) -> Identifier {
        let spelled = name.appending("_" + spelling)
        if taken[spelled.name] == nil { return spelled }
        let hex = spelling.utf8.map { String($0, radix: 16) }.joined()
        return name.appending("_x" + hex)
    }
}

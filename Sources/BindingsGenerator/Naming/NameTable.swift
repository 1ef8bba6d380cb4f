/// Gives each spelling in one scope a name of its own.
///
/// Where two spellings want one name, the spelling that reads as the name keeps it and the other carries its own spelling behind it,
/// so that no name depends on the order of the document.
struct NameTable {
    /// A spelling that did not get the name it wanted.
    struct Collision {
        let spelling: String
        let wanted: Identifier
        let got: Identifier
    }

    private var taken: [String: SpellingAtPlace] = [:]
    private let reserved: Set<String>
    /// Spellings that did not get the name they wanted, with what they got.
    private(set) var collisions: [Collision] = []

    /// - Parameter reserved: names that the scope uses itself.
    init(reserved: Set<String> = []) {
        self.reserved = reserved
    }

    /// Names for spellings.
    mutating func names(
        for spellings: [String], by rule: (String) -> Identifier, or alternatives: (String) -> [Identifier] = { _ in [] }
    ) -> [String: Identifier] {
        let owners = spellings.map { SpellingAtPlace(spelling: $0, place: "") }
        let given = names(for: owners, by: { rule($0.spelling) }, or: { alternatives($0.spelling) })
        return Dictionary(given.map { ($0.key.spelling, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Names for spellings, some of which may stand in several places.
    mutating func names(
        for owners: [SpellingAtPlace], by rule: (SpellingAtPlace) -> Identifier, or alternatives: (SpellingAtPlace) -> [Identifier]
    ) -> [SpellingAtPlace: Identifier] {
        let wanted = owners.map { (owner: $0, name: rule($0)) }
        var result: [SpellingAtPlace: Identifier] = [:]
        // Exact spellings first: adding another spelling of a name must not rename them. The others in an order of their own: the
        // document's must not matter.
        for (owner, name) in wanted where owner.spelling == name.name { result[owner] = claim(name, for: owner) }
        for (owner, name) in wanted.filter({ result[$0.owner] == nil }).sorted(by: { $0.owner < $1.owner }) {
            result[owner] = claim(name, for: owner, or: alternatives(owner))
        }
        return result
    }

    /// The wanted name, or one made distinct by the spelling.
    mutating func claim(_ wanted: Identifier, for spelling: String) -> Identifier {
        claim(wanted, for: SpellingAtPlace(spelling: spelling, place: ""))
    }

    /// The wanted name, or the first free one of the alternatives, of the spelling as it is, and of what the spelling and its place add.
    mutating func claim(_ wanted: Identifier, for owner: SpellingAtPlace, or alternatives: [Identifier] = []) -> Identifier {
        let name = reserved.contains(wanted.name) ? wanted.appending("_") : wanted
        guard !isFree(name, owner) else {
            taken[name.name] = owner
            return name
        }
        let got = (alternatives + distinct(name, owner)).first { isFree($0, owner) } ?? hexadecimal(name, owner)
        collisions.append(Collision(spelling: owner.spelling, wanted: wanted, got: got))
        taken[got.name] = owner
        return got
    }

    private func distinct(_ name: Identifier, _ owner: SpellingAtPlace) -> [Identifier] {
        // A type in lower case would read as a value.
        let isType = name.name.first?.isUppercase == true
        let verbatim = [Identifier(exactly: owner.spelling)].compactMap { $0 }.filter { !isType || $0.name.first?.isUppercase == true }
        let spelled = name.appending("_" + owner.spelling)
        let placed = owner.place.isEmpty ? [] : [name.appending("_" + Words(splitting: owner.place).upperCamel)]
        return verbatim + (owner.spelling == name.name ? [] : [spelled]) + placed
    }

    private func hexadecimal(_ name: Identifier, _ owner: SpellingAtPlace) -> Identifier {
        name.appending("_x" + (owner.spelling + owner.place).utf8.map { String($0, radix: 16) }.joined())
    }

    private func isFree(_ name: Identifier, _ owner: SpellingAtPlace) -> Bool {
        !reserved.contains(name.name) && (taken[name.name] ?? owner) == owner
    }
}

/// What asks for a name: how it is spelled in the document, and where it stands if that is needed to tell it from others.
struct SpellingAtPlace: Hashable, Comparable {
    let spelling: String
    let place: String

    /// Orders by Unicode scalars, the same on every platform.
    static func < (left: Self, right: Self) -> Bool {
        if left.spelling == right.spelling { return left.place.unicodeScalars.lexicographicallyPrecedes(right.place.unicodeScalars) }
        return left.spelling.unicodeScalars.lexicographicallyPrecedes(right.spelling.unicodeScalars)
    }
}

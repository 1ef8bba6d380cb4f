/// Gives each spelling in one scope a name of its own.
///
/// Where two spellings want one name, the spelling that reads as the name keeps it and the other carries its own spelling behind it,
/// so that no name depends on the order of the document.
struct NameTable {
    /// A spelling that did not get the name it wanted.
    struct Collision {
        let owner: SpellingAtPlace
        let wanted: Identifier
        let got: Identifier
        /// Whether the name is nobody's, but not to be had.
        let isReserved: Bool

        var spelling: String { owner.spelling }
        /// Why, as the beginning of a sentence.
        var reason: String { isReserved ? "the name \(wanted) is reserved" : "the name \(wanted) is taken" }
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
        // Exact spellings first: adding another spelling of a name must not rename them. The others in an order of their own, since the
        // document's must not matter: those first that lose the fewest signs.
        for (owner, name) in wanted where owner.spelling == name.name {
            result[owner] = claim(name, for: owner, orOneOf: { alternatives(owner) })
        }
        let rest = wanted.filter { result[$0.owner] == nil }.map { (owner: $0.owner, name: $0.name, signs: $0.owner.signs) }
        for (owner, name, _) in rest.sorted(by: { ($0.signs, $0.owner) < ($1.signs, $1.owner) }) {
            result[owner] = claim(name, for: owner, orOneOf: { alternatives(owner) })
        }
        return result
    }

    /// The wanted name, or one made distinct by the spelling.
    mutating func claim(_ wanted: Identifier, for spelling: String) -> Identifier {
        claim(wanted, for: SpellingAtPlace(spelling: spelling, place: ""))
    }

    /// The wanted name, or the first free one of the alternatives, of the spelling as it is, and of what the spelling and its place add.
    mutating func claim(_ wanted: Identifier, for owner: SpellingAtPlace, or alternatives: [Identifier] = []) -> Identifier {
        claim(wanted, for: owner, orOneOf: { alternatives })
    }

    /// - Parameter alternatives: Called only where the name is taken, because most names are not.
    private mutating func claim(_ wanted: Identifier, for owner: SpellingAtPlace, orOneOf alternatives: () -> [Identifier]) -> Identifier {
        guard !isFree(wanted, owner) else {
            taken[wanted.name] = owner
            return wanted
        }
        let isReserved = reserved.contains(wanted.name)
        let candidates = alternatives() + (isReserved ? [wanted.appending("_")] : []) + distinct(wanted, owner)
        let got = candidates.first { isFree($0, owner) } ?? hexadecimal(wanted, owner)
        taken[got.name] = owner
        let collision = Collision(owner: owner, wanted: wanted, got: got, isReserved: isReserved)
        if !Self.isSpelling(got, of: collision) { collisions.append(collision) }
        return got
    }

    /// Whether only capitals tell the name from the wanted one, as they do in the document: `A` beside `a`.
    private static func isSpelling(_ name: Identifier, of collision: Collision) -> Bool {
        name.name == collision.spelling && name.name.lowercased() == collision.wanted.name.lowercased()
    }

    private func distinct(_ name: Identifier, _ owner: SpellingAtPlace) -> [Identifier] {
        // A type in lower case would read as a value.
        let isType = name.name.first?.isUppercase == true
        let verbatim = [Identifier(exactly: owner.spelling)].compactMap { $0 }.filter { !isType || $0.name.first?.isUppercase == true }
        let spelled = owner.spelling == name.name ? [] : [name.appending("_" + owner.spelling)]
        let placed = owner.place.isEmpty ? [] : [name.appending("_" + Words(splitting: owner.place).upperCamel)]
        return verbatim + spelled + placed
    }

    private func hexadecimal(_ name: Identifier, _ owner: SpellingAtPlace) -> Identifier {
        name.appending("_x" + (owner.spelling + owner.place).utf8.map { String($0, radix: 16) }.joined())
    }

    /// Whether the scope uses a name itself.
    func isReserved(_ name: Identifier) -> Bool { reserved.contains(name.name) }

    private func isFree(_ name: Identifier, _ owner: SpellingAtPlace) -> Bool {
        !reserved.contains(name.name) && (taken[name.name] ?? owner) == owner
    }
}

/// What asks for a name: how it is spelled in the document, and where it stands if that is needed to tell it from others.
struct SpellingAtPlace: Hashable, Comparable {
    let spelling: String
    let place: String

    /// How much of the spelling a name in camel case loses: characters that are neither letters nor digits, and a first capital.
    fileprivate var signs: Int { spelling.count { !$0.isLetter && !$0.isNumber } * 2 + (spelling.first?.isUppercase == true ? 1 : 0) }

    /// Orders by Unicode scalars, the same on every platform.
    static func < (left: Self, right: Self) -> Bool {
        if left.spelling == right.spelling { return left.place.unicodeScalars.lexicographicallyPrecedes(right.place.unicodeScalars) }
        return left.spelling.unicodeScalars.lexicographicallyPrecedes(right.spelling.unicodeScalars)
    }
}

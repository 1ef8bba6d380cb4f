/// Finds a member's number by the bytes of its key.
///
/// Keys are compared by their bytes: JSON knows no Unicode normalisation.
final class JSONKeyTable: Sendable {
    /// A name, as a place in `bytes`.
    private struct Name: Sendable {
        let index: Int
        let rank: Int
        let start: Int
        let count: Int
    }

    struct Match {
        let index: Int
        let rank: Int
    }

    let names: [String]
    private let all: [Name]
    private let bytes: [UInt8]
    /// Open addressing with linear probing: numbers in `all` plus one, 0 for an empty slot.
    ///
    /// At most half full.
    private let slots: [Int]
    /// `"name":` ready to be written, for each member.
    let quoted: [[UInt8]]

    init(names: [String], aliases: [Int: [String]]) {
        self.names = names
        var all: [Name] = []
        var bytes: [UInt8] = []
        func add(_ name: String, _ index: Int, _ rank: Int) {
            all.append(Name(index: index, rank: rank, start: bytes.count, count: name.utf8.count))
            bytes.append(contentsOf: name.utf8)
        }
        for (index, name) in names.enumerated() { add(name, index, 0) }
        for (index, others) in aliases.sorted(by: { $0.key < $1.key }) where names.indices.contains(index) {
            for (rank, name) in others.enumerated() { add(name, index, rank + 1) }
        }
        self.all = all
        self.bytes = bytes
        slots = Self.makeSlots(all, bytes)
        quoted = names.map { JSONWriter.quoted($0) + [UInt8(ascii: ":")] }
    }

    /// The member whose name is `key`; `guess` is tried first.
    func find(_ key: UnsafeBufferPointer<UInt8>, guess: Int) -> Match? {
        if guess < names.count, equals(all[guess], key) { return Match(index: guess, rank: 0) }
        if slots.isEmpty { return nil }
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot] != 0 {
            let name = all[slots[slot] - 1]
            if equals(name, key) { return Match(index: name.index, rank: name.rank) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func equals(_ name: Name, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.count == key.count else { return false }
        var i = 0
        while i < name.count {
            if bytes[name.start &+ i] != key[i] { return false }
            i &+= 1
        }
        return true
    }

    /// A name given twice stays with the member that came first.
    private static func makeSlots(_ all: [Name], _ bytes: [UInt8]) -> [Int] {
        guard !all.isEmpty else { return [] }
        var size = 4
        while size < all.count * 2 { size *= 2 }
        var slots = [Int](repeating: 0, count: size)
        bytes.withUnsafeBufferPointer { bytes in
            for (number, name) in all.enumerated() {
                var slot = hash(UnsafeBufferPointer(rebasing: bytes[name.start..<name.start + name.count])) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = number + 1
            }
        }
        return slots
    }

    /// FNV-1a.
    ///
    /// The table is the program's own, so nobody outside can make it slow.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var i = 0
        while i < key.count {
            hash = (hash ^ UInt64(key[i])) &* 0x100_0000_01B3
            i &+= 1
        }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
    }
}

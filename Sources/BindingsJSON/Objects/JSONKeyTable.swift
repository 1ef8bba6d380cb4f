/// Finds a property's index by the bytes of its key.
///
/// Keys are compared by their bytes, because JSON has no Unicode normalisation.
final class JSONKeyTable: Sendable {
    /// A name, with its bytes.
    private struct Name: Sendable {
        let index: Int
        let rank: Int
        let bytes: [UInt8]
    }

    let names: [String]
    let count: Int
    private let all: [Name]
    /// Open addressing with linear probing: indices in `all` plus one, 0 for an empty slot.
    ///
    /// At most half full.
    private let slots: [Int]
    /// The text `,"name":` of every property, one after the other, as they are written.
    private let text: [UInt8]
    /// The index in `text` at which each property begins, and the end of the last one.
    private let starts: [Int]

    init(names: [String], aliases: [Int: [String]]) {
        var all = names.enumerated().map { Name(index: $0.offset, rank: 0, bytes: Array($0.element.utf8)) }
        for (index, others) in aliases.sorted(by: { $0.key < $1.key }) where names.indices.contains(index) {
            all += others.enumerated().map { Name(index: index, rank: $0.offset + 1, bytes: Array($0.element.utf8)) }
        }
        var text: [UInt8] = []
        var starts = [0]
        for name in names {
            text.append(UInt8(ascii: ","))
            text.append(contentsOf: JSONWriter.quoted(name))
            text.append(UInt8(ascii: ":"))
            starts.append(text.count)
        }
        self.names = names
        self.count = names.count
        self.all = all
        self.text = text
        self.starts = starts
        slots = Self.makeSlots(all)
    }

    /// Provides `,"name":` of an existing property.
    @inline(__always)
    func withText(_ index: Int, _ body: (UnsafePointer<UInt8>, Int) -> Void) {
        text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            body(base + starts[index], starts[index &+ 1] &- starts[index])
        }
    }

    /// Finds the property whose name or alias is `key`.
    func find(_ key: UnsafeBufferPointer<UInt8>) -> (index: Int, rank: Int)? {
        if slots.isEmpty { return nil }
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot] != 0 {
            let name = all[slots[slot] - 1]
            if name.bytes.count == key.count, name.bytes.elementsEqual(key) { return (name.index, name.rank) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Finds the property whose name or alias is `key`.
    func find(_ key: String) -> (index: Int, rank: Int)? {
        var key = key
        return key.withUTF8 { find($0) }
    }

    /// A duplicate name belongs to the property that came first.
    private static func makeSlots(_ all: [Name]) -> [Int] {
        guard !all.isEmpty else { return [] }
        var size = 4
        while size < all.count * 2 { size *= 2 }
        var slots = [Int](repeating: 0, count: size)
        for (number, name) in all.enumerated() {
            var slot = name.bytes.withUnsafeBufferPointer(hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = number + 1
        }
        return slots
    }

    /// The FNV-1a hash.
    ///
    /// The table is the program's own, so no peer can make it slow.
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

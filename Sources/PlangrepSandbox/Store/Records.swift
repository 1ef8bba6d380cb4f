#if Sandbox
    /// Records in order of creation, which knows the ones that were changed since they were last stored.
    struct Records<Record: Identifiable & Sendable>: RandomAccessCollection, MutableCollection, Sendable where Record.ID: Sendable {
        private var records: [Record] = []
        private var positions: [Record.ID: Int] = [:]
        /// Added or changed, and not stored yet.
        private var changed: Set<Record.ID> = []
        private var removed: Set<Record.ID> = []

        init() {}

        /// Records that are stored already.
        init(stored: [Record]) {
            records = stored
            index()
        }

        var startIndex: Int { records.startIndex }
        var endIndex: Int { records.endIndex }

        subscript(position: Int) -> Record {
            get { records[position] }
            set {
                records[position] = newValue
                changed.insert(newValue.id)
            }
        }

        func position(of id: Record.ID) -> Int? { positions[id] }

        mutating func append(_ record: Record) {
            positions[record.id] = records.count
            records.append(record)
            changed.insert(record.id)
        }

        /// Adds a record, or replaces the one with its identifier.
        mutating func put(_ record: Record) {
            if let position = positions[record.id] { self[position] = record } else { append(record) }
        }

        mutating func remove(_ id: Record.ID) {
            guard let position = positions[id] else { return }
            records.remove(at: position)
            changed.remove(id)
            removed.insert(id)
            index()
        }

        var isChanged: Bool { !changed.isEmpty || !removed.isEmpty }

        /// What is to be stored.
        var changes: (changed: [Record], removed: [Record.ID]) {
            (changed.compactMap { positions[$0] }.sorted().map { records[$0] }, Array(removed))
        }

        /// Notes that ``changes`` are stored.
        mutating func areStored() { (changed, removed) = ([], []) }

        private mutating func index() {
            positions = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1.id, $0) })
        }
    }
#endif

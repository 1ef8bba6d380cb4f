#if Sandbox
    import BindingsJSON

    /// The positions that filters have found: pages of one list after the first need no new search.
    final class FilterCache: Sendable {
        private static let maxFilters = 16

        private let found = Mutex<[AnyFilter: [Int32]]>([:])

        /// A filter of any list.
        private struct AnyFilter: Hashable, Sendable {
            var type: ObjectIdentifier
            var filter: any Hashable & Sendable

            static func == (first: AnyFilter, second: AnyFilter) -> Bool {
                first.type == second.type && AnyHashable(first.filter) == AnyHashable(second.filter)
            }

            func hash(into hasher: inout Hasher) {
                hasher.combine(type)
                hasher.combine(filter)
            }
        }

        func positions<Filter: EntityFilter>(_ filter: Filter, search: () -> [Int32]) -> [Int32] {
            let key = AnyFilter(type: ObjectIdentifier(Filter.self), filter: filter)
            if let known = found.withLock({ $0[key] }) { return known }
            let positions = search()
            found.withLock { found in
                if found.count >= Self.maxFilters { found = [:] }
                found[key] = positions
            }
            return positions
        }
    }
#endif

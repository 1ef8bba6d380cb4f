/// Routes by the segments of their paths.
///
/// Every node is visited at most once for one request, because there is only one way to each.
struct RouteTree: Sendable {
    private var literals: [String: RouteTree] = [:]
    /// The more specific ones first.
    private var patterns: [(segment: PathSegment, tree: RouteTree)] = []
    /// The ones with more fixed items first.
    private var routes: [(route: Route, items: Set<Substring>)] = []

    /// A route that matches a request's path, with the path's variables.
    struct Match {
        let route: Route
        let values: [String: Substring]
    }

    mutating func add(_ route: Route, at template: PathTemplate) { add(route, at: template.segments[...]) }

    private mutating func add(_ route: Route, at segments: ArraySlice<PathSegment>) {
        guard let first = segments.first else {
            let items = route.fixedItems
            routes.removeAll { $0.route.operation.method == route.operation.method && $0.items == items }
            routes.insert((route, items), at: routes.firstIndex { $0.items.count < items.count } ?? routes.count)
            return
        }
        if let literal = first.literal {
            literals[literal, default: RouteTree()].add(route, at: segments.dropFirst())
            return
        }
        let place = patterns.firstIndex { $0.segment == first } ?? insert(first)
        patterns[place].tree.add(route, at: segments.dropFirst())
    }

    private mutating func insert(_ segment: PathSegment) -> Int {
        let place = patterns.firstIndex { $0.segment.specificity < segment.specificity } ?? patterns.count
        patterns.insert((segment, RouteTree()), at: place)
        return place
    }

    /// Returns the routes of a path and query, whatever their methods, the most specific ones first.
    func matches(_ path: Substring, query: Substring = "") -> [Match] {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        // `.` and `..` would name another resource, so no variable matches them.
        if segments.contains(where: { ["." as String?, ".."].contains(PercentDecoding.text($0)) }) { return [] }
        var found: [Match] = []
        collect(segments, [:], Set(query.split(separator: "&")), into: &found)
        return found
    }

    private func collect(
        _ segments: ArraySlice<Substring>, _ values: [String: Substring], _ items: Set<Substring>, into found: inout [Match]
    ) {
        guard let first = segments.first else {
            found += routes.filter { $0.items.isSubset(of: items) }.map { Match(route: $0.route, values: values) }
            return
        }
        if let text = PercentDecoding.text(first), let next = literals[text] {
            next.collect(segments.dropFirst(), values, items, into: &found)
        }
        for (segment, tree) in patterns {
            guard let more = segment.match(first) else { continue }
            tree.collect(segments.dropFirst(), values.merging(more) { $1 }, items, into: &found)
        }
    }
}

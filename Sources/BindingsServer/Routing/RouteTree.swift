/// Routes by the segments of their paths.
///
/// Every node is visited at most once for one request, since each is reached in one way alone.
struct RouteTree: Sendable {
    private var literals: [String: RouteTree] = [:]
    /// More specific ones first.
    private var patterns: [(segment: PathSegment, tree: RouteTree)] = []
    private var routes: [HTTPRequest.Method: Route] = [:]

    /// A route that fits a request's path, with the path's variables.
    struct Match {
        let route: Route
        let values: [String: Substring]
    }

    mutating func add(_ route: Route, at template: PathTemplate) { add(route, at: template.segments[...]) }

    private mutating func add(_ route: Route, at segments: ArraySlice<PathSegment>) {
        guard let first = segments.first else {
            routes[route.operation.method] = route
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

    /// The routes of a path, whatever their methods, the most specific ones first.
    func matches(_ path: Substring) -> [Match] {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        // `.` and `..` would name another resource: no variable stands for them.
        if segments.contains(where: { ["." as String?, ".."].contains(PercentDecoding.text($0)) }) { return [] }
        var found: [Match] = []
        collect(segments, [:], into: &found)
        return found
    }

    private func collect(_ segments: ArraySlice<Substring>, _ values: [String: Substring], into found: inout [Match]) {
        guard let first = segments.first else {
            found += routes.values.map { Match(route: $0, values: values) }
            return
        }
        if let text = PercentDecoding.text(first), let next = literals[text] { next.collect(segments.dropFirst(), values, into: &found) }
        for (segment, tree) in patterns {
            guard let more = segment.match(first) else { continue }
            tree.collect(segments.dropFirst(), values.merging(more) { $1 }, into: &found)
        }
    }
}

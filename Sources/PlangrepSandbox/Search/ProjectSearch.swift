#if Sandbox
    import Foundation
    import Plangrep

    /// A search over projects: by name, and in the sources of those that are named (of all where none is).
    struct ProjectSearch: Sendable {
        /// The best hits that a match shows.
        private static let maxHits = 5

        let query: SourceQuery
        let name: String
        /// Limits the search of sources alone (documented).
        let projectIDs: Set<String>?

        init(_ query: SourceQuery, name: String, projectIDs: Set<String>?) {
            self.query = query
            self.name = name
            self.projectIDs = projectIDs
        }

        /// - Returns: Nil where neither the name nor a source matches.
        /// - Throws: where the sources of the project cannot be searched yet and its name does not match either.
        func match(_ project: ProjectRecord, in engine: SandboxEngine) async throws -> FoundProject? {
            let isNamed = project.name.range(of: name, options: .caseInsensitive) != nil
            var match = FoundProject(project: project, isNamed: isNamed)
            guard projectIDs?.contains(project.id) ?? true else { return isNamed ? match : nil }
            do {
                let index = try await engine.searchIndex(ofProject: project.id)
                match.hits = index.hits(query, limit: Self.maxHits).map { SourceHit($0, in: index.catalog) }
            } catch  where isNamed {}
            return isNamed || !match.hits.isEmpty ? match : nil
        }
    }

    /// A project that was found, and why.
    struct FoundProject: Sendable {
        var project: ProjectRecord
        var isNamed: Bool
        var hits: [SourceHit] = []

        /// Names count more than sources.
        var rank: Double { (isNamed ? 1 : 0) + (hits.first?.score ?? 0) }

        var view: ProjectMatch {
            let reasons = (isNamed ? ["name"] : []) + (hits.isEmpty ? [] : ["source"])
            return ProjectMatch(project: Project(project), matchReasons: reasons, hits: hits)
        }
    }

    extension SourceQuery {
        init(_ body: SourceSearchRequest) {
            self.init(
                terms: Set(SearchTerms.terms(body.query)), entityTypes: body.entityTypes.map(Set.init),
                region: RegionFilter(regionType: body.regionType, drawingType: body.drawingType, layoutType: body.layoutType),
                file: FileFilter(fileName: body.fileName, classification: body.classification?.rawValue), sheetNumber: body.sheetNumber,
                pageNumber: body.pageNumber)
        }

        /// Kinds of entity that the sandbox does not know, such as `door`, are passed over, with a warning.
        init(_ body: SearchProjectsRequest) {
            let types = body.entityTypes.map { Set($0).intersection(Self.entityTypes) } ?? []
            self.init(
                terms: Set(SearchTerms.terms(body.query)), entityTypes: types.isEmpty ? nil : types,
                region: RegionFilter(regionType: body.regionType, drawingType: body.drawingType, layoutType: body.layoutType),
                file: FileFilter(fileName: body.fileName, classification: body.classification?.rawValue), sheetNumber: body.sheetNumber,
                pageNumber: body.pageNumber)
        }

        private static let entityTypes: Set = ["region", "specification", "doc"]

        static func warnings(entityTypes: [String]?) -> [String] {
            (entityTypes ?? []).filter { !Self.entityTypes.contains($0) }.map { "The sandbox does not find entities of the type \($0)." }
        }
    }
#endif

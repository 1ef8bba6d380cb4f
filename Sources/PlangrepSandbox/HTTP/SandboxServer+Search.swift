#if Sandbox
    import BindingsServer
    import Plangrep

    extension SandboxServer {
        func searchSources(_ input: Operations.SearchSources.Input) async throws -> Operations.SearchSources.Reply {
            let body = input.body
            let index = try await engine.searchIndex(ofProject: input.projectID)
            // A sandbox knows no reviews, so none has sources.
            let hits = body.reviewID == nil ? index.hits(SourceQuery(body), limit: body.maxHits ?? Self.defaultHits) : []
            return .ok(
                SourceSearchResponse(
                    hits: hits.map { SourceHit($0, in: index.catalog) }, status: "success", query: body.query, hitCount: hits.count))
        }

        /// "A system value" (documented).
        private static let defaultHits = 10

        func readSourceText(_ input: Operations.ReadSourceText.Input) async throws -> Operations.ReadSourceText.Reply {
            let body = input.body
            let catalog = try await engine.catalog(ofProject: input.projectID)
            guard let source = SourceURI(body.sourceCatalogURI)?.source(in: catalog), body.reviewID == nil else {
                throw SandboxError.notFound("source", body.sourceCatalogURI)
            }
            let text = try SourceText(source, in: catalog, facetID: body.facetID).text(body.textKind?.rawValue)
            let piece = try TextPiece(text, cursor: body.cursor, maxChars: body.maxChars ?? Self.defaultChars)
            return .ok(
                SourceTextResponse(
                    status: "success", source: SourceView(source, in: catalog).fields, sourceCatalogURI: body.sourceCatalogURI,
                    text: piece.text, cursor: body.cursor, nextCursor: piece.nextCursor))
        }

        /// Not documented.
        private static let defaultChars = 10_000

        func searchProjects(_ input: Operations.SearchProjects.Input) async throws -> Operations.SearchProjects.Reply {
            let body = input.body
            let search = ProjectSearch(SourceQuery(body), name: body.query, projectIDs: body.projectIDs.map(Set.init))
            var warnings = SourceQuery.warnings(entityTypes: body.entityTypes)
            var matches: [FoundProject] = []
            for project in await engine.projects {
                do { if let match = try await search.match(project, in: engine) { matches.append(match) } } catch let error as SandboxError
                {
                    warnings.append(error.message)
                }
            }
            let page = try ListPage(matches.sorted { $0.rank > $1.rank }, limit: body.limit ?? 25, cursor: body.cursor)
            return .ok(
                SearchProjectsResponse(
                    matches: page.elements.map(\.view), query: body.query, total: page.total, limit: page.limit, cursor: page.cursor,
                    nextCursor: page.nextCursor, returnedCount: page.elements.count, hasMore: page.hasMore, warnings: warnings))
        }
    }
#endif

#if Sandbox
    import Plangrep

    // Each list has the same envelope around an array of its own name.

    extension ProjectFileEntityListResponse {
        init(_ page: ListPage<ProjectFileEntity>) {
            self.init(
                files: page.elements, total: page.total, limit: page.limit, cursor: page.cursor, nextCursor: page.nextCursor,
                returnedCount: page.elements.count, hasMore: page.hasMore, pageInfo: page.pageInfo)
        }
    }

    extension ProjectSheetEntityListResponse {
        init(_ page: ListPage<ProjectSheetEntity>) {
            self.init(
                total: page.total, limit: page.limit, cursor: page.cursor, nextCursor: page.nextCursor,
                returnedCount: page.elements.count, hasMore: page.hasMore, pageInfo: page.pageInfo, sheets: page.elements)
        }
    }

    extension ProjectRegionEntityListResponse {
        init(_ page: ListPage<ProjectRegionEntity>) {
            self.init(
                total: page.total, limit: page.limit, cursor: page.cursor, nextCursor: page.nextCursor,
                returnedCount: page.elements.count, hasMore: page.hasMore, pageInfo: page.pageInfo, regions: page.elements)
        }
    }

    extension ProjectSpecificationEntityListResponse {
        init(_ page: ListPage<ProjectSpecificationEntity>) {
            self.init(
                total: page.total, limit: page.limit, cursor: page.cursor, nextCursor: page.nextCursor,
                returnedCount: page.elements.count, hasMore: page.hasMore, pageInfo: page.pageInfo, specifications: page.elements)
        }
    }

    extension ProjectSpecificationSectionEntityListResponse {
        init(_ page: ListPage<ProjectSpecificationSectionEntity>) {
            self.init(
                sections: page.elements, total: page.total, limit: page.limit, cursor: page.cursor, nextCursor: page.nextCursor,
                returnedCount: page.elements.count, hasMore: page.hasMore, pageInfo: page.pageInfo)
        }
    }

    extension ProjectDocEntityListResponse {
        init(_ page: ListPage<ProjectDocEntity>) {
            self.init(
                total: page.total, limit: page.limit, cursor: page.cursor, nextCursor: page.nextCursor,
                returnedCount: page.elements.count, hasMore: page.hasMore, pageInfo: page.pageInfo, docs: page.elements)
        }
    }
#endif

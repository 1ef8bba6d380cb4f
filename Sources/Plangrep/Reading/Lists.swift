// The lists of a project know how many entries they have in all.

extension ProjectFileEntityListResponse {
    /// See `total`.
    public var totalCount: Int? { total }
}

extension ProjectSheetEntityListResponse {
    /// See `total`.
    public var totalCount: Int? { total }
}

extension ProjectRegionEntityListResponse {
    /// See `total`.
    public var totalCount: Int? { total }
}

extension ProjectSpecificationEntityListResponse {
    /// See `total`.
    public var totalCount: Int? { total }
}

extension ProjectSpecificationSectionEntityListResponse {
    /// See `total`.
    public var totalCount: Int? { total }
}

extension ProjectDocEntityListResponse {
    /// See `total`.
    public var totalCount: Int? { total }
}

// Projects and jobs come on one page: a list like the others to those who read it.

extension ListProjectsResponse: CursorPage {
    /// The projects.
    public var pageItems: [Project] { projects }
    /// All of them are on the page.
    public var totalCount: Int? { projects.count }
}

extension ListJobsResponse: CursorPage {
    /// The jobs, the newest first.
    public var pageItems: [Job] { jobs }
    /// All of them are on the page.
    public var totalCount: Int? { jobs.count }
}

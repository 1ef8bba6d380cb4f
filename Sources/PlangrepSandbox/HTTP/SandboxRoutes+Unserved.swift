#if Sandbox
    import Hummingbird

    /// What the documentation has and the sandbox does not serve yet: answered with 501, so that a client can tell it from a typing error.
    extension SandboxRoutes {
        private static let withKey: [(method: HTTPRequest.Method, path: String, operation: String)] = [
            (.get, "projects/{projectId}/summary", "getProjectSummary"),
            (.post, "projects/search", "searchProjects"),
            (.get, "projects/{projectId}/files", "listFiles"),
            (.get, "projects/{projectId}/files/{fileId}", "getFile"),
            (.get, "projects/{projectId}/sheets", "listSheets"),
            (.get, "projects/{projectId}/sheets/{sheetId}", "getSheet"),
            (.get, "projects/{projectId}/sheets/{sheetId}/regions", "listSheetRegions"),
            (.get, "projects/{projectId}/regions", "listRegions"),
            (.get, "projects/{projectId}/regions/{regionId}", "getRegion"),
            (.get, "projects/{projectId}/specifications", "listSpecifications"),
            (.get, "projects/{projectId}/specifications/{specId}", "getSpecification"),
            (.get, "projects/{projectId}/specifications/{specId}/sections", "listSpecificationSections"),
            (.get, "projects/{projectId}/specifications/{specId}/sections/{sectionId}", "getSpecificationSection"),
            (.get, "projects/{projectId}/docs", "listDocs"),
            (.get, "projects/{projectId}/docs/{docId}", "getDoc"),
            (.post, "projects/{projectId}/source-search", "searchSources"),
            (.post, "projects/{projectId}/source-text", "readSourceText"),
            (.get, "jobs/{jobId}/artifact", "getJobArtifact"),
            (.get, "projects/{projectId}/artifact", "getProjectArtifact"),
        ]

        private static let withoutKey: [(method: HTTPRequest.Method, path: String, operation: String)] = [
            (.get, "/api/open/v1/artifact-downloads/{token}", "getArtifactDownload"),
            (.head, "/api/open/v1/artifact-downloads/{token}", "headArtifactDownload"),
            (.get, "/api/open-api/keys", "listKeys"),
            (.post, "/api/open-api/keys", "createKey"),
            (.post, "/api/open-api/keys/{keyId}/revoke", "revokeKey"),
            (.post, "/api/open-api/keys/revoke-all", "revokeAllKeys"),
        ]

        func addUnserved(to group: RouterGroup<Context>) {
            for route in Self.withKey {
                group.on(RouterPath(route.path), method: route.method) { _, _ -> Response in throw SandboxError.notServed(route.operation) }
            }
        }

        /// Artifact downloads take no key, and the keys' own routes take a session cookie instead of one (both documented).
        func addUnservedWithoutKey(to router: Router<Context>) {
            for route in Self.withoutKey {
                router.on(RouterPath(route.path), method: route.method) { _, _ -> Response in throw SandboxError.notServed(route.operation)
                }
            }
        }
    }
#endif

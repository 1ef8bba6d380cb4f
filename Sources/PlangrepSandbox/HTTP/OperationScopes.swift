#if Sandbox
    /// What a key must be allowed to do, for each operation.
    ///
    /// Documented are the scopes of jobs, uploads and artifacts. Those of projects, their reads and searches are not: here they are read with
    /// `jobs:read` and created with `jobs:write`.
    enum OperationScopes {
        /// Nil for operations that take no key.
        static func scope(of operationID: String) -> String? {
            if reads.contains(operationID) { return "jobs:read" }
            if writes.contains(operationID) { return "jobs:write" }
            return artifacts.contains(operationID) ? "artifacts:read" : nil
        }

        private static let reads: Set = [
            "listProjects", "getProject", "getProjectSummary", "searchProjects", "listJobs", "getJob", "getJobResult", "listFiles",
            "getFile",
            "listSheets", "getSheet", "listSheetRegions", "listRegions", "getRegion", "listSpecifications", "getSpecification",
            "listSpecificationSections", "getSpecificationSection", "listDocs", "getDoc", "searchSources", "readSourceText",
        ]
        private static let writes: Set = [
            "createProject", "createJob", "cancelJob", "resumeJob", "uploadFiles", "registerUploads", "uploadRegisteredFile",
            "completeUploads",
        ]
        private static let artifacts: Set = ["getJobArtifact", "getProjectArtifact"]
    }

    extension SandboxError {
        /// 403 [inferred: neither status nor code for a missing scope is known].
        static func missingScope(_ scope: String) -> SandboxError {
            SandboxError(.forbidden, "insufficient_scope", "The API key lacks the scope \(scope): create one that has it.")
        }
    }
#endif

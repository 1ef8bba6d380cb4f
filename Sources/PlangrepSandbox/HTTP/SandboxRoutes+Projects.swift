#if Sandbox
    import Hummingbird
    import Plangrep

    extension SandboxRoutes {
        func addProjects(to group: RouterGroup<Context>) {
            group.post("projects", use: createProject)
            group.get("projects") { _, _ in try await listProjects() }
            group.get("projects/{projectId}") { _, context in try await getProject(Self.parameter("projectId", in: context)) }
        }

        private func createProject(_ request: Request, _ context: Context) async throws -> Response {
            let body = try await SandboxBody.read(CreateProjectRequest.self, from: request, maxBytes: configuration.limits.maxBodyBytes)
            guard (1...180).contains(body.name.unicodeScalars.count) else {
                throw SandboxError.invalid("$.name", "it must have 1 to 180 characters")
            }
            let (project, balance) = try await engine.createProject(name: body.name)
            let cost = configuration.credits.perProject
            // Documented as the balance before the charge (/concepts/credits); one example looks as if it were after it.
            let billing = ProjectBilling(availableCredits: balance, creditsCharged: cost, requiredCredits: cost)
            return try SandboxBody.answer(.accepted, CreateProjectResponse(project: Project(project), billing: billing))
        }

        private func listProjects() async throws -> Response {
            try SandboxBody.answer(.ok, ListProjectsResponse(projects: await engine.projects.map(Project.init)))
        }

        private func getProject(_ id: String) async throws -> Response {
            try SandboxBody.answer(.ok, GetProjectResponse(project: Project(try await engine.project(id))))
        }
    }
#endif

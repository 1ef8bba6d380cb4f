#if Sandbox
    import BindingsServer
    import Plangrep

    extension SandboxServer {
        func createProject(_ input: Operations.CreateProject.Input) async throws -> Operations.CreateProject.Reply {
            guard !input.body.name.isEmpty else { throw SandboxError.invalid("$.name", "it must have 1 to 180 characters") }
            let (project, balance) = try await engine.createProject(name: input.body.name)
            let cost = configuration.credits.perProject
            // Documented as the balance before the charge (/concepts/credits); one example looks as if it were after it.
            let billing = ProjectBilling(availableCredits: balance, creditsCharged: cost, requiredCredits: cost)
            return .accepted(CreateProjectResponse(project: Project(project), billing: billing))
        }

        func listProjects(_ input: Operations.ListProjects.Input) async throws -> Operations.ListProjects.Reply {
            .ok(ListProjectsResponse(projects: await engine.projects.map(Project.init)))
        }

        func getProject(_ input: Operations.GetProject.Input) async throws -> Operations.GetProject.Reply {
            .ok(GetProjectResponse(project: Project(try await engine.project(input.projectID))))
        }

        func getProjectSummary(_ input: Operations.GetProjectSummary.Input) async throws -> Operations.GetProjectSummary.Reply {
            let (project, catalog) = (try await engine.project(input.projectID), try await engine.catalog(ofProject: input.projectID))
            return .ok(GetProjectSummaryResponse(project: Project(project), projectSummary: ProjectSummary(project, catalog)))
        }
    }
#endif

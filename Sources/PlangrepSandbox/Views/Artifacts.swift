#if Sandbox
    import Plangrep

    /// How the artifacts of an answer are shown: below which route, or not at all.
    struct ArtifactLinks: Sendable {
        enum Route: Sendable { case project(String), job(String) }

        var context: ResponseContext
        var route: Route
        /// Leaves artifacts out (documented for `compact`).
        var isCompact = false

        /// The artifact as a list of one; empty for a picture that cannot be made here, nil where artifacts are left out.
        func list(_ kind: ArtifactPath.Kind, _ id: EntityID) -> [Artifact]? {
            if isCompact { return nil }
            if kind.isPicture, !context.makesPictures { return [] }
            let path = ArtifactPath(kind, id)
            let url =
                switch route {
                case .project(let project): context.artifactURL(path, ofProject: project)
                case .job(let job): context.artifactURL(path, ofJob: job)
                }
            return [Artifact(type: kind.type, url: url)]
        }
    }
#endif

#if Sandbox
    import BindingsRuntime
    import Testing

    @testable import PlangrepSandbox

    /// The documentation shows properties without a value as `null`, so clients written against it may count on the keys.
    ///
    /// Looked for in each kind of response that holds a job, in a result's job, and in its documents.
    @Suite struct SandboxNullTests {
        private func expectNulls(_ keys: [String], in value: JSONValue?, _ what: String) throws {
            let fields = try #require(value?.object, "\(what)")
            for key in keys { #expect(fields[key] == JSONValue.null, "\(key) of \(what)") }
        }

        @Test func aJobShowsWhatIsNotThereYet() async throws {
            let pending = ["resultUrl", "error", "completedAt"]
            try await withSandbox { api in
                let project = try await api.readyProject()
                let created = try await api.post("/projects/\(project)/jobs", "{}").json
                try expectNulls(pending + ["externalId"], in: created["job"], "a created job")
                #expect(created.object?["webhookSigningSecret"] == JSONValue.null)
                let job = try #require(created["job"]?["id"]?.string)
                try expectNulls(pending, in: try await api.get("/jobs/\(job)").json["job"], "a read job")
                try expectNulls(pending, in: try await api.get("/projects/\(project)/jobs").json["jobs"]?[0], "a listed job")
                let uploaded = try await api.upload([SandboxFlowTests.sample], to: job).json
                try expectNulls(pending, in: uploaded["job"], "an uploaded job")
                let completed = try await api.post("/jobs/\(job)/uploads/complete", "{}").json
                try expectNulls(["resultUrl", "error"], in: completed["job"], "a completed upload's job")
                try await api.reach("completed", job: job)
                let ended = try #require(try await api.get("/jobs/\(job)").json["job"])
                #expect(ended["status"] == "completed" && ended["resultUrl"]?.string != nil && ended["completedAt"]?.string != nil)
                try expectNulls(["error"], in: ended, "an ended job")
                let result = try await api.get("/jobs/\(job)/result").json
                try expectNulls(["error", "externalId"], in: result["job"], "a result's job")
                try expectNulls(["error", "specifications", "docs"], in: result["documents"]?[0], "a result's document")
            }
        }
    }
#endif

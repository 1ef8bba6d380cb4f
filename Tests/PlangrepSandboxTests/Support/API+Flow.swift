#if Sandbox
    import BindingsRuntime
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    // The steps that most tests begin with.
    extension API {
        /// Makes a project and waits until it is ready.
        func readyProject(_ name: String = "Tower B") async throws -> String {
            let answer = try await post("/projects", "{\"name\":\"\(name)\"}")
            let id = try #require(answer.json["project"]?["id"]?.string)
            try await eventually { try await get("/projects/\(id)").json["project"]?["status"] == "ready" }
            return id
        }

        /// Makes a job in a new project.
        func job(_ body: String = "{}") async throws -> JSONValue {
            let project = try await readyProject()
            return try await post("/projects/\(project)/jobs", body).json
        }

        func jobID() async throws -> String { try #require(try await job()["job"]?["id"]?.string) }

        /// Uploads files named `a.pdf`, `b.pdf`, … with metadata for each.
        func upload(_ files: [(name: String, type: String, bytes: [UInt8])], to job: String, extra: String = "") async throws -> Answer {
            let entries = files.enumerated().map {
                "{\"partName\":\"file\($0)\",\"fileName\":\"\($1.name)\",\"contentType\":\"\($1.type)\"\(extra)}"
            }
            var form = TestForm()
            form.add("metadata", type: "application/json", Array("{\"files\":[\(entries.joined(separator: ","))]}".utf8))
            for (index, file) in files.enumerated() { form.add("file\(index)", fileName: file.name, type: file.type, file.bytes) }
            return try await send(form, to: job)
        }

        func send(_ form: TestForm, to job: String) async throws -> Answer {
            try await send(
                .POST, "/jobs/\(job)/files", headers: Self.authorized + [("Content-Type", form.contentType)], body: .bytes(form.bytes))
        }

        /// Waits for a status.
        func reach(_ status: String, job: String) async throws {
            try await eventually { try await get("/jobs/\(job)").json["job"]?["status"]?.string == status }
        }

        /// Uploads, completes, and waits for the status.
        func run(_ job: String, _ files: [(name: String, type: String, bytes: [UInt8])], until status: String, extra: String = "")
            async throws
        {
            let uploaded = try await upload(files, to: job, extra: extra)
            #expect(uploaded.status == 200)
            let completed = try await post("/jobs/\(job)/uploads/complete")
            #expect(completed.status == 202)
            try await reach(status, job: job)
        }
    }

    /// A multipart form as a client writes it.
    struct TestForm {
        let boundary = "----plangrep-test"
        private var parts: [UInt8] = []

        var contentType: String { "multipart/form-data; boundary=\(boundary)" }
        var bytes: [UInt8] { parts + Array("--\(boundary)--\r\n".utf8) }

        mutating func add(_ name: String, fileName: String? = nil, type: String, _ bytes: [UInt8]) {
            let file = fileName.map { "; filename=\"\($0.replacing("\"", with: "%22"))\"" } ?? ""
            parts += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\(file)\r\nContent-Type: \(type)\r\n\r\n".utf8)
            parts += bytes + [13, 10]
        }
    }

    /// Waits until the condition holds; an issue after ten seconds.
    func eventually(_ condition: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < deadline {
            if try await condition() { return }
            try await Task.sleep(for: .milliseconds(2))
        }
        Issue.record("It did not happen within ten seconds.")
    }
#endif

#if Sandbox
    import AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import NIOCore
    import Testing

    @testable import PlangrepSandbox

    @Suite struct SandboxLifetimeTests {
        @Test func stoppingRemovesTheTemporaryFolderAndStopsListening() async throws {
            let sandbox = try await Sandbox.start()
            let folder = sandbox.engine.folder.url
            #expect(FileManager.default.fileExists(atPath: folder.path))
            await sandbox.stop()
            await sandbox.stop()
            #expect(!FileManager.default.fileExists(atPath: folder.path))
            await #expect(throws: (any Error).self) { try await API(sandbox: sandbox).send(.GET, "/projects", timeout: .milliseconds(200)) }
        }

        @Test func aGivenFolderStays() async throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plangrep-sandbox-data-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = try await withSandbox({ $0.dataFolder = folder }) { api in
                let job = try await api.jobID()
                _ = try await api.upload([SandboxFlowTests.sample], to: job)
                return try #require(await api.sandbox.documents(ofJob: job).first?.file)
            }
            #expect(try Data(contentsOf: file) == Data(SamplePDF.bytes()))
            #expect(file.deletingLastPathComponent().path == folder.path)
        }

        @Test func stoppingEndsAnUploadThatIsUnderWay() async throws {
            let (chunks, source) = AsyncStream<ByteBuffer>.makeStream()
            let folder = try await withSandbox { api in
                let job = try await api.jobID()
                let headers = API.authorized + [("Content-Type", "multipart/form-data; boundary=b")]
                source.yield(ByteBuffer(string: "--b\r\nContent-Disposition: form-data; name=file0; filename=a\r\n\r\n"))
                let sandbox = api.sandbox
                Task {
                    _ = try? await API(sandbox: sandbox).send(
                        .POST, "/jobs/\(job)/files", headers: headers, body: .stream(chunks, length: .unknown))
                }
                let folder = api.sandbox.engine.folder.url
                try await eventually { try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1 }
                return folder
            }
            source.finish()
            #expect(!FileManager.default.fileExists(atPath: folder.path))
        }

        @Test func startingInACancelledTaskEndsAtOnce() async {
            let start = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await Sandbox.start().baseURL
            }
            await #expect(throws: CancellationError.self) { try await start.value }
        }

        @Test func aPortInUseIsAnErrorThatNamesIt() async throws {
            try await withSandbox { api in
                var configuration = SandboxConfiguration()
                configuration.port = try #require(api.sandbox.baseURL.port)
                let problem = await #expect(throws: SandboxConfiguration.Problem.self) { try await Sandbox.start(configuration) }
                #expect(problem?.description.hasPrefix("cannot listen on 127.0.0.1:\(configuration.port)") == true)
            }
        }

        @Test(arguments: [0, -1, .nan, .infinity])
        func aSpeedThatIsNoneIsRefused(_ speed: Double) async {
            var configuration = SandboxConfiguration()
            configuration.speed = speed
            await #expect(throws: SandboxConfiguration.Problem.self) { try await Sandbox.start(configuration) }
        }

        @Test func timingsFollowTheClockAndTheSpeed() async throws {
            let clock = TestClock()
            try await withSandbox({
                $0.clock = clock.clock
                $0.speed = 2
            }) { api in
                let project = try #require(try await api.post("/projects", "{\"name\":\"a\"}").json["project"]?["id"]?.string)
                try await clock.wait(for: 1)
                clock.advance(by: .seconds(44))
                #expect(try await api.get("/projects/\(project)").json["project"]?["status"] == "provisioning")
                clock.advance(by: .seconds(1))
                try await eventually { try await api.get("/projects/\(project)").json["project"]?["status"] == "ready" }
            }
        }

        @Test func whatOutlivesItsRetentionExpiresOrIsGone() async throws {
            let clock = TestClock()
            try await withSandbox({ $0.clock = clock.clock }) { api in
                _ = try await api.post("/projects", "{\"name\":\"a\"}")
                try await clock.wait(for: 1)
                clock.advance(by: .seconds(90))
                let project = try #require(try await api.get("/projects").json["projects"]?[0]?["id"]?.string)
                try await eventually { try await api.get("/projects/\(project)").json["project"]?["status"] == "ready" }
                let open = try #require(try await api.post("/projects/\(project)/jobs", "{}").json["job"]?["id"]?.string)
                let ended = try #require(try await api.post("/projects/\(project)/jobs", "{}").json["job"]?["id"]?.string)
                _ = try await api.upload([SandboxFlowTests.sample], to: open)
                _ = try await api.post("/jobs/\(ended)/cancel")
                try await clock.wait(for: 2)
                clock.advance(by: .seconds(7 * 86400))
                try await api.reach("expired", job: open)
                try await eventually { try await api.get("/jobs/\(ended)").status == 404 }
                #expect(try await api.get("/projects/\(project)/files").json["total"] == 0)
                #expect(try FileManager.default.contentsOfDirectory(atPath: api.sandbox.engine.folder.url.path).isEmpty)
            }
        }
    }
#endif

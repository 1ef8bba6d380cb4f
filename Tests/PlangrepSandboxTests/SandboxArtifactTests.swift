#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    @Suite("Artifacts", .enabled(if: hasPoppler)) struct SandboxArtifactTests {
        /// The links of all artifacts in an answer.
        private func links(_ value: JSONValue) -> [String] {
            switch value {
            case .array(let values): values.flatMap(links)
            case .object(let fields): fields.flatMap { $0.key == "url" ? [$0.value.string ?? ""] : links($0.value) }
            default: []
            }
        }

        @Test("Every link in reads and results leads to bytes, and compact answers have none")
        func all() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                var found: Set<String> = []
                for list in ["files", "sheets", "regions?limit=3", "specifications", "docs"] {
                    found.formUnion(links(try await fixture.get("/\(list)").json))
                    let compact = try await fixture.get("/\(list)\(list.contains("?") ? "&" : "?")compact=true").json
                    #expect(links(compact).isEmpty && !String(describing: compact).contains("artifacts"))
                }
                found.formUnion(links(try await api.get("/jobs/\(fixture.job)/result").json))
                #expect(found.count > 12)
                for link in found {
                    let answer = try await api.get(link)
                    #expect(answer.status == 200 && answer.headers["Content-Type"] == ["application/octet-stream"], "\(link)")
                    #expect(answer.headers["Content-Disposition"].first?.hasPrefix("attachment; filename=\"") == true)
                    let start: [UInt8] =
                        link.hasSuffix(".png") ? [0x89, 0x50, 0x4E, 0x47] : Array((link.hasSuffix(".svg") ? "<?xml" : "{").utf8)
                    #expect(answer.bytes.starts(with: start), "\(link)")
                    let head = try await api.send(.HEAD, link)
                    #expect(
                        head.status == 200 && head.bytes.isEmpty && head.headers["Content-Length"] == ["\(answer.bytes.count)"], "\(link)")
                }
            }
        }

        @Test("What was read is in the artifact of the file")
        func extracted() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let link = try #require(links(try await fixture.get("/files").json).first)
                let json = try await api.get(link).json
                #expect(json["extractor"] == "plangrep-sandbox" && json["pages"]?.array?.count == 3)
                #expect(json["pages"]?[0]?["words"]?.array?.contains { $0["text"] == "OFFICE" } == true)
            }
        }

        @Test("Paths are those of answers alone", arguments: ["", "x", "../state.sqlite", "/etc/passwd", "sheets/sheet_x_1/thumbnail.png"])
        func paths(_ path: String) async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                #expect(try await fixture.get("/artifact?path=\(path)").status == 404)
                #expect(try await api.get("/jobs/\(fixture.job)/artifact?path=\(path)").status == 404)
                #expect(try await fixture.get("/artifact").status == 400)
            }
        }

        @Test("An artifact of one job or project is none of another")
        func strangers() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let link = try #require(links(try await fixture.get("/sheets").json).first)
                let query = try #require(link.firstIndex(of: "?").map { String(link[$0...]) })
                let other = try await api.post("/projects/\(fixture.project)/jobs", "{}").json["job"]?["id"]?.string ?? ""
                #expect(try await api.get("/jobs/\(other)/artifact\(query)").status == 409, "it has no result")
                try await api.run(other, [ReadFixture.letter], until: "completed")
                #expect(try await api.get("/jobs/\(other)/artifact\(query)").status == 404)
                #expect(try await api.get("/jobs/\(fixture.job)/artifact\(query)").status == 200)
                let stranger = try await api.post("/projects", #"{"name":"other"}"#).json["project"]?["id"]?.string ?? ""
                #expect(try await api.get("/projects/\(stranger)/artifact\(query)").status == 404)
            }
        }

        @Test("A download link works once, HEAD does not use it up, and a key is refused without doing so")
        func once() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let answer = try await api.get(try #require(links(try await fixture.get("/files").json).first))
                let link = try #require(answer.headers["X-Sandbox-Download-Url"].first)
                let head = try await api.send(.HEAD, link, headers: [])
                #expect(head.status == 200 && head.bytes.isEmpty && head.headers["Content-Length"] == ["\(answer.bytes.count)"])
                #expect(head.headers["Content-Type"] == ["application/octet-stream"] && head.headers["Content-Disposition"].count == 1)
                let refused = try await api.get(link)
                #expect(refused.status == 400 && refused.code == "authorization_not_accepted")
                #expect(try await api.send(.HEAD, link).status == 400)
                let download = try await api.get(link, headers: [])
                #expect(download.status == 200 && download.bytes == answer.bytes)
                let again = try await api.get(link, headers: [])
                #expect(again.status == 404 && again.code == "download_not_available")
                #expect(try await api.send(.HEAD, link, headers: []).status == 404)
                #expect(try await api.get("/artifact-downloads/unknown", headers: []).status == 404)
            }
        }

        @Test("Of many at once, one gets the artifact")
        func race() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let answer = try await api.get(try #require(links(try await fixture.get("/files").json).first))
                let link = try #require(answer.headers["X-Sandbox-Download-Url"].first)
                let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<8 { group.addTask { try await api.get(link, headers: []).status } }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(statuses.sorted() == [200] + Array(repeating: 404, count: 7))
            }
        }

        @Test("Links expire, and too many push out the oldest")
        func lifetime() throws {
            let (start, path) = (Date(timeIntervalSince1970: 0), try #require(ArtifactPath("files/file_x/document.json")))
            var downloads = ArtifactDownloads(limit: 4)
            let download = ArtifactDownloads.Download(projectID: "p", path: path)
            let tokens = (0..<5).map { _ in downloads.issue(download, until: start.addingTimeInterval(10)) }
            #expect(throws: SandboxError.self) { try downloads.download(tokens[0], at: start) }
            #expect(try downloads.download(tokens[4], at: start) == download)
            #expect(throws: SandboxError.self) { try downloads.download(tokens[4], at: start.addingTimeInterval(10)) }
        }
    }
#endif

import BindingsRuntimeTesting
import Foundation
import Testing

@testable import Plangrep

@Suite("Artifacts")
struct ArtifactTests {
    @Test("URLs lead to the documented routes, and elsewhere without the key")
    func addresses() throws {
        let base = URL(string: "https://plangrep.com/api/open/v1")
        let routes: [(String, ArtifactAddress)] = [
            ("https://plangrep.com/api/open/v1/jobs/job_1/artifact?path=doc%2F1.png", .job(id: "job_1", path: "doc/1.png")),
            ("/api/open/v1/projects/p/artifact?x=1&path=a%20b", .project(id: "p", path: "a b")),
            ("https://plangrep.com/api/open/v1/artifact-downloads/t0k%2Fen", .oneUse(token: "t0k/en")),
            ("https://cdn.example.com/x.png?sig=1", .elsewhere(try #require(SignedURL("https://cdn.example.com/x.png?sig=1")))),
            (
                "https://plangrep.com.evil.example/api/open/v1/jobs/j/artifact?path=a",
                .elsewhere(try #require(SignedURL("https://plangrep.com.evil.example/api/open/v1/jobs/j/artifact?path=a")))
            ),
        ]
        for (text, address) in routes { #expect(try ArtifactAddress(text, base: base) == address, "\(text)") }
        for text in [
            "", "https://plangrep.com/api/open/v1/jobs/j/artifact", "https://plangrep.com/logout", "ftp://x.example/a",
            "https://user@x.example/a",
        ] {
            #expect(throws: ArtifactAddress.Problem.self, "\(text)") { try ArtifactAddress(text, base: base) }
        }
    }

    @Test("go into a folder under their own name, which leads nowhere else and replaces nothing")
    func download() async throws {
        let service = try TestService { request, _, _ in
            request == "GET /jobs/job_1/artifact?path=..%2F..%2F.bashrc" ? .status(200, headers: ["ETag": "\"a\""], body: "png") : nil
        }
        defer { service.server.stop() }
        let folder = try TemporaryFolder()
        let artifact = Artifact(type: "thumbnail", url: "\(service.server.url)/api/open/v1/jobs/job_1/artifact?path=..%2F..%2F.bashrc")
        let first = try await service.client.artifacts.download(artifact, to: folder.url)
        let second = try await service.client.artifacts.download(artifact, to: folder.url)
        #expect(first.file.lastPathComponent == "_bashrc" && second.file.lastPathComponent == "_bashrc-2")
        #expect(first.bytes == 3 && first.sha256 == SHA256Hasher.hex(of: Array("png".utf8)))
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.url.path)) == ["_bashrc", "_bashrc-2"])
        #expect(service.server.requests.allSatisfy { $0.head["authorization"] == ["Bearer pl4nted-key"] })
    }

    @Test("by one-use link: asked for its name without using it up, without the key, and never twice")
    func oneUse() async throws {
        let service = try TestService { request, head, _ in
            if head.method == "HEAD" {
                return ServerPlan.raw(
                    "HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename=\"../A 1.pdf\"\r\nContent-Length: 3\r\n\r\n")
            }
            return request == "GET /artifact-downloads/t" ? .status(503) : nil
        }
        defer { service.server.stop() }
        let folder = try TemporaryFolder()
        let artifact = Artifact(url: "\(service.server.url)/api/open/v1/artifact-downloads/t")
        let error = await apiError { () throws(APIError) in try await service.client.artifacts.download(artifact, to: folder.url) }
        #expect(error?.status == .serviceUnavailable)
        #expect(service.asked == ["HEAD /artifact-downloads/t", "GET /artifact-downloads/t"])
        #expect(service.server.requests.allSatisfy { $0.head["authorization"].isEmpty && $0.head["cookie"].isEmpty })
    }

    @Test("as a sequence of chunks")
    func stream() async throws {
        let service = try TestService { request, _, _ in request == "GET /projects/p/artifact?path=a" ? .status(200, body: "abc") : nil }
        defer { service.server.stop() }
        let artifact = Artifact(url: "/api/open/v1/projects/p/artifact?path=a")
        var bytes: [UInt8] = []
        for try await chunk in try await service.client.artifacts.get(artifact).stream().body { bytes += chunk }
        #expect(bytes == Array("abc".utf8))
        let none = await apiError { () throws(APIError) in try service.client.artifacts.get(Artifact(type: "x")) }
        #expect(none?.kind == .invalidRequest)
    }

    @Test(
        "File names of Content-Disposition",
        arguments: [
            ("attachment; filename=\"a b.pdf\"", "a b.pdf"), ("attachment; filename=a.pdf", "a.pdf"),
            ("attachment; filename=x; filename*=UTF-8''%C3%A4%2Fb.pdf", "ä/b.pdf"), ("inline", nil),
        ])
    func disposition(text: String, name: String?) {
        #expect(ContentDisposition.fileName(text) == name)
    }
}

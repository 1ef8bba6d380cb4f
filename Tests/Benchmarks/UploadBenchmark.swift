#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep
    import PlangrepSandbox

    /// Sends one large sparse file through the form upload, beside `curl -F` of the same file to the same server.
    ///
    /// The server is a process of its own, so that the memory shown is the client's alone.
    /// BENCHMARK_UPLOAD_BYTES is the file's size; 2 GB by default. URLSession writes the form to the temporary folder first.
    func runUploadBenchmark(_ transport: any Transport, _ name: String) async throws {
        let size = ProcessInfo.processInfo.environment["BENCHMARK_UPLOAD_BYTES"].flatMap { UInt64($0) } ?? 2_000_000_000
        let file = try SparseFile(size: size)
        defer { file.remove() }
        let digest = try file.sha256()
        let server = try UploadServer.spawn()
        defer { server.stop() }
        let client = PlangrepClient(
            apiKey: server.apiKey, configuration: ClientConfiguration(baseURL: server.baseURL, transport: transport))

        let project = try await client.projects.create(name: "Benchmark").value.project.id
        try await client.projects.waitUntilReady(projectID: project, every: .milliseconds(200))
        print("\(size / 1_000_000) MB through POST /jobs/{jobId}/files")

        let ours = try await measure(client: client, project: project, file: file)
        let arrived = try server.digest(of: ours.documentID)
        print(row("plangrep (\(name))", ours.seconds, size, ours.peakMegabytes, arrived == digest))
        let theirs = try await curl(client: client, project: project, file: file, server: server)
        print(row("curl -F", theirs.seconds, size, theirs.peakMegabytes, true))
        print("time: \((ours.seconds / theirs.seconds).formatted(.number.precision(.fractionLength(2)))) times curl's")
        guard arrived == digest else { throw BenchmarkError("the file did not arrive whole: \(arrived) is not \(digest)") }
        guard ours.peakMegabytes < 100 else { throw BenchmarkError("peak memory was \(ours.peakMegabytes) MB; the limit is 100 MB") }
    }

    /// What one upload cost.
    private struct Cost {
        var documentID = ""
        var seconds: Double
        var peakMegabytes: Int
    }

    private func measure(client: PlangrepClient, project: String, file: SparseFile) async throws -> Cost {
        let job = try await client.jobs.create(projectID: project).value.job
        let metadata = UploadFilesMetadata(files: [
            UploadFileMetadata(partName: "file0", fileName: file.url.lastPathComponent, contentType: "application/pdf")
        ])
        let part = FilePart(.file(file.url), fileName: file.url.lastPathComponent, contentType: "application/pdf")
        ResidentMemory.resetPeak()
        let before = ResidentMemory.peakMegabytes
        let start = ContinuousClock.now
        let reply = try await client.uploads.uploadFiles(jobID: job.id, metadata: metadata, file0: part).value
        let seconds = (ContinuousClock.now - start).seconds
        print("resident before the upload: \(before) MB")
        return Cost(documentID: reply.uploads.first?.documentID ?? "", seconds: seconds, peakMegabytes: ResidentMemory.peakMegabytes)
    }

    private func curl(client: PlangrepClient, project: String, file: SparseFile, server: UploadServer) async throws -> Cost {
        let job = try await client.jobs.create(projectID: project).value.job
        let metadata = #"{"files":[{"partName":"file0","fileName":"f.pdf","contentType":"application/pdf"}]}"#
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        // Without `Expect:` curl waits a second for a `100 Continue` that the sandbox does not send.
        process.arguments = [
            "-sS", "--fail", "-o", "/dev/null", "-H", "Expect:", "-H", "Authorization: Bearer \(server.apiKey.withSecret { $0 })",
            "-F", "metadata=\(metadata);type=application/json", "-F", "file0=@\(file.url.path);type=application/pdf",
            "\(server.baseURL.absoluteString)/jobs/\(job.id)/files",
        ]
        let start = ContinuousClock.now
        try process.run()
        // A process that has ended tells nothing more, and what the system adds up for children counts this one before curl was loaded.
        var peak = 0
        while process.isRunning {
            peak = max(peak, ResidentMemory.peakMegabytes(of: "\(process.processIdentifier)"))
            try await Task.sleep(for: .milliseconds(20))
        }
        let seconds = (ContinuousClock.now - start).seconds
        guard process.terminationStatus == 0 else { throw BenchmarkError("curl ended with \(process.terminationStatus)") }
        return Cost(seconds: seconds, peakMegabytes: peak)
    }

    private func row(_ name: String, _ seconds: Double, _ size: UInt64, _ peak: Int, _ whole: Bool) -> String {
        let rate = Int(Double(size) / 1_000_000 / seconds)
        let time = seconds.formatted(.number.precision(.fractionLength(2)))
        return "\(name): \(time) s, \(rate) MB/s, peak memory \(peak) MB, \(whole ? "arrived whole" : "NOT WHOLE")"
    }
#endif

#if CommandLine
    import AsyncHTTPClient
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep

    /// Sends one large file, some, and many, through signed URLs and through a form, beside the programs that people would use instead, all to the same sink.
    ///
    /// BENCHMARK_UPLOAD_BYTES is what each load comes to, 4 GB by default; the files are sparse. A program that the machine does not have is left out.
    /// Each figure is the best of BENCHMARK_UPLOAD_ROUNDS, 3 by default: rounds of all senders take turns.
    func runUploadBenchmark() async throws {
        let environment = ProcessInfo.processInfo.environment
        let bytes = environment["BENCHMARK_UPLOAD_BYTES"].flatMap { Int64($0) } ?? 4_000_000_000
        let rounds = environment["BENCHMARK_UPLOAD_ROUNDS"].flatMap { Int($0) } ?? 3
        let sink = try UploadSink.spawn()
        defer { sink.stop() }
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        for count in [1, 10, 100] {
            let load = try UploadLoad(count: count, bytesEach: bytes / Int64(count))
            defer { load.remove() }
            print(load.name)
            try await UploadComparison(sink: sink, load: load, bare: client).run(rounds)
        }
        try await client.shutdown()
    }

    /// All senders, with one load.
    private struct UploadComparison {
        let sink: UploadSink
        let load: UploadLoad
        let bare: HTTPClient

        func run(_ rounds: Int) async throws {
            var best: [String: UploadCost] = [:]
            let senders = senders
            for _ in 0..<rounds {
                for (name, send) in senders {
                    guard let cost = try await send() else { continue }
                    best[name] = best[name].map { $0.best(cost) } ?? cost
                }
            }
            for (name, _) in senders { if let cost = best[name] { print(cost.line(name, load)) } }
            goals(best)
        }

        private typealias Sender = (name: String, send: () async throws -> UploadCost?)

        private var senders: [Sender] {
            let measurement = UploadMeasurement(sink: sink, load: load)
            let (urls, port) = (load.urls, sink.port)
            let async = RuntimeUploads(transport: AsyncHTTPTransport.shared, port: port)
            let session = RuntimeUploads(transport: URLSessionTransport.shared, port: port)
            let bare = BareUploads(client: bare, port: port)
            let programs = UploadPrograms(urls: urls, port: port)
            return [
                ("signed, AsyncHTTPClient", { try await measurement.here { try await async.signed(urls) } }),
                ("signed, URLSession", { try await measurement.here { try await session.signed(urls) } }),
                ("bare AsyncHTTPClient", { try await measurement.here { try await bare.put(urls) } }),
                ("curl --parallel -T", { try await measurement.program("curl", programs.curlParallel) }),
                ("curl -T", { try await measurement.program("curl", programs.curlPut) }),
                ("form, AsyncHTTPClient", { try await measurement.here { try await async.form(urls) } }),
                ("form, URLSession", { try await measurement.here { try await session.form(urls) } }),
                ("curl -F", { try await measurement.program("curl", programs.curlForm) }),
                (
                    "rclone (S3, parts of 64 MB)",
                    { try await measurement.program("rclone", programs.rclone, environment: programs.rcloneSettings) }
                ),
            ]
        }

        private func goals(_ best: [String: UploadCost]) {
            compare(best, "signed, AsyncHTTPClient", "bare AsyncHTTPClient", atLeast: 0.95)
            compare(best, "signed, URLSession", "signed, AsyncHTTPClient", atLeast: 0.5)
            compare(best, "form, AsyncHTTPClient", "curl -F", atLeast: 1)
            compare(best, "form, URLSession", "form, AsyncHTTPClient", atLeast: 0.5)
        }

        private func compare(_ best: [String: UploadCost], _ name: String, _ other: String, atLeast goal: Double) {
            guard let ours = best[name], let theirs = best[other] else { return }
            let ratio = theirs.seconds / ours.seconds
            print("  \(name): \(ratio.text(2)) times the rate of \(other) (goal \(goal.text(2)): \(ratio >= goal ? "met" : "missed"))")
        }
    }

    extension UploadCost {
        fileprivate func best(_ other: UploadCost) -> UploadCost {
            UploadCost(
                seconds: min(seconds, other.seconds), cpuSeconds: min(cpuSeconds, other.cpuSeconds),
                peakMegabytes: max(peakMegabytes, other.peakMegabytes))
        }
    }

    /// The arguments of programs that send the same files.
    private struct UploadPrograms {
        let urls: [URL]
        let port: Int

        private var target: String { "http://127.0.0.1:\(port)/sink" }

        var curlForm: [String] {
            let parts = urls.enumerated().flatMap { ["-F", "file\($0.offset)=@\($0.element.path);type=application/pdf"] }
            return ["-sS", "--fail", "-o", "/dev/null"] + parts + ["\(target)/files"]
        }

        var curlPut: [String] { ["-sS", "--fail"] + puts }

        var curlParallel: [String] { ["-sS", "--fail", "--parallel", "--parallel-max", "\(RuntimeUploads.connections)"] + puts }

        private var puts: [String] {
            urls.enumerated().flatMap { ["-T", $0.element.path, "-o", "/dev/null", "\(target)/\($0.offset)"] }
        }

        var rclone: [String] {
            let names = urls.flatMap { ["--include", $0.lastPathComponent] }
            let folder = urls.first?.deletingLastPathComponent().path ?? "/"
            return [
                "copy", folder, ":s3:sink", "--max-depth", "1", "--transfers", "\(RuntimeUploads.connections)", "--no-check-dest",
                "--ignore-checksum",
            ]
                + names
        }

        var rcloneSettings: [String: String] {
            [
                "RCLONE_S3_PROVIDER": "Other", "RCLONE_S3_ENDPOINT": "http://127.0.0.1:\(port)", "RCLONE_S3_ACCESS_KEY_ID": "key",
                "RCLONE_S3_SECRET_ACCESS_KEY": "secret", "RCLONE_S3_CHUNK_SIZE": "64M", "RCLONE_S3_NO_CHECK_BUCKET": "true",
                "RCLONE_S3_NO_HEAD": "true", "RCLONE_S3_DISABLE_CHECKSUM": "true", "RCLONE_CONFIG": "/dev/null",
                // Of no use without TLS, and refused by this program.
                "AWS_CA_BUNDLE": "",
            ]
        }
    }
#endif

#if AsyncHTTPClient
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep

    /// A synthetic result of 200 MB in a process of its own.
    struct ResultServer {
        /// The argument by which this executable becomes the server.
        static let argument = "result-server"
        static let sheetsPerDocument = 10_000
        static let documents = 100

        /// The server's side: prints its address and length, and answers until its input ends.
        static func serve() throws {
            let body = result()
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"r1\"\r\nContent-Length: \(body.count)\r\n\r\n"
            let server = try LoopbackServer(remembers: false) { _, _ in ServerPlan(.send(Array(head.utf8)), .send(body)) }
            print("\(server.url) \(body.count)")
            fflush(nil)
            while readLine() != nil {}
            server.stop()
        }

        /// About 200 bytes a sheet.
        private static func result() -> [UInt8] {
            var body = Array(#"{"schemaVersion": "v1", "job": {"id": "job_1", "status": "completed"}, "usage": {}, "documents": ["#.utf8)
            for document in 0..<documents {
                let start = #"{"documentId": "doc_\#(document)", "fileName": "set \#(document).pdf", "sheets": ["#
                body += Array(((document == 0 ? "" : ",") + start).utf8)
                for sheet in 0..<sheetsPerDocument {
                    let number =
                        #"{"sheetNumber": "A\#(document).\#(sheet)", "sheetName": "Floor plan – \"level\" \#(sheet)", "pageNumber": \#(sheet + 1), "#
                    let rest =
                        #""drawingType": "floor_plan", "discipline": "architectural", "artifacts": [{"type": "thumbnail", "url": "/x?path=\#(sheet)"}]}"#
                    body += Array(((sheet == 0 ? "" : ",") + number + rest).utf8)
                }
                body += Array("]}".utf8)
            }
            return body + Array(#"], "evidence": [], "warnings": [], "errors": [], "generatedAt": "2024-11-02T09:00:00Z"}"#.utf8)
        }
    }

    /// Streams the result over a socket, and checks what memory that takes.
    func runResultStreamBenchmark() async throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = [ResultServer.argument]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }
        var line: [UInt8] = []
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
        let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
        guard parts.count == 2, let bytes = Int(parts[1]) else { throw BenchmarkError("the server gave no address") }
        let configuration = ClientConfiguration(baseURL: URL(string: String(parts[0])), transport: AsyncHTTPTransport.shared)
        let client = PlangrepClient(apiKey: APIKey("key"), configuration: configuration)
        ResidentMemory.resetPeak()
        let start = ContinuousClock.now
        var (sheets, documents, summaries) = (0, 0, 0)
        for try await item in client.resultStream(of: "job_1") {
            switch item {
            case .sheet: sheets += 1
            case .document: documents += 1
            case .summary: summaries += 1
            default: break
            }
        }
        let time = start.duration(to: .now).seconds
        let peak = ResidentMemory.peakMegabytes
        print("result stream: \(bytes / 1_000_000) MB, \(sheets) sheets in \(documents) documents, \(time) s, peak \(peak) MB")
        guard sheets == ResultServer.documents * ResultServer.sheetsPerDocument, documents == ResultServer.documents, summaries == 1 else {
            throw BenchmarkError("items were lost or doubled")
        }
        guard peak < 60 else { throw BenchmarkError("it took \(peak) MB; 60 MB are allowed") }
    }
#endif

#if CommandLine
    import AsyncHTTPClient
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import NIOCore
    import Plangrep

    /// Sends files as the SDK does: eight at a time to signed URLs, or all of them in one form.
    struct RuntimeUploads {
        let transport: any Transport
        let port: Int

        /// As many connections as a submission uses by default.
        static let connections = 8

        private var configuration: ClientConfiguration {
            ClientConfiguration(baseURL: URL(string: "http://127.0.0.1:\(port)"), transport: transport)
        }

        func signed(_ urls: [URL]) async throws {
            let storage = StorageTransfer(configuration: configuration)
            try await inTurns(urls) { (index, url) in
                guard let target = SignedURL("http://127.0.0.1:\(port)/sink/\(index)?signature=1") else { throw BenchmarkError("no URL") }
                _ = try await storage.put(.file(url), to: target, headers: ["Content-Type": "application/pdf"]).value
            }
        }

        func form(_ urls: [URL]) async throws {
            var form = MultipartForm()
            for (index, url) in urls.enumerated() {
                form.file("file\(index)", fileName: url.lastPathComponent, contentType: "application/pdf", .file(url))
            }
            var request = CallRequest(APIOperation(id: "uploadFiles", method: .post, path: "/files"))
            request.multipart(form)
            _ = try await Call(APIClient(servers: [], configuration: configuration), request, .bytes).value
        }
    }

    /// The same PUTs with AsyncHTTPClient alone.
    struct BareUploads {
        let client: HTTPClient
        let port: Int

        func put(_ urls: [URL]) async throws {
            try await inTurns(urls) { (index, url) in
                let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
                var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/sink/\(index)?signature=1")
                request.method = .PUT
                request.headers.add(name: "Content-Type", value: "application/pdf")
                request.body = .stream(FileChunks(path: url.path), length: .known(Int64(size)))
                let response = try await client.execute(request, timeout: .hours(1))
                _ = try await response.body.collect(upTo: 1 << 20)
            }
        }
    }

    /// Eight at a time.
    private func inTurns(_ urls: [URL], _ send: @escaping @Sendable (Int, URL) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, url) in urls.enumerated() {
                if index >= RuntimeUploads.connections { try await group.next() }
                group.addTask { try await send(index, url) }
            }
            try await group.waitForAll()
        }
    }

    /// A file in pieces of 256 KB, read where the task runs: nothing is simpler.
    private struct FileChunks: AsyncSequence, Sendable {
        let path: String

        func makeAsyncIterator() -> Iterator { Iterator(handle: FileHandle(forReadingAtPath: path)) }

        struct Iterator: AsyncIteratorProtocol {
            let handle: FileHandle?

            mutating func next() async throws -> ByteBuffer? {
                guard let handle else { throw BenchmarkError("no file") }
                let buffer = ByteBuffer(repeating: 0, count: 256 << 10)
                var filled = buffer
                let count = filled.withUnsafeMutableReadableBytes { read(handle.fileDescriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { return nil }
                return filled.readSlice(length: count)
            }
        }
    }
#endif

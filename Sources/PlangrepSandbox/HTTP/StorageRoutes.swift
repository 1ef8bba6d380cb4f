#if Sandbox
    import Foundation
    import Hummingbird

    /// What signed URLs lead to: an origin of its own that knows no API key, like the storage behind the service.
    struct StorageRoutes: Sendable {
        typealias Context = BasicRequestContext

        let engine: SandboxEngine

        func router() -> Router<Context> {
            let router = Router(context: Context.self)
            router.add(middleware: ErrorMiddleware())
            router.add(middleware: StoreMiddleware(engine: engine))
            router.put("uploads/{jobId}/{documentId}", use: put)
            return router
        }

        private func put(_ request: Request, _ context: Context) async throws -> Response {
            guard request.headers[.authorization] == nil else {
                throw SandboxError(.badRequest, "key_sent_to_storage", "A signed URL takes no API key: send none to storage.")
            }
            let target = StorageRequest(request, context)
            let upload = try await engine.registered(target.documentID, ofJob: target.jobID)
            let range = try target.check(upload, request.headers)
            let outcome = try await engine.outcome(of: target)
            if let refusal = outcome.refusal { throw refusal }
            let eTag = try await receive(request.body, range, upload, target, outcome)
            guard outcome != .unconfirmed else {
                throw SandboxError(.internalServerError, "internal_error", "Storage has failed after the bytes were stored.")
            }
            return Response(status: .ok, headers: [.eTag: eTag])
        }

        private func receive(
            _ body: RequestBody, _ range: Range<Int>, _ upload: RegisteredUpload, _ target: StorageRequest, _ outcome: StorageOutcome
        ) async throws -> String {
            let sink = try FileSink(engine.folder.newFile(upload.documentID))
            let digest = target.part == nil ? upload.sha256 : nil
            return try await engine.keep(sink, FileSink.Expectation(size: range.count, sha256: digest)) {
                for try await buffer in body {
                    guard sink.size + buffer.readableBytes <= range.count else {
                        throw SandboxError.wrongSize(upload.documentID, range.count)
                    }
                    try sink.write(Array(buffer.readableBytesView)[...])
                }
            } store: {
                if case .stored(let delay) = outcome, delay > .zero { try await engine.configuration.clock.sleep(delay) }
                return try await engine.store(sink.url, digest: sink.digest, of: target, isConfirmed: outcome != .unconfirmed)
            }
        }
    }

    extension SandboxError {
        static func wrongSize(_ documentID: String, _ size: Int) -> SandboxError {
            SandboxError(.badRequest, "size_mismatch", "\(documentID) was registered with \(size) bytes.")
        }
    }
#endif

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
            router.put("uploads/{jobId}/{documentId}", use: put)
            return router
        }

        private func put(_ request: Request, _ context: Context) async throws -> Response {
            let (jobID, documentID) = (context.parameters.get("jobId") ?? "", context.parameters.get("documentId") ?? "")
            guard request.headers[.authorization] == nil else {
                throw SandboxError(.badRequest, "key_sent_to_storage", "A signed URL takes no API key: send none to storage.")
            }
            let upload = try await engine.registered(documentID, ofJob: jobID)
            guard request.uri.queryParameters.get("signature") == upload.signature else {
                throw SandboxError(.forbidden, "wrong_signature", "The signature in the URL is not that of this upload.")
            }
            let sink = try FileSink(engine.folder.file("\(documentID).\(SandboxID.hex((0..<8).map { _ in UInt8.random(in: 0...255) }))"))
            try await engine.keep(sink, of: upload, job: jobID) {
                for try await buffer in request.body {
                    guard sink.size + buffer.readableBytes <= upload.size else { throw SandboxError.wrongSize(upload) }
                    try sink.write(Array(buffer.readableBytesView)[...])
                }
            }
            return Response(status: .ok, headers: [.eTag: "\"\(upload.sha256)\""])
        }
    }

    extension SandboxError {
        static func wrongSize(_ upload: RegisteredUpload) -> SandboxError {
            SandboxError(.badRequest, "size_mismatch", "\(upload.documentID) was registered with \(upload.size) bytes.")
        }
    }
#endif

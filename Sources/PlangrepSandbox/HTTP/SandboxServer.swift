#if Sandbox
    import BindingsServer
    import Plangrep

    /// The operations of the API.
    struct SandboxServer: PlangrepServer {
        typealias Operations = PlangrepOperations

        let engine: SandboxEngine
        let configuration: SandboxConfiguration

        /// The sandbox's own key may do everything; others what their scopes say.
        ///
        /// Nobody signs in to a sandbox: where a session is asked for instead of a key, any that is not empty will do.
        func authenticate(_ credentials: [String: ServerCredential], for operation: ServerOperation) async throws -> Bool {
            guard let key = credentials["apiKey"] else { return credentials.values.allSatisfy { !$0.text.isEmpty } && !credentials.isEmpty }
            if engine.apiKey.withSecret({ key.equals($0) }) { return true }
            guard let scopes = await engine.scopes(ofKey: key.text, from: PeerAddressMiddleware.current) else { return false }
            guard let scope = OperationScopes.scope(of: operation.id), scopes.contains(scope) else {
                throw SandboxError.missingScope(OperationScopes.scope(of: operation.id) ?? "")
            }
            return true
        }

        /// Every route of the API.
        var table: RoutingTable {
            var table = RoutingTable(limits: ServerLimits(maxBodyBytes: configuration.limits.maxBodyBytes))
            table.answerProblem = { problem in
                var response = SandboxError(problem).response
                for field in problem.headers { response.head.headerFields.append(field) }
                return response
            }
            table.limitsOf = limits
            table.writesNulls = true  // as the documentation shows jobs and results
            table.add(self)
            return table
        }

        /// What is larger than other bodies: a file in Base64, which is a third longer than what it stands for; the rest of the body is short.
        private func limits(of request: ServerRequest, to operation: ServerOperation) async throws -> ServerLimits {
            var limits = ServerLimits(maxBodyBytes: configuration.limits.maxBodyBytes)
            guard operation.id == Operations.UploadRegisteredFile.operation.id, let document = request.pathValue("documentId"),
                let job = request.pathValue("jobId")
            else { return limits }
            limits.maxBodyBytes += try await engine.registered(document, ofJob: job).size / 3 * 4
            return limits
        }

        /// The `Idempotency-Key`, where there is one: the document says how long it may be, and an empty one is no key.
        static func key(_ text: String?) throws(SandboxError) -> String? {
            if text?.isEmpty == true { throw .invalid("Idempotency-Key", "it must have 1 to 256 characters") }
            return text
        }
    }

    extension SandboxError: AnsweredError {
        /// The documented envelope.
        var response: ServerResponse {
            let envelope = ErrorEnvelope(error: ErrorDetail(code: code, message: message))
            return (try? .json(status, envelope)) ?? .empty(status)
        }

        /// What the document's own rules refuse, in the sandbox's words.
        init(_ problem: ServerProblem) {
            if problem.status == .unauthorized {
                self = .unauthorized
                return
            }
            let told = problem.violations.map { "\($0.path): it \($0.detail)" }
            let detail = (problem.status == .unsupportedMediaType ? "Content-Type: " : "") + (problem.detail ?? problem.status.reasonPhrase)
            let message = told.isEmpty ? detail : told.joined(separator: "; ")
            self.init(problem.status, Self.codes[problem.status.code] ?? "error", message)
        }

        private static let codes: [Int: String] = [
            400: "invalid_request", 404: "not_found", 405: "method_not_allowed", 413: "body_too_large", 415: "unsupported_media_type",
            500: "internal_error", 501: "not_implemented",
        ]
    }
#endif

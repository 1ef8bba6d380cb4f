#if Sandbox
    import HTTPTypes

    /// A request that the sandbox refuses.
    ///
    /// The codes are its own: the service's are not documented.
    struct SandboxError: Error, Sendable, Hashable {
        var status: HTTPResponse.Status
        var code: String
        var message: String

        init(_ status: HTTPResponse.Status, _ code: String, _ message: String) {
            self.status = status
            self.code = code
            self.message = message
        }

        /// 400 for a body or a parameter; the path says where, as `$.files[0].sha256`.
        static func invalid(_ path: String, _ reason: String) -> SandboxError {
            SandboxError(.badRequest, "invalid_request", "\(path): \(reason)")
        }

        /// 401 for a missing or wrong key (documented).
        static let unauthorized = SandboxError(
            .unauthorized, "unauthorized", "The API key is missing or wrong: send it as `Authorization: Bearer KEY`.")

        /// 404 for a thing that is not there (documented for projects).
        static func notFound(_ what: String, _ id: String) -> SandboxError {
            SandboxError(.notFound, "not_found", "There is no \(what) \(id).")
        }

        /// 409 for a state that does not allow the request [inferred: the documentation says only that it is an error].
        static func conflict(_ code: String, _ message: String) -> SandboxError { SandboxError(.conflict, code, message) }

        /// 400 for what exceeds the job's limits [inferred: documented is a 4xx].
        static func limit(_ message: String) -> SandboxError { SandboxError(.badRequest, "limit_exceeded", message) }

        /// 501 for what the sandbox does not do yet.
        static func notServed(_ operation: String) -> SandboxError {
            SandboxError(.notImplemented, "not_implemented", "The sandbox does not serve \(operation) yet.")
        }
    }
#endif

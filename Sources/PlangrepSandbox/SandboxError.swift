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

    /// As it is stored with a job.
    extension SandboxError: Codable {
        private enum CodingKeys: String, CodingKey { case status, code, message }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                HTTPResponse.Status(code: try values.decode(Int.self, forKey: .status)), try values.decode(String.self, forKey: .code),
                try values.decode(String.self, forKey: .message))
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(status.code, forKey: .status)
            try values.encode(code, forKey: .code)
            try values.encode(message, forKey: .message)
        }
    }
#endif

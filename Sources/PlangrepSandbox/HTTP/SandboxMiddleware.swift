#if Sandbox
    import BindingsRuntime
    import Foundation
    import Hummingbird
    import Plangrep

    /// Gives every answer an `X-Request-Id` [the sandbox's own: none is documented].
    struct RequestIDMiddleware: RouterMiddleware {
        typealias Context = BasicRequestContext

        func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
            var response = try await next(request, context)
            if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = SandboxID.make("req", at: Date()) }
            return response
        }
    }

    /// Turns every error into the documented envelope.
    struct ErrorMiddleware: RouterMiddleware {
        typealias Context = BasicRequestContext

        func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
            do { return try await next(request, context) } catch {
                guard let refusal = Self.refusal(for: error, request: request) else { throw error }
                let response = try SandboxBody.answer(
                    refusal.status, ErrorEnvelope(error: ErrorDetail(code: refusal.code, message: refusal.message)))
                return request.method == .head ? response.createHeadResponse() : response
            }
        }

        /// Nil for errors of the connection: those the server has to see itself, there is nobody left to answer.
        private static func refusal(for error: any Error, request: Request) -> SandboxError? {
            switch error {
            case let error as SandboxError: error
            case let error as HTTPError where error.status == .notFound:
                SandboxError(.notFound, "not_found", "There is no \(request.method.rawValue) \(request.uri.path).")
            case let error as JSONError: SandboxError(.internalServerError, "internal_error", "The sandbox failed: \(error)")
            default: nil
            }
        }
    }

    /// Asks for the key: on every route but the artifact downloads, which are documented to go without one.
    struct KeyMiddleware: RouterMiddleware {
        typealias Context = BasicRequestContext

        let apiKey: APIKey

        func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
            guard accepts(request.headers[.authorization]) else { throw SandboxError.unauthorized }
            return try await next(request, context)
        }

        /// The scheme's name in any case (RFC 9110, 11.1); the key compared without a shortcut.
        private func accepts(_ header: String?) -> Bool {
            guard let words = header?.split(separator: " ", maxSplits: 1), words.count == 2, words[0].lowercased() == "bearer" else {
                return false
            }
            return apiKey.withSecret { key in
                let (given, wanted) = (Array(words[1].utf8), Array(key.utf8))
                return given.count == wanted.count && zip(given, wanted).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
            }
        }
    }
#endif

#if Sandbox
    import BindingsServerHummingbird
    import Foundation
    import Hummingbird

    /// Gives every answer an `X-Request-Id` [the sandbox's own: none is documented].
    struct RequestIDMiddleware: RouterMiddleware {
        typealias Context = SandboxRequestContext

        func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
            var response = try await next(request, context)
            if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = SandboxID.make("req", at: Date()) }
            return response
        }
    }

    /// Stores what a request has changed before it is answered, so that no acknowledged write is lost.
    struct StoreMiddleware<Context: RequestContext>: RouterMiddleware {
        let engine: SandboxEngine

        func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
            let result: Result<Response, any Error>
            do { result = .success(try await next(request, context)) } catch { result = .failure(error) }
            do { try await engine.save() } catch {
                throw SandboxError(.internalServerError, "not_stored", "The sandbox could not store its state: \(error)")
            }
            return try result.get()
        }
    }

    /// Turns every error into the documented envelope.
    struct ErrorMiddleware<Context: RequestContext>: RouterMiddleware {
        func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
            do { return try await next(request, context) } catch {
                guard let refusal = Self.refusal(for: error, request: request) else { throw error }
                let response = Response(refusal.response)
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
#endif

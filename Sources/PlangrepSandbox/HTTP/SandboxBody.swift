#if Sandbox
    import BindingsRuntime
    import Foundation
    import Hummingbird

    /// JSON in, JSON out.
    enum SandboxBody {
        /// Reads a body of bounded length; 400 names the place in it.
        static func read<T: JSONReadable>(_ type: T.Type, from request: Request, maxBytes: Int) async throws -> T {
            try decode(type, from: try await bytes(of: request, maxBytes: maxBytes))
        }

        /// The whole body; 413 when it is too long.
        static func bytes(of request: Request, maxBytes: Int) async throws -> [UInt8] {
            var bytes: [UInt8] = []
            for try await buffer in request.body {
                guard bytes.count + buffer.readableBytes <= maxBytes else {
                    throw SandboxError(.contentTooLarge, "body_too_large", "The body is longer than \(maxBytes) bytes.")
                }
                bytes += buffer.readableBytesView
            }
            return bytes
        }

        /// Reads JSON; 400 names the place in it.
        static func decode<T: JSONReadable>(_ type: T.Type, from bytes: [UInt8]) throws(SandboxError) -> T {
            do { return try JSON.decode(type, from: bytes) } catch { throw .invalid(error.pathDescription, error.message) }
        }

        /// An answer with a JSON body.
        static func answer(_ status: HTTPResponse.Status, _ body: some JSONWritable) throws -> Response {
            let bytes = try JSON.encode(body)
            return Response(status: status, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
#endif

import BindingsRuntime
import Foundation

// usage: StagingProbe URL COUNT: sends a stream of COUNT bytes, which URLSessionTransport stages, and prints the answer's status.
let arguments = CommandLine.arguments
guard arguments.count == 3, let url = URL(string: arguments[1]), let count = Int(arguments[2]) else { exit(64) }
let body = RequestBody.stream(length: Int64(count)) {
    AsyncStream { continuation in
        for start in stride(from: 0, to: count, by: 1 << 16) {
            continuation.yield([UInt8](repeating: 7, count: min(1 << 16, count - start)))
        }
        continuation.finish()
    }
}
let operation = APIOperation(id: "send", method: .put, path: "/body")
var request = CallRequest(operation)
request.body(body, contentType: "application/octet-stream")
let client = APIClient(servers: [Server(url.absoluteString)])
_ = try await Call<Void>(client, request, .empty).value
print("sent")

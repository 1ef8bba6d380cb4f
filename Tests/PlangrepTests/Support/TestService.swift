import BindingsRuntimeTesting
import Foundation
import Plangrep

/// A service on loopback that a test scripts, and a client of it.
struct TestService {
    let server: LoopbackServer
    let client: PlangrepClient

    /// - Parameter answer: by `GET /path?query`; nil: 404.
    init(_ answer: @escaping @Sendable (_ request: String, _ head: ReceivedHead, _ url: String) -> ServerPlan?) throws {
        let address = Mutex("")
        server = try LoopbackServer { head, _ in
            let target = head.target.replacing("/api/open/v1", with: "")
            return answer("\(head.method) \(target)", head, address.withLock { $0 })
                ?? .status(
                    404, headers: ["Content-Type": "application/json"], body: #"{"error": {"code": "NOT_FOUND", "message": "Not found."}}"#)
        }
        let url = server.url
        address.withLock { $0 = url }
        client = PlangrepClient(
            apiKey: "pl4nted-key", sessionCookie: "pl4nted-session",
            configuration: ClientConfiguration(baseURL: URL(string: "\(url)/api/open/v1"), environment: VirtualClock().environment))
    }

    /// What was asked for, in order.
    var asked: [String] { server.requests.map { "\($0.head.method) \($0.head.target.replacing("/api/open/v1", with: ""))" } }
}

extension Examples {
    /// The bytes of an example body of the documentation.
    static func text(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "spec/examples/\(name).json")
        return try String(contentsOf: file, encoding: .utf8)
    }
}

/// The documentation's bodies.
enum Examples {}

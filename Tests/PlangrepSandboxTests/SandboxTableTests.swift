#if Sandbox
    import BindingsServer
    import Foundation
    import NIOHTTP1
    import Testing

    @testable import PlangrepSandbox

    /// The spec's table of operations, read line by line: what a YAML reader would say is not needed here.
    ///
    /// The sandbox's routes are generated from the same document, and none is added by hand.
    @Suite struct SandboxTableTests {
        struct Operation: Sendable, CustomStringConvertible {
            var method: HTTPMethod
            var path: String
            var description: String { "\(method.rawValue) \(path)" }
        }

        @Test func everyOperationOfTheSpecIsServed() async throws {
            let operations = try Self.operations()
            #expect(operations.count == 38)
            try await withSandbox { api in
                for operation in operations {
                    let answer = try await api.send(
                        operation.method, Self.url(operation, api), headers: API.authorized + Self.session,
                        body: operation.method == .POST ? .bytes(Array(Self.body.utf8)) : nil)
                    #expect(answer.status != 501 && answer.status < 500, "\(operation): \(answer.status)")
                    #expect(answer.status != 405 && answer.status != 401, "\(operation): \(answer.status)")
                }
            }
        }

        @Test func everyOperationThatTakesAKeyNeedsAScope() throws {
            var table = RoutingTable()
            table.add(Nobody())
            for operation in table.operations {
                let takesKey = operation.security.contains(["apiKey"])
                #expect((OperationScopes.scope(of: operation.id) != nil) == takesKey, "\(operation.id)")
            }
        }

        /// Does nothing of the API.
        private struct Nobody: PlangrepServer {
            func authenticate(_ credentials: [String: ServerCredential], for operation: ServerOperation) -> Bool { true }
        }

        @Test func theGeneratedTableHasEveryOperationOfTheSpec() throws {
            var table = RoutingTable()
            table.add(Nobody())
            #expect(table.operations.count == 38)
            #expect(Set(table.operations.map { "\($0.method.rawValue) \($0.path)" }) == Set(try Self.operations().map(\.description)))
        }

        /// The keys' own operations ask for the session of a user.
        private static let session = [("Cookie", "plangrep_session=any")]
        /// What the operations that take a body require of it, all of them together.
        private static let body = #"{"query":"a","sourceCatalogUri":"a","label":"a","scopes":["jobs:read"]}"#

        private static func url(_ operation: Operation, _ api: API) -> String {
            let path = operation.path.replacing(/\{[A-Za-z]+\}/, with: "some-id")
            let base = api.sandbox.baseURL.absoluteString
            return (path.hasPrefix("/keys") ? base.replacing("/api/open/v1", with: "/api/open-api") : base) + path + "?path=a"
        }

        private static func operations() throws -> [Operation] {
            let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../spec/plangrep.yaml").standardized
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            var path = ""
            var operations: [Operation] = []
            for line in lines.drop(while: { $0 != "paths:" }).dropFirst().prefix(while: { $0.isEmpty || $0.hasPrefix(" ") }) {
                if let match = line.wholeMatch(of: /\ {2}(\/.*):/) { path = String(match.1) }
                if let match = line.wholeMatch(of: /\ {4}(get|post|head|put|patch|delete):/) {
                    operations.append(Operation(method: HTTPMethod(rawValue: match.1.uppercased()), path: path))
                }
            }
            return operations
        }
    }
#endif

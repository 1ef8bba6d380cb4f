import BindingsRuntime
import BindingsRuntimeTesting
import Foundation

/// A small API, written as the generator writes it.
struct Thing: JSONModel {
    var id: String
    var size: Int?

    static let keys: JSONKeys = ["id", "size"]

    init(id: String, size: Int? = nil) {
        (self.id, self.size) = (id, size)
    }

    init(object: borrowing JSONObject) throws(JSONError) {
        id = try object.get(0)
        size = try object.optional(1)
    }

    func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(Self.keys, id, size)
    }
}

struct ThingPage: JSONModel, CursorPage {
    var things: [Thing]
    var nextCursor: String?

    static let keys: JSONKeys = ["things", "nextCursor"]

    init(object: borrowing JSONObject) throws(JSONError) {
        things = try object.get(0)
        nextCursor = try object.optional(1)
    }

    func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(Self.keys, things, nextCursor)
    }

    var pageItems: [Thing] { things }
    var nextPageCursor: String? { nextCursor }
}

struct Color: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static var red: Color { Color(rawValue: "red") }
    static var allKnown: [Color] { [red] }
}

enum API {
    static let security = [["bearer"]]
    static let get = APIOperation(id: "getThing", method: .get, path: "/things/{thingId}", security: security)
    static let list = APIOperation(id: "listThings", method: .get, path: "/things", security: security, paging: .cursor("cursor"))
    static let create = APIOperation(
        id: "createThing", method: .post, path: "/things", security: security, idempotencyHeader: "Idempotency-Key")
    static let touch = APIOperation(id: "touchThing", method: .post, path: "/things/{thingId}/touch", security: security)
    static let upload = APIOperation(id: "uploadThing", method: .put, path: "/things/{thingId}/content", security: security)
    static let secret = APIOperation(id: "getSecret", method: .get, path: "/secrets/{token}", sensitive: ["token", "sig"])
    static let keys = APIOperation(
        id: "listKeys", method: .get, path: "/keys", security: [["session"]], server: "https://api.example.com/admin")
    static let elsewhere = APIOperation(
        id: "elsewhere", method: .get, path: "/x", security: security, server: "https://other.example.com")
}

/// A client of that API, on a script.
struct Fixture {
    let transport: any Transport
    let clock: VirtualClock
    var configuration: ClientConfiguration
    var credentials: [String: Credential] = ["bearer": .bearer("key-123"), "session": .cookie("sid", "cookie-456")]

    init(_ transport: any Transport, clock: VirtualClock = VirtualClock()) {
        self.transport = transport
        self.clock = clock
        configuration = ClientConfiguration(transport: transport, environment: clock.environment)
    }

    var client: APIClient {
        APIClient(servers: ["https://api.example.com/v1"], configuration: configuration, credentials: credentials)
    }

    func get(_ id: String = "a", on client: APIClient? = nil) -> Call<Thing> {
        var request = CallRequest(API.get)
        request.path("thingId", id)
        return Call(client ?? self.client, request, .json())
    }

    func list() -> Call<ThingPage> {
        Call(client, CallRequest(API.list), .json())
    }

    func create(_ id: String = "a", on client: APIClient? = nil) -> Call<Thing> {
        var request = CallRequest(API.create)
        request.json(Thing(id: id))
        return Call(client ?? self.client, request, .json())
    }

    func touch() -> Call<Void> {
        var request = CallRequest(API.touch)
        request.path("thingId", "a")
        return Call(client, request, .empty)
    }

    func upload(_ body: RequestBody) -> Call<Void> {
        var request = CallRequest(API.upload)
        request.path("thingId", "a")
        request.body(body, contentType: "application/octet-stream")
        return Call(client, request, .empty)
    }
}

extension Call {
    /// The error that performing the call throws; nil when it succeeds.
    var failure: APIError? {
        get async {
            do throws(APIError) {
                _ = try await value
                return nil
            } catch {
                return error
            }
        }
    }
}

/// A folder that is removed at the end.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("bindings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func file(_ name: String, _ bytes: [UInt8]) throws -> URL {
        let file = url.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
}

/// Bytes with a pattern, so that a lost or doubled chunk shows.
func pattern(_ count: Int) -> [UInt8] {
    var bytes = (0..<1_009).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8)) }
    while bytes.count < count { bytes += bytes }
    return Array(bytes.prefix(count))
}

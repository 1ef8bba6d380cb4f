#if Observability
    import BindingsRuntime
    import BindingsRuntimeTesting

    /// A small API with a secret in each place that a parameter has.
    enum API {
        static let get = APIOperation(
            id: "getThing", method: .get, path: "/things/{thingId}", security: [["bearer"]], sensitive: ["sig", "X-Secret"],
            sensitiveMembers: ["webhookUrl"])
        static let create = APIOperation(
            id: "createThing", method: .post, path: "/things", security: [["bearer"]], idempotencyHeader: "Idempotency-Key",
            sensitiveMembers: ["webhookUrl"])
        static let open = APIOperation(id: "openDoor", method: .get, path: "/doors/{token}", security: [["bearer"]], sensitive: ["token"])
    }

    struct Fixture {
        let script: ScriptedTransport
        let clock = VirtualClock()
        var interceptors: [any Interceptor] = []

        init(_ script: ScriptedTransport) {
            self.script = script
        }

        var client: APIClient {
            APIClient(
                servers: ["https://api.example.com:8443/v1"],
                configuration: ClientConfiguration(transport: script, interceptors: interceptors, environment: clock.environment),
                credentials: ["bearer": .bearer("key-123")])
        }

        func get(_ fill: (inout CallRequest) -> Void = { _ in }) -> Call<[UInt8]> {
            var request = CallRequest(API.get)
            request.path("thingId", "a")
            fill(&request)
            return Call(client, request, .bytes)
        }

        func create(_ body: JSONValue = ["name": "x"]) -> Call<[UInt8]> {
            var request = CallRequest(API.create)
            request.json(body)
            return Call(client, request, .bytes)
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
#endif

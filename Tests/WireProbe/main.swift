#if AsyncHTTPClient
    import BindingsRuntime
    import BindingsRuntimeAsyncHTTP
    import Foundation

    // Sends what another program describes, one request for each line of JSON, to the server that it names: `.ci/wire_probe.py` says how they
    // look. For judges that are not written in Swift.
    guard let base = CommandLine.arguments.dropFirst().first.flatMap(URL.init(string:)) else {
        print("usage: WireProbe <base URL>")
        exit(64)
    }
    let client = APIClient(
        servers: [], configuration: ClientConfiguration(baseURL: base, transport: AsyncHTTPTransport.shared, retry: .none))
    while let line = readLine() {
        do throws(APIError) {
            _ = try await Call(client, Order(line).request, .empty).value
            print("sent")
        } catch {
            print("refused \(error.kind)")
        }
        fflush(nil)
    }
#else
    print("This was built without the trait AsyncHTTPClient.")
#endif

import BindingsRuntime
import Foundation

/// The server of the document that suits a customer.
func regionalLibrary(key: APIKey) -> LibraryClient {
    let server = LibraryClient.Servers.regional(region: .usEast, basePath: "v2/beta")
    return LibraryClient(apiKey: key, configuration: ClientConfiguration(server: server))
}

/// An address that is a path alone needs to be told its host.
func ownLibrary(key: APIKey) -> LibraryClient {
    let server = URL(string: "https://books.example.com").map { LibraryClient.Servers.hostedByYourself(at: $0, version: .v3) }
    return LibraryClient(apiKey: key, configuration: ClientConfiguration(server: server))
}

/// Members are on a server of their own, on another origin: it may have the key as well.
func trustingLibrary(key: APIKey) -> LibraryClient {
    LibraryClient(apiKey: key, configuration: ClientConfiguration(credentialServers: ["https://members.example"]))
}

/// One call, and all calls of one operation, go to a server that the document has for that operation.
func readMember(_ library: LibraryClient, branch: String) async throws {
    let server = LibraryClient.Servers.branch(branch: branch)
    if let problem = server.problem { return print(problem) }  // a value that a user typed, for example
    print(try await library.members.get(token: "t").server(server).value.id)

    var configuration = library.runtime.configuration
    configuration.operations["getMember"] = OperationSettings(server: server)
    print(try await LibraryClient(configuration: configuration).members.get(token: "t").value.id)
}

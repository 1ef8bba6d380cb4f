import BindingsRuntime
import Foundation

func readBook() async throws {
    let client = LibraryClient(token: try .environment("LIBRARY_TOKEN"))
    print(client.books.get(id: "42").curl)  // what would be sent, without the token
    do {
        let book = try await client.books.get(id: "42").value
        print(book.title, book.year ?? 0)
    } catch {  // typed: `error` is an APIError
        print(error)  // what happened, where, and what to do next
        if let failure = error.body(as: Failure.self) { print(failure.reason) }  // the body that the document describes
    }
}

// Another server than the document's; one without TLS also needs `allowsInsecureHTTP`, unless it is this machine.
func stagingClient(token: APIKey) -> LibraryClient {
    LibraryClient(token: token, configuration: ClientConfiguration(baseURL: URL(string: "https://staging.example.com/v1")))
}

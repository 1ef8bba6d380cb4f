import BindingsRuntime

func readBook() async throws {
    let client = LibraryClient(token: try .environment("LIBRARY_TOKEN"))
    print(client.books.get(id: "42").curl)  // what would be sent, without the token
    let book = try await client.books.get(id: "42").value
    print(book.title, book.year ?? 0)
}

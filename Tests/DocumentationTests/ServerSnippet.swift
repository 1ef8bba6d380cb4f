import BindingsServer

/// Says what each operation answers; one that has no function here is answered with 501.
struct Shelves: LibraryServer {
    let token: String

    func authenticate(_ credentials: [String: ServerCredential], for operation: ServerOperation) -> Bool {
        credentials["token"]?.equals(token) ?? false  // else 401
    }

    func getBook(_ input: LibraryOperations.GetBook.Input) -> LibraryOperations.GetBook.Reply {
        guard input.id == "42" else { return .other(status: 404, Failure(reason: "There is no such book.")) }
        return .ok(Book(title: "Dune", year: 1965))
    }
}

/// Every route of the document.
func libraryRoutes(token: String) -> RoutingTable {
    var table = RoutingTable()
    table.add(Shelves(token: token))
    return table
}

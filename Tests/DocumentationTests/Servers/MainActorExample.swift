import BindingsServer

@MainActor final class Register {
    private var reads = 0

    func getBook(_ input: LibraryOperations.GetBook.Input) async throws -> LibraryOperations.GetBook.Reply {
        reads += 1
        return .ok(Book(title: "Dune \(reads)"))
    }

    func authenticate(_ credentials: [String: ServerCredential], for operation: ServerOperation) async throws -> Bool { true }
}

extension Register: LibraryServer {}

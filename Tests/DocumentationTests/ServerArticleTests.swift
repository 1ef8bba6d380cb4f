import BindingsServer
import Foundation
import Testing

/// The article on servers shows the files in `Servers`, to the letter; the README's server does what it says.
@Suite struct ServerArticleTests {
    /// The file without the condition around it and the indentation that comes with it.
    private func code(_ file: URL) throws -> String {
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        guard lines.first?.hasPrefix("#if ") == true else { return lines.joined(separator: "\n") }
        return lines.dropFirst().dropLast(2).map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }.joined(separator: "\n") + "\n"
    }

    @Test func everyExampleIsTheFileThatIsCompiled() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let article = try String(
            contentsOf: here.appendingPathComponent("../../Sources/BindingsServer/BindingsServer.docc/Servers.md").standardized,
            encoding: .utf8)
        let shown = article.components(separatedBy: "```swift\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
        let folder = here.appendingPathComponent("Servers")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(shown) == Set(try files.map { try code(folder.appendingPathComponent($0)) }) && shown.count == 3)
    }

    private func answer(_ table: RoutingTable, _ path: String, token: String = "good") async -> (status: Int, text: String) {
        let head = HTTPRequest(
            method: .get, scheme: "https", authority: "a", path: path, headerFields: [.authorization: "Bearer \(token)"])
        let response = await table.respond(to: ServerRequest(head: head))
        return (response.head.status.code, String(decoding: response.body?.bytesInMemory ?? [], as: UTF8.self))
    }

    @Test func theReadmesServerAnswers() async {
        let table = libraryRoutes(token: "good")
        #expect(await answer(table, "/books/42") == (200, #"{"title":"Dune","year":1965}"#))
        #expect(await answer(table, "/books/7") == (404, #"{"reason":"There is no such book."}"#))
        #expect(await answer(table, "/books/42", token: "bad").status == 401)
        #expect(await answer(table, "/shelves").status == 404)
        #expect(await answer(boundedRoutes(token: "good"), "/api/v2/books/42").status == 200)
        let refusal = await answer(boundedRoutes(token: "good"), "/api/v2/nowhere")
        #expect(refusal == (404, #"{"reason":"There is no operation at this path."}"#))
        var register = RoutingTable()
        register.add(Register())
        #expect(await answer(register, "/books/1").text.contains("Dune 1"))
    }
}

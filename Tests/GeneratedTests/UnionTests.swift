import BindingsRuntime
import Testing

/// Unions generated from `Spec/library.yaml`.
@Suite struct UnionTests {
    private func event(_ text: String) throws -> Event { try JSON.decode(Event.self, from: Array(text.utf8)) }
    private func text(_ value: some JSONWritable) throws -> String {
        String(decoding: try JSON.encode(value, sortedKeys: true), as: UTF8.self)
    }

    @Test func aDiscriminatorChoosesByMappingAndByName() throws {
        #expect(try event(#"{"loan":{"kind":"book","bookId":"b"}}"#).loan == .bookLoan(BookLoan(kind: "book", bookID: "b")))
        #expect(try event(#"{"loan":{"kind":"RoomLoan","room":3}}"#).loan == .roomLoan(RoomLoan(kind: "RoomLoan", room: 3)))
    }

    @Test func anUnknownAlternativeIsKept() throws {
        let sent = #"{"loan":{"kind":"boat","masts":2}}"#
        let event = try event(sent)
        guard case .unknown = event.loan else { throw UnexpectedCase() }
        #expect(try text(event) == sent)
    }

    @Test(arguments: [#""A""#, "7", #"{"floor":1}"#, #"{"floor":1,"room":"r"}"#])
    func withoutADiscriminatorTheStrictestThatFitsIsTaken(shelf: String) throws {
        let sent = #"{"loan":{"kind":"x"},"shelf":\#(shelf)}"#
        let event = try event(sent)
        #expect(try text(event) == sent)
        switch (shelf.first, event.shelf) {
        case ("\"", .string?), ("7", .int?), ("{", .shelfOption3?), ("{", .shelfOption4?): break
        default: Issue.record("\(shelf) is \(String(describing: event.shelf))")
        }
        if shelf.contains("room") { #expect(event.shelf == .shelfOption4(ShelfOption4(floor: 1, room: "r"))) }
    }

    @Test func whatFitsNoAlternativeIsRefused() {
        #expect(throws: JSONError.self) { try event(#"{"loan":{"kind":"x"},"shelf":[1]}"#) }
    }

    @Test func nullIsNoAlternative() throws {
        #expect(try event(#"{"loan":{"kind":"x"},"shelf":null}"#).shelf == nil)
    }

    @Test func aStringBesideAnEnumOpensIt() throws {
        #expect(try event(#"{"loan":{"kind":"x"},"colour":"green"}"#).colour?.isKnown == false)
        #expect(Colour.allKnown == [.red, .blue])
    }

    private struct UnexpectedCase: Error {}
}

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
        case ("\"", .string?), ("7", .int?), ("{", .option3?), ("{", .option4?): break
        default: Issue.record("\(shelf) is \(String(describing: event.shelf))")
        }
        if shelf.contains("room") { #expect(event.shelf == .option4(ShelfOption4(floor: 1, room: "r"))) }
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

    /// Nothing is lost where the right type is found: these types keep no member that they do not know.
    @Test(
        "a member of any type tells alternatives apart",
        arguments: [
            #"{"byNumber":{"artist":"a","type":1}}"#, #"{"byNumber":{"scale":5,"type":2}}"#, #"{"byNumber":{"radius":5,"type":3}}"#,
            #"{"byNumber":{"new":[true],"type":4}}"#, #"{"byTruth":{"kept":true,"place":"p"}}"#, #"{"byTruth":{"place":"p"}}"#,
            #"{"byTruth":{"kept":false,"since":"s"}}"#, #"{"byOptional":{"key":"k","kind":"chart","sea":"s"}}"#,
            #"{"byOptional":{"key":"k","kind":"atlas"}}"#, #"{"byOptional":{"key":"k","sea":"s"}}"#, #"{"byOptional":{"sheet":"s"}}"#,
            #"{"byOptional":{"kind":"new","other":1}}"#, #"{"byShared":{"kind":"video","minutes":1}}"#,
            #"{"byShared":{"episodes":1,"kind":"video"}}"#, #"{"byShared":{"bars":1,"kind":"audio"}}"#, #"{"byShared":{"kind":"smell"}}"#,
            #"{"byMixed":{"artist":"a","type":1}}"#, #"{"byMixed":{"bars":1,"kind":"audio"}}"#, #"{"byGroup":{"scale":1,"type":2}}"#,
            #"{"byGroup":{"radius":1,"type":3}}"#, #"{"byName":"a"}"#, #"{"byName":{"scale":1,"type":2}}"#,
            #"{"byLack":{"kind":"audio","bars":1}}"#, #"{"byLack":{"kind":"box","label":"l"}}"#, #"{"byLack":{"label":"l"}}"#,
            #"{"byTrying":[{"label":"a"},{"label":"a","stamps":1},{"kind":"k","label":"a"},{}]}"#,
        ])
    func everyMemberComesBack(_ sent: String) throws {
        let value = try JSON.decode(Sorting.self, from: sent)
        #expect(try JSON.decode(JSONValue.self, from: try JSON.encode(value)) == JSON.decode(JSONValue.self, from: sent))
        #expect(try JSON.decode(Sorting.self, from: try JSON.encode(value)) == value)
    }

    @Test func theTypeThatAMemberTellsIsTaken() throws {
        func sorted(_ text: String) throws -> Sorting { try JSON.decode(Sorting.self, from: text) }
        #expect(try sorted(#"{"byNumber":{"type":3}}"#).byNumber == .globe(Globe()))
        #expect(try sorted(#"{"byNumber":{"type":4}}"#).byNumber == .unknown(["type": 4]))
        #expect(try sorted(#"{"byTruth":{}}"#).byTruth == .kept(Kept()))
        #expect(try sorted(#"{"byOptional":{"sea":"s"}}"#).byOptional == .chart(Chart(sea: "s")))
        #expect(try sorted(#"{"byShared":{"kind":"video","episodes":1}}"#).byShared == .series(Series(episodes: 1)))
        #expect(try sorted(#"{"byGroup":{"type":2}}"#).byGroup == .paper(.map(Map())))
        #expect(try sorted(#"{"byLack":{"kind":"box"}}"#).byLack == .crate(Crate(kind: "box")))
        #expect(try sorted(#"{"byTrying":[{"stamps":1}]}"#).byTrying == [.parcel(Parcel(stamps: 1))])
    }

    @Test func aValueOfNoAlternativeIsRefusedWithEachReason() {
        #expect { try JSON.decode(Sorting.self, from: #"{"byShared":{"kind":"video"}}"#) } throws: {
            let text = "\($0)"
            return text.contains("as Film: ") && text.contains("as Series: ") && !text.contains("as Song: ")
        }
    }

    private struct UnexpectedCase: Error {}
}

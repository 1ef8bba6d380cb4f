import BindingsRuntime
import Foundation
import Testing

/// The models generated from `Spec/library.yaml`, compiled and run.
@Suite struct ModelTests {
    private func decode<T: JSONReadable>(_ type: T.Type, _ text: String) throws -> T { try JSON.decode(type, from: Array(text.utf8)) }
    private func text(_ value: some JSONWritable) throws -> String {
        String(decoding: try JSON.encode(value, sortedKeys: true), as: UTF8.self)
    }

    @Test func aBookComesBackAsItWasSent() throws {
        let sent = """
            {"added":"2024-11-02T09:00:00.000Z","class":"A","cover":"aGk=","genre":"western","heldBy":null,"id":"b1","new":{"x":[1]},\
            "pages":12,"prices":{"eur":9.5},"printed":"2024-02-29","rating":2,"sequel":{"genre":"crime","heldBy":"m1","id":"b2","title":"Two"},\
            "title":"One","weight":0.5}
            """
        let book = try decode(Book.self, sent)
        #expect(book.genre.rawValue == "western" && !book.genre.isKnown)
        #expect(book.rating == ._2 && book.sequel?.heldBy == "m1" && book.heldBy == nil)
        #expect(book.unknownFields?["new"] != nil)
        #expect(try text(book) == sent)
    }

    @Test func theFirstAliasThatIsPresentIsDecoded() throws {
        let book = try decode(Book.self, #"{"id":"b","heading":"By alias","genre":"crime","heldBy":null}"#)
        #expect(book.title == "By alias" && book.unknownFields == nil)
        #expect(throws: JSONError.self) { try decode(Book.self, #"{"id":"b","genre":"crime","heldBy":null}"#) }
    }

    @Test func aRequiredNullIsWrittenAndAnOptionalOneIsNot() throws {
        let book = Book(id: "b", title: "t", genre: .scienceFiction)
        #expect(try text(book) == #"{"genre":"science-fiction","heldBy":null,"id":"b","title":"t"}"#)
    }

    @Test func aPatchTellsAbsentFromNull() throws {
        #expect(try text(BookChange(title: "t")) == #"{"title":"t"}"#)
        #expect(try text(BookChange(heldBy: .null)) == #"{"heldBy":null}"#)
        #expect(try text(BookChange(heldBy: .value("m"))) == #"{"heldBy":"m"}"#)
    }

    /// Call sites as people write them: literals, nil, null, and optionals that are wrapped.
    @Test func aPatchTakesLiteralsAndOptionals() throws {
        let (reader, nobody): (String?, String?) = ("m", nil)
        #expect(try text(BookChange(heldBy: "m")) == #"{"heldBy":"m"}"#)
        #expect(try text(BookChange(heldBy: "\(1)\(reader ?? "")")) == #"{"heldBy":"1m"}"#)
        #expect(try text(BookChange(heldBy: nil)) == "{}")
        #expect(try text(BookChange(heldBy: Field(reader))) == #"{"heldBy":"m"}"#)
        #expect(try text(BookChange(heldBy: Field(nobody))) == "{}")
        #expect(try text(BookChange(heldBy: Field(nullable: nobody))) == #"{"heldBy":null}"#)
        let client = LibraryClient(apiKey: "k")
        #expect(try client.books.update(bookID: "b", heldBy: "m").request.bodyBytes == Array(#"{"heldBy":"m"}"#.utf8))
        let erased = try client.books.update(bookID: "b", title: "t", heldBy: .null).request
        #expect(erased.bodyBytes == Array(#"{"title":"t","heldBy":null}"#.utf8))
    }

    @Test func literalsOfEveryKindAreFields() {
        let (number, share, flag, list): (Field<Int>, Field<Double>, Field<Bool>, Field<[String]>) = (-1, 0.5, true, ["a"])
        #expect(number == .value(-1) && share == .value(0.5) && flag == .value(true) && list == .value(["a"]))
        let (whole, json, none): (Field<Double>, Field<JSONValue>, Field<JSONValue>) = (2, "x", nil)
        #expect(whole == .value(2) && json == .value("x") && none == .absent && none != .null)
        var change = BookChange(title: "t", heldBy: "m")
        change.heldBy = nil
        #expect(change.heldBy == .absent && change.heldBy == nil)
    }

    @Test func enumsAreOpenUnlessTheConfigClosesThem() throws {
        #expect(Genre.allKnown.map(\.rawValue) == ["crime", "science-fiction", "2000s", "default", "", "*"])
        #expect(try decode(Return.self, #"{"bookId":"b","lane":"left"}"#).lane == .left)
        #expect(throws: JSONError.self) { try decode(Return.self, #"{"bookId":"b","lane":"middle"}"#) }
    }

    @Test func membersOfAllOfStandTogether() throws {
        let problem = try decode(Problem.self, #"{"code":"c","message":"m"}"#)
        #expect(problem.code == "c" && problem.message == "m")
    }

    @Test func typesOnlySentStayPlain() throws {
        #expect(Mirror(reflecting: NewBook(title: "t", genre: .crime)).children.contains { $0.label == "unknownFields" } == false)
    }

    @Test func theCodableBridgeAgrees() throws {
        let book = Book(id: "b", title: "t", genre: .crime, rating: ._3, printed: nil)
        let data = try JSONEncoder().encode(book)
        #expect(try JSONDecoder().decode(Book.self, from: data) == book)
    }

    @Test func operationsKnowTheMembersThatLogsMustNotShow() {
        #expect(LibraryClient.operations.allSatisfy { $0.sensitiveMembers == ["card"] })
    }

    @Test func sensitiveMembersAreNotDescribed() throws {
        let member = try decode(
            GetMemberResponse.self, #"{"id":"0E8D4E6A-0000-4000-8000-000000000000","card":"4111-secret","address":{"street":"s"}}"#)
        #expect(member.card == "4111-secret" && member.address?.street == "s")
        var dumped = ""
        dump(member, to: &dumped)
        for shown in ["\(member)", "\([member])", String(reflecting: member), dumped] { #expect(!shown.contains("4111-secret")) }
    }
}

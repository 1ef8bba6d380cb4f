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

import BindingsRuntime
import Foundation
import Testing

/// Shapes of every kind, generated from `Spec/library.yaml`: what comes goes back the same.
@Suite struct ShapeTests {
    private func zoo(_ text: String) throws -> Zoo { try JSON.decode(Zoo.self, from: text) }

    private static let members = [
        #"{"level":1.5}"#, #"{"level":-2}"#, #"{"level":7.25}"#,
        #"{"anything":"one"}"#, #"{"anything":{"a":1}}"#, #"{"anything":[1,"two"]}"#, #"{"anything":false}"#,
        #"{"grade":2}"#, #"{"grade":9}"#, #"{"answer":"yes"}"#, #"{"answer":"maybe"}"#,
        #"{"reference":"a"}"#, #"{"reference":5}"#,
        #"{"spot":[51.5,-0.5]}"#, #"{"spot":[51.5,-0.5,"here",true,false]}"#, #"{"pair":["crime",3]}"#,
        #"{"pair":["crime",null]}"#,
        #"{"tags":{"main":"a","x":1,"y":2}}"#, #"{"patterned":{"x-a":1}}"#, #"{"mixed":{"n-a":1,"s-b":"two"}}"#,
        #"{"media":{"id":"m","minutes":90,"new":1,"note":"n"}}"#, #"{"media":{"id":"m","scale":0.5}}"#,
        #"{"numbered":{"id":"m","minutes":90,"number":4}}"#,
        #"{"derived":{"id":"d","level":"fast"}}"#, #"{"named":"crime"}"#, #"{"beside":{"extra":true,"id":"b"}}"#,
        #"{"nest":[[],[[]]]}"#, #"{"tree":{"a":{"b":{}}}}"#, #"{"chain":[1,[2,[3]]]}"#,
        #"{"query":{"rrf":1}}"#, #"{"query":{"context":null}}"#, #"{"query":"https://a.example/b"}"#, #"{"query":"two words"}"#,
        #"{"several":{"a":1}}"#, #"{"several":["a"]}"#, #"{"several":true}"#,
        #"{"ticket":{"kind":"ticket","lasts":"P1DT2H","number":4,"object":"o","opens":"09:30:00Z","page":"https://a.example/b?c=d#e"}}"#,
    ]

    @Test(arguments: members) func whatComesGoesBackTheSame(text: String) throws {
        let value = try zoo(text)
        #expect(value.unknownFields == nil)
        #expect(String(decoding: try JSON.encode(value, sortedKeys: true), as: UTF8.self) == text)
        let bridged = try JSONDecoder().decode(Zoo.self, from: Data(text.utf8))
        #expect(bridged == value)
        #expect(try JSON.decode(JSONValue.self, from: try JSONEncoder().encode(value)) == JSON.decode(JSONValue.self, from: text))
    }

    @Test func valuesHaveTheirTypes() throws {
        #expect(try zoo(#"{"reference":5}"#).reference == .int(5))
        #expect(try zoo(#"{"reference":null}"#).reference == nil)
        #expect(try zoo(#"{"grade":2}"#).grade == .worn)
        #expect(try zoo(#"{"level":1.5}"#).level == ._1Point5)
        #expect(try zoo(#"{"anything":1}"#).anything == ._1)
        #expect(try zoo(#"{"tags":{"main":"a","x":1}}"#).tags == Tags(main: "a", additionalProperties: ["x": 1]))
        #expect(try zoo(#"{"spot":[1,2,"here",true]}"#).spot == Spot(item0: 1, item1: 2, item2: "here", rest: [true]))
        #expect(try zoo(#"{"chain":[1,[2]]}"#).chain?.item1?.item0 == 2)
        #expect(try zoo(#"{"derived":{"id":"d","level":"fast"}}"#).derived?.level == .hurried)
        #expect(Mode.allKnown == [.unhurried, .hurried])
    }

    @Test func aChoiceBesideMembersHasBoth() throws {
        var media = try #require(try zoo(#"{"media":{"id":"m","minutes":90,"new":1}}"#).media)
        #expect(media.id == "m" && media.choice == .film(MediaFilm(minutes: 90, unknownFields: ["id": "m", "new": 1])))
        media.id = "n"
        #expect(String(decoding: try JSON.encode(media, sortedKeys: true), as: UTF8.self) == #"{"id":"n","minutes":90,"new":1}"#)
    }

    @Test func constantsAndDefaultsNeedNotBeWritten() throws {
        let ticket = Ticket(number: 1, opens: try #require(JSONTime("10:00:00Z")))
        #expect(ticket.kind == "ticket" && ticket.size == nil && ticket.sizeOrDefault == 20 && ticket.modeOrDefault == .unhurried)
    }

    @Test func whatFitsNoAlternativeSaysWhy() {
        #expect { try zoo(#"{"media":{"id":"m"}}"#) } throws: {
            let text = "\($0)"
            return text.contains("as MediaFilm") && text.contains("as MediaMap") && text.contains("minutes")
        }
        #expect { try zoo(#"{"reference":[]}"#) } throws: { "\($0)".contains("expected String or Int") }
    }
}

extension MediaFilm {
    fileprivate init(minutes: Int, unknownFields: JSONFields) {
        self.init(minutes: minutes)
        self.unknownFields = unknownFields
    }
}

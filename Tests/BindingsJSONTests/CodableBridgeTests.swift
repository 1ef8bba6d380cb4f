import Foundation
import Testing

@testable import BindingsJSON

struct CodableBridgeTests {
    private let text = """
        {"id":"7","status":"queued","note":null,"due":"2024-11-02T09:00:00.000Z","count":6,"parts":[{"id":"x"}],"parent":{"id":"p","status":"s","parts":[]},\
        "big":12345678901234567890,"huge":12345678901234567890123456789,"fine":0.1,"flag":true,"deep":{"list":[1,-2.5,"é",false,null,{}]}}
        """

    @Test func `JSONEncoder and JSONDecoder carry a model with everything it does not know`() throws {
        let job = try JSON.decode(Job.self, from: text)
        let data = try JSONEncoder().encode(job)
        #expect(try JSONDecoder().decode(Job.self, from: data) == job)
        #expect(try JSON.decode(Job.self, from: data) == job)
        #expect(try JSONDecoder().decode(Job.self, from: Data(text.utf8)) == job)
    }

    @Test(arguments: [PropertyListSerialization.PropertyListFormat.xml, .binary])
    func `property lists carry a model`(format: PropertyListSerialization.PropertyListFormat) throws {
        var job = try JSON.decode(Job.self, from: text)
        // Property lists have no numbers beyond 64 bits.
        job.unknownFields?["huge"] = nil
        let encoder = PropertyListEncoder()
        encoder.outputFormat = format
        #expect(try PropertyListDecoder().decode(Job.self, from: encoder.encode(job)) == job)
    }

    @Test func `dates and data of a property list become strings`() throws {
        struct Plain: Encodable {
            var date = Date(timeIntervalSince1970: 1_730_538_000)
            var data = Data([1, 2, 3])
        }
        let data = try PropertyListEncoder().encode(Plain())
        #expect(try PropertyListDecoder().decode(JSONValue.self, from: data) == ["date": "2024-11-02T09:00:00.000Z", "data": "AQID"])
    }

    @Test func `errors carry the coding path and the reason`() {
        #expect {
            try JSONDecoder().decode([Job].self, from: Data(#"[{"id":"1","status":"s","parts":[{"id":5}]}]"#.utf8))
        } throws: { error in
            guard case DecodingError.dataCorrupted(let context)? = error as? DecodingError else { return false }
            let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
            return path == ["0", "parts", "0", "id"] && context.debugDescription == "expected a string, found a number"
        }
        #expect(throws: EncodingError.self) {
            var job = try JSON.decode(Job.self, from: text)
            job.due = .distantFuture + 1e15
            _ = try JSONEncoder().encode(job)
        }
    }

    @Test func `numbers keep their value through Foundation's coders as far as those can tell`() throws {
        for number in [
            "0", "-1", "9223372036854775807", "18446744073709551615", "0.1", "1e-7", "123456789.123456789",
            "12345678901234567890.12345678901234567", "1e300",
        ] {
            let value = JSONValue.number(try #require(JSONNumber(number)))
            #expect(try JSONDecoder().decode([JSONValue].self, from: JSONEncoder().encode([value])) == [value], "\(number)")
        }
        #expect(throws: EncodingError.self) { try JSONEncoder().encode([JSONValue.number(try #require(JSONNumber("1e999")))]) }
    }
}

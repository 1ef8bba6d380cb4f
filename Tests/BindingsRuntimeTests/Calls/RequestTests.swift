import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite struct RequestTests {
    let fixture = Fixture(ScriptedTransport())

    private func call(_ operation: APIOperation = API.list, _ fill: (inout CallRequest) -> Void) -> Call<[UInt8]> {
        var request = CallRequest(operation)
        fill(&request)
        return Call(fixture.client, request, .bytes)
    }

    @Test func aPathValueIsOneSegmentWhateverItHolds() throws {
        let request = try call(API.get) { $0.path("thingId", "a/b?c#d %e/../ü") }.request
        #expect(request.url == "https://api.example.com/v1/things/a%2Fb%3Fc%23d%20%25e%2F..%2F%C3%BC")
    }

    @Test(arguments: ["", ".", ".."]) func aPathValueThatNamesAnotherResourceIsRefused(value: String) {
        let error = #expect(throws: APIError.self) { try call(API.get) { $0.path("thingId", value) }.request }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.outcome == .notApplied)
    }

    @Test func aMissingPathValueIsRefused() {
        #expect(throws: APIError.self) { try call(API.get) { _ in }.request }
    }

    @Test func queryItemsKeepTheirOrderAndAreEncoded() throws {
        let request = try call {
            $0.query("q", "a b&c=d+e")
            $0.query("none", String?.none)
            $0.query("n", 5)
            $0.query("on", true)
            $0.query("half", 0.5)
            $0.query("whole", 2.0)
        }.request
        #expect(request.url.hasSuffix("/things?q=a%20b%26c%3Dd%2Be&n=5&on=true&half=0.5&whole=2"))
    }

    @Test func arraysAreRepeatedWhereExplodedAndJoinedElsewhere() throws {
        let request = try call {
            $0.query("a", ["1", "2,3"])
            $0.query("b", ["1", "2,3"], explode: false)
            $0.query("c", ["1", "2"], style: .spaceDelimited, explode: false)
            $0.query("d", ["1", "2"], style: .pipeDelimited, explode: false)
            $0.query("e", [String]())
        }.request
        #expect(request.url.hasSuffix("?a=1&a=2%2C3&b=1,2%2C3&c=1%202&d=1%7C2"))
    }

    @Test func enumerationsDatesAndIdentifiersStandAsInJSON() throws {
        let date = Date(timeIntervalSince1970: 1_730_538_000)
        let uuid = try #require(UUID(uuidString: "7B3F0E5A-0000-4000-8000-00000000000A"))
        let request = try call {
            $0.query("color", Color.red)
            $0.query("colors", [Color.red, Color(rawValue: "odd")])
            $0.query("at", date)
            $0.query("id", uuid)
        }.request
        let text = "?color=red&colors=red&colors=odd&at=2024-11-02T09%3A00%3A00.000Z&id=7b3f0e5a-0000-4000-8000-00000000000a"
        #expect(request.url.hasSuffix(text))
        #expect(try JSON.encode(date) == Array(#""\#(date.parameterText)""#.utf8))
    }

    @Test func headersAreSetAndOptionsOverrideThem() throws {
        let request = try call {
            $0.header("X-One", "1")
            $0.header("X-Two", 2)
            $0.header("X-None", String?.none)
        }.header("x-one", "eins").header("user-agent", nil).header("X-Three", "3").request
        #expect(request.headers[try #require(HTTPField.Name("x-one"))] == "eins")
        #expect(request.headers[try #require(HTTPField.Name("x-two"))] == "2")
        #expect(request.headers[try #require(HTTPField.Name("x-three"))] == "3")
        #expect(request.headers[.userAgent] == nil)
        #expect(request.headers[.accept] == "application/json")
    }

    @Test(arguments: [
        ("X", "a\r\nY: b"), ("X", "a\0"), ("bad name", "a"), ("Host", "evil"), ("Content-Length", "5"), ("transfer-encoding", "x"),
    ])
    func headersThatWouldBreakTheMessageAreRefused(name: String, value: String) {
        #expect(throws: APIError.self) { try call { $0.header(name, value) }.request }
        #expect(throws: APIError.self) { try call { _ in }.header(name, value).request }
    }

    @Test func cookiesAreJoinedAndCheckedCharacterByCharacter() throws {
        let request = try call {
            $0.cookie("a", "1")
            $0.cookie("b", "2")
        }.request
        #expect(request.headers[.cookie] == "a=1; b=2")
        #expect(try call { $0.cookie("a", "1; b=2") }.request.headers[.cookie] == "a=1%3B%20b%3D2")
        #expect(throws: APIError.self) { try call { $0.cookie("a", "1; b=2", style: .cookie) }.request }
        // The commas of a list are the style's own.
        #expect(try call { $0.cookie("a", ["1", "2"], explode: false) }.request.headers[.cookie] == "a=1,2")
        #expect(try call { $0.cookie("a", ["1,2"], explode: false) }.request.headers[.cookie] == "a=1%2C2")
    }

    @Test func everyBrokenConstraintIsNamedAtOnce() {
        let error = #expect(throws: APIError.self) {
            try call(API.get) {
                $0.check("name", "must have at most 180 characters")
                $0.check("size", nil)
                $0.check("ids", "must not be empty")
                $0.path("thingId", "a")
            }.request
        }
        #expect(error?.message == "\n- name must have at most 180 characters\n- ids must not be empty")
    }

    @Test func aJSONBodyIsEncodedAndNamed() throws {
        let request = try fixture.create("x").request
        #expect(request.bodyBytes == Array(#"{"id":"x"}"#.utf8))
        #expect(request.headers[.contentType] == "application/json")
        #expect(request.method == .post)
    }

    @Test func aBodyThatCannotBeJSONIsAnEncodingError() {
        let error = #expect(throws: APIError.self) { try call { $0.json(Double.nan) }.request }
        #expect(error?.kind == .encoding)
    }

    @Test func optionsCopyAndNeverChangeTheCallTheyAreAskedOf() throws {
        let plain = fixture.list()
        _ = plain.queryItem("a", "1").header("b", "2")
        #expect(try plain.request.url == "https://api.example.com/v1/things")
        #expect(try plain.queryItem("a", "1").queryItem("a", "2").request.url.hasSuffix("?a=1&a=2"))
    }

    @Test func curlShowsTheCallWithoutItsKey() {
        let curl = fixture.create("it's").curl
        #expect(curl.hasPrefix("curl -X POST https://api.example.com/v1/things -H"))
        #expect(curl.contains("-H 'Authorization: Bearer …'"))
        #expect(curl.contains(#"--data-binary '{"id":"it'\''s"}'"#))
        #expect(!curl.contains("key-123"))
        #expect(fixture.get("..").curl.hasPrefix("# getThing: "))
    }
}

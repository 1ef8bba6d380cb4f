import BindingsJSON
import Testing

@testable import BindingsRuntime

/// The table of OpenAPI 3.1.1, "Style Examples", row by row.
@Suite struct ParameterStyleTests {
    private static let string = ParameterParts("blue")
    private static let array = ParameterParts(["blue", "black", "brown"])
    private static let object = ParameterParts(JSONValue.object(["R": 100, "G": 200, "B": 150]))

    struct PathRow: Sendable {
        let style: ParameterStyle
        let explode: Bool
        let string: String
        let array: String
        let object: String
    }

    @Test(arguments: [
        PathRow(
            style: .matrix, explode: false, string: ";color=blue", array: ";color=blue,black,brown", object: ";color=R,100,G,200,B,150"),
        PathRow(
            style: .matrix, explode: true, string: ";color=blue", array: ";color=blue;color=black;color=brown",
            object: ";R=100;G=200;B=150"),
        PathRow(style: .label, explode: false, string: ".blue", array: ".blue,black,brown", object: ".R,100,G,200,B,150"),
        PathRow(style: .label, explode: true, string: ".blue", array: ".blue.black.brown", object: ".R=100.G=200.B=150"),
        PathRow(style: .simple, explode: false, string: "blue", array: "blue,black,brown", object: "R,100,G,200,B,150"),
        PathRow(style: .simple, explode: true, string: "blue", array: "blue,black,brown", object: "R=100,G=200,B=150"),
    ])
    func pathsAreLaidOutAsTheTableHasThem(row: PathRow) {
        let layout = PathLayout(name: "color", style: row.style, explode: row.explode)
        #expect(layout.text(Self.string) == row.string)
        #expect(layout.text(Self.array) == row.array)
        #expect(layout.text(Self.object) == row.object)
    }

    @Test func reservedCharactersStandAsTheyAreWhereTheyMay() {
        var request = CallRequest(APIOperation(id: "find", method: .get, path: "/a"))
        request.query("path", "a/b:c?d=e&f+g#h[i]%,é", allowReserved: true)
        request.query("list", ["a/b", "c,d"], explode: false, allowReserved: true)
        request.query("plain", "a/b")
        let items = request.queryItems.map(\.encoded)
        #expect(items == ["path=a/b:c?d=e%26f%2Bg%23h%5Bi%5D%25,%C3%A9", "list=a/b,c%2Cd", "plain=a%2Fb"])
    }

    @Test func jsonStandsEscapedInPathsAndCookies() {
        var request = CallRequest(APIOperation(id: "find", method: .get, path: "/{a}"))
        request.path("a", json: ["n": "é/,"] as JSONValue)
        request.cookie("c", json: [1, "x;"] as JSONValue)
        request.cookie("none", json: JSONValue?.none)
        #expect(request.pathValues == ["a": "%7B%22n%22%3A%22%C3%A9%2F%2C%22%7D"])
        #expect(request.cookies.map(\.name) == ["c"] && request.cookies.first?.parts == ["%5B1%2C%22x%3B%22%5D"])
    }

    @Test(arguments: [
        (ParameterStyle.form, false, "color=blue,black,brown", "color=R,100,G,200,B,150"),
        (.form, true, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (.spaceDelimited, false, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        (.pipeDelimited, false, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
    ])
    func queriesAreLaidOutAsTheTableHasThem(style: ParameterStyle, explode: Bool, array: String, object: String) {
        func text(_ parts: ParameterParts) -> String {
            QueryItem.items("color", parts, style: style, explode: explode).map(\.encoded).joined(separator: "&")
        }
        #expect(text(Self.array) == array)
        #expect(text(Self.object) == object)
        #expect(text(ParameterParts([String]())) == "")
    }

    @Test func deepObjectsHaveBrackets() {
        let value: JSONValue = ["R": 100, "in": ["G": 200, "list": [1, 2]]]
        let text = QueryItem.deep("color", value, parameter: "color").map(\.encoded).joined(separator: "&")
        #expect(text == "color%5BR%5D=100&color%5Bin%5D%5BG%5D=200&color%5Bin%5D%5Blist%5D%5B%5D=1&color%5Bin%5D%5Blist%5D%5B%5D=2")
    }

    @Test func emptyValuesKeepTheirPlace() {
        #expect(PathLayout(name: "color", style: .matrix, explode: false).text(ParameterParts("")) == ";color")
        #expect(QueryItem.items("color", ParameterParts(""), style: .form, explode: true).map(\.encoded) == ["color="])
    }

    @Test func noValueCanLeaveItsPlace() {
        let parts = ParameterParts(["a,b", "c/d?e#f&g=h;i"])
        #expect(PathLayout(name: "x", style: .simple, explode: false).text(parts) == "a%2Cb,c%2Fd%3Fe%23f%26g%3Dh%3Bi")
        #expect(QueryItem.items("x", parts, style: .form, explode: false).map(\.encoded) == ["x=a%2Cb,c%2Fd%3Fe%23f%26g%3Dh%3Bi"])
    }

    @Test(arguments: [
        ("/things?kind=a", "/things?kind=a&limit=2"), ("/things#second", "/things?limit=2"),
        ("/a b/ü\r\n\"", "/a%20b/%C3%BC%0D%0A%22?limit=2"),
        ("/100%25", "/100%25?limit=2"),
    ])
    func whatStandsInTheTemplateIsMadeAURL(template: String, sent: String) throws {
        let client = APIClient(servers: [Server("https://api.example")], configuration: ClientConfiguration(), credentials: [:])
        var request = CallRequest(APIOperation(id: "x", method: .get, path: template))
        request.query("limit", 2)
        let call: Call<Void> = Call(client, request, .empty)
        #expect(try call.request.url == "https://api.example" + sent)
    }
}

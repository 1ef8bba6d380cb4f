import BindingsJSON
import Testing

/// Which property of which model is missing, for whoever wants to do without it.
@Suite struct AbsenceTests {
    private struct Image: JSONModel {
        static let keys: JSONKeys = ["url"]
        var url: String
        init(object: borrowing JSONObject) throws(JSONError) { url = try object.get(0) }
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, url) }
    }

    private struct Product: JSONModel {
        static let keys: JSONKeys = ["id", "images", "tags", "extra"]
        var id: String
        var images: [Image]
        var tags: [String: Int]
        var extra: JSONFields
        init(object: borrowing JSONObject) throws(JSONError) {
            id = try object.get(0)
            images = try object.orEmpty(1)
            tags = try object.orEmpty(2)
            extra = try object.orEmpty(3)
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, id, images, tags, extra) }
    }

    private func absence(in text: String) -> JSONError.Absence? {
        do throws(JSONError) {
            _ = try JSON.decode([Product].self, from: Array(text.utf8))
            return nil
        } catch {
            return error.absence
        }
    }

    @Test func theInnermostModelIsNamed() {
        #expect(absence(in: #"[{"images": []}]"#).map { [$0.model, $0.property] } == ["Product", "id"])
        #expect(absence(in: #"[{"id": null}]"#).map { [$0.model, $0.property] } == ["Product", "id"])
        #expect(absence(in: #"[{"id": "a", "images": [{"url": "x"}, {}]}]"#).map { [$0.model, $0.property] } == ["Image", "url"])
    }

    @Test func otherErrorsAreNoAbsence() {
        #expect(absence(in: #"[{"id": 3}]"#) == nil)
        #expect(absence(in: "[null]") == nil)
        #expect(absence(in: #"[{"id": "a", "images": [null]}]"#) == nil)
        #expect(absence(in: "[{]") == nil)
    }

    @Test func whatMayBeMissingIsEmpty() throws {
        for text in [#"{"id": "a"}"#, #"{"id": "a", "images": null, "tags": null, "extra": null}"#] {
            let product = try JSON.decode(Product.self, from: Array(text.utf8))
            #expect(product.images.isEmpty && product.tags.isEmpty && product.extra.isEmpty)
        }
        let full = try JSON.decode(
            Product.self, from: Array(#"{"id": "a", "images": [{"url": "u"}], "tags": {"t": 1}, "extra": {"e": 2}}"#.utf8))
        #expect(full.images.count == 1 && full.tags == ["t": 1] && full.extra["e"] == 2)
    }
}

#if AsyncHTTPClient
    import BindingsRuntime
    import Foundation

    /// A request as a line of JSON describes it.
    struct Order {
        private let line: JSONValue

        /// A line that is no JSON describes a request without anything.
        init(_ text: String) { line = (try? JSON.decode(JSONValue.self, from: text)) ?? .object([:]) }

        var request: CallRequest {
            let form = line["form"]?.array
            let members = line["urlencoded"]
            let operation = APIOperation(
                id: "probe", method: form == nil && members == nil ? .get : .post, path: line["template"]?.string ?? "/",
                idempotencyHeader: nil)
            var request = CallRequest(operation)
            for parameter in line["parameters"]?.array ?? [] { Parameter(parameter)?.add(to: &request) }
            if let members { request.form(members) }
            if let form { request.multipart(multipart(form)) }
            return request
        }

        private func multipart(_ parts: [JSONValue]) -> MultipartForm {
            var form = MultipartForm()
            for part in parts {
                let chunks = (part["chunks"]?.array ?? []).map { Array(Data(base64Encoded: $0.string ?? "") ?? Data()) }
                let name = part["name"]?.string ?? ""
                for (header, value) in part["headers"]?.object ?? [:] { form.header(header, of: name, value.string ?? "") }
                guard let fileName = part["fileName"]?.string else {
                    form.field(name, chunks.flatMap { $0 })
                    continue
                }
                let length = part["hasLength"] == .bool(true) ? Int64(chunks.reduce(0) { $0 + $1.count }) : nil
                let body = RequestBody.stream(length: length) {
                    AsyncStream { continuation in
                        chunks.forEach { continuation.yield($0) }
                        continuation.finish()
                    }
                }
                form.file(name, fileName: fileName, contentType: part["contentType"]?.string ?? "application/octet-stream", body)
            }
            return form
        }
    }

    /// A parameter, with its place and its style.
    private struct Parameter {
        let name: String
        let place: String
        let value: JSONValue
        let style: ParameterStyle
        /// Of a whole query string: `text`, `json` or `form`.
        let content: String
        let explode: Bool
        let allowReserved: Bool

        init?(_ line: JSONValue) {
            guard let name = line["name"]?.string, let place = line["in"]?.string, let value = line["value"],
                let content = line["style"]?.string, let style = place == "querystring" ? .form : Self.styles[content]
            else { return nil }
            self.content = content
            (self.name, self.place, self.value, self.style) = (name, place, value, style)
            explode = line["explode"] == .bool(true)
            allowReserved = line["allowReserved"] == .bool(true)
        }

        func add(to request: inout CallRequest) {
            switch place {
            case "path": request.path(name, value, style: style, explode: explode)
            case "query": request.query(name, value, style: style, explode: explode, allowReserved: allowReserved)
            case "header": request.header(name, value, explode: explode)
            case "querystring": addWhole(to: &request)
            default: request.cookie(name, value, style: style, explode: explode)
            }
        }

        private func addWhole(to request: inout CallRequest) {
            switch content {
            case "json": request.querystring(name, json: value)
            case "form": request.querystring(name, form: value)
            default: request.querystring(name, value.string ?? "")
            }
        }

        private static let styles: [String: ParameterStyle] = [
            "form": .form, "spaceDelimited": .spaceDelimited, "pipeDelimited": .pipeDelimited, "deepObject": .deepObject,
            "simple": .simple, "label": .label, "matrix": .matrix, "cookie": .cookie,
        ]
    }
#endif

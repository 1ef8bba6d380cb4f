import HTTPTypes

/// The header of one part of a form (RFC 7578, 4.2 and 4.4).
package struct MultipartPartHead: Sendable, Hashable {
    package var name: String
    /// Nil if the part has none and is a plain field.
    package var fileName: String?
    /// Nil if the part has none.
    package var contentType: String?
    /// All other fields.
    package var headers: HTTPFields = [:]

    package init(name: String, fileName: String? = nil, contentType: String? = nil, headers: HTTPFields = [:]) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
        self.headers = headers
    }

    /// Reads the header lines, without the empty line that ends them.
    package init(lines bytes: ArraySlice<UInt8>) throws(MultipartError) {
        let fields = try Self.fields(in: bytes)
        guard let disposition = fields["content-disposition"].flatMap(HeaderParameters.init), disposition.value == "form-data",
            let name = disposition.parameters["name"], !name.isEmpty
        else { throw .badHeader("a Content-Disposition of form-data with a name is required") }
        if let encoding = fields["content-transfer-encoding"], !["7bit", "8bit", "binary"].contains(encoding.lowercased()) {
            throw .badHeader("the Content-Transfer-Encoding \(encoding) is not supported")
        }
        self.init(
            name: Self.unescaped(name), fileName: disposition.parameters["filename"].map(Self.unescaped),
            contentType: fields["content-type"], headers: Self.headers(fields))
    }

    private static func headers(_ fields: [String: String]) -> HTTPFields {
        fields.sorted { $0.key < $1.key }.reduce(into: [:]) { headers, field in
            guard !["content-disposition", "content-type", "content-transfer-encoding"].contains(field.key) else { return }
            if let name = HTTPField.Name(field.key) { headers[name] = field.value }
        }
    }

    private static func fields(in bytes: ArraySlice<UInt8>) throws(MultipartError) -> [String: String] {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badHeader("it is not UTF-8") }
        var fields: [String: String] = [:]
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":") else { throw .badHeader("a line has no colon") }
            let name = line[..<colon]
            guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenByte) else { throw .badHeader("a field name is not a token") }
            let value = line[line.index(after: colon)...].trimmed
            guard value.unicodeScalars.allSatisfy({ $0 == "\t" || !($0.value < 32 || $0.value == 127) }) else {
                throw .badHeader("a value has a control character")
            }
            guard fields.updateValue(value, forKey: name.lowercased()) == nil else { throw .badHeader("\(name) stands twice") }
        }
        return fields
    }

    /// Browsers send a quote as `%22` and line ends as `%0D` and `%0A` (HTML, "multipart/form-data encoding algorithm"), nothing else.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("%") else { return text }
        return [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")].reduce(text) { text, pair in
            text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
        }
    }
}

/// The code and message of an object storage's XML error: `<Error><Code>…</Code><Message>…</Message></Error>`.
///
/// S3, Google Cloud Storage and Azure use this form. Two elements of a bounded text do not need an XML parser; entities stay as they are.
struct StorageErrorBody {
    let code: String?
    let message: String?

    /// Nil if the body has no such error.
    init?(_ body: [UInt8]) {
        let text = String(decoding: body.prefix(Self.limit), as: UTF8.self)
        guard text.contains("<Error") else { return nil }
        code = Self.element("Code", in: text)
        message = Self.element("Message", in: text)
    }

    private static let limit = 16 << 10

    private static func element(_ name: String, in text: String) -> String? {
        guard let start = text.range(of: "<\(name)>"), let end = text[start.upperBound...].range(of: "</\(name)>") else { return nil }
        let content = text[start.upperBound..<end.lowerBound].prefix(300)
        return content.isEmpty || content.contains("<") ? nil : String(content)
    }
}

/// A file in a form.
public struct FilePart: Sendable {
    /// The content; read bit by bit when the call is performed.
    public var body: RequestBody
    /// The name the server is told.
    public var fileName: String
    /// The media type; in place of `application/octet-stream` the one that the document has for the part is sent, where it has a single one.
    public var contentType: String
    /// The part's name, where the form takes files under names of the caller's choice; otherwise the form knows it.
    public var name: String?
    /// Further headers of the part (RFC 7578, 4.8 knows none, but documents ask for them); those that the form writes itself are refused.
    public var headers: HTTPFields = [:]

    /// A file of a form.
    public init(
        _ body: RequestBody, fileName: String, contentType: String = "application/octet-stream", name: String? = nil,
        headers: HTTPFields = [:]
    ) {
        self.headers = headers
        self.body = body
        self.fileName = fileName
        self.contentType = contentType
        self.name = name
    }
}

extension MultipartForm {
    /// Adds a file; nil adds nothing.
    ///
    /// - Parameter contentType: what is sent for a file that does not say what it is.
    public mutating func file(_ name: String, _ part: FilePart?, contentType: String? = nil) {
        guard let part else { return }
        let isUnsaid = part.contentType == "application/octet-stream"
        file(
            name, fileName: part.fileName, contentType: isUnsaid ? contentType ?? part.contentType : part.contentType,
            headers: part.headers,
            part.body)
    }

    /// Adds files under their own names; one without a name is refused when the call is performed.
    public mutating func files(_ prefix: String, _ parts: [FilePart]) {
        for part in parts {
            guard let name = part.name else {
                problems.append("The file \(Self.escape(part.fileName)) needs a part name: set `FilePart.name`.")
                continue
            }
            file(prefix + name, part)
        }
    }

    /// Adds several files under one name; nil adds nothing.
    public mutating func file(_ name: String, _ parts: [FilePart]?, contentType: String? = nil) {
        for part in parts ?? [] { file(name, part, contentType: contentType) }
    }

    /// Adds a field of JSON text; an absent value adds nothing.
    public mutating func json(_ name: String, _ value: some JSONWritable, contentType: String = "application/json") {
        guard !value.isAbsent else { return }
        do throws(JSONError) {
            field(name, try JSON.encode(value), contentType: contentType)
        } catch {
            problems.append("The field \(Self.escape(name)) cannot be written as JSON: \(error)")
        }
    }

    /// Adds a field of JSON text for each element of a list; nil adds nothing.
    public mutating func json(_ name: String, each values: [some JSONWritable]?, contentType: String = "application/json") {
        for value in values ?? [] { json(name, value, contentType: contentType) }
    }

    /// Adds a field of plain text, one for each element of an array; nil adds nothing.
    public mutating func text(_ name: String, _ value: (some ParameterValue)?, contentType: String? = nil) {
        guard let value else { return }
        for text in value.parameterItems ?? [value.parameterText] { field(name, text, contentType: contentType) }
    }

    /// Adds a field of plain text for an enumeration, one for each of several; nil adds nothing.
    @_disfavoredOverload
    public mutating func text(_ name: String, _ value: (some JSONWritable)?, contentType: String? = nil) {
        guard let value else { return }
        do throws(JSONError) {
            let value = try JSONValue(encoding: value)
            for element in value.array ?? [value] {
                field(name, ParameterParts.text(of: element), contentType: contentType)
            }
        } catch {
            problems.append("The field \(Self.escape(name)) cannot be written: \(error)")
        }
    }
}

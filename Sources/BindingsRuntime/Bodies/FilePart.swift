import Foundation

/// A file in a form.
///
///     client.books.addScan(bookID: id, cover: FilePart(URL(filePath: "cover.png")))
public struct FilePart: Sendable {
    /// The content, read in chunks when the call is performed.
    public var body: RequestBody
    /// The file name that is sent.
    public var fileName: String
    /// The media type.
    ///
    /// Nil: the document's own, if it declares a single one for the part; else the one for the file name's extension, else
    /// `application/octet-stream`.
    public var contentType: String?
    /// The part's name, for forms that take files under names of the caller's choice; otherwise the form sets it.
    public var name: String?
    /// Further headers of the part.
    ///
    /// RFC 7578, 4.8 defines none, but documents ask for them. Headers that the form writes itself are refused.
    public var headers: HTTPFields = [:]

    /// A file on disk, opened when it is sent.
    ///
    /// - Parameters:
    ///   - url: The file's location. A missing file fails the call with ``APIError/Kind/requestBody``.
    ///   - fileName: The file name that is sent; the URL's last path component by default.
    ///   - contentType: See ``contentType``.
    ///   - name: See ``name``.
    ///   - headers: See ``headers``.
    public init(_ url: URL, fileName: String? = nil, contentType: String? = nil, name: String? = nil, headers: HTTPFields = [:]) {
        self.init(
            .file(url), fileName: fileName ?? url.lastPathComponent, contentType: contentType, name: name, headers: headers)
    }

    /// A file whose content comes from any source.
    ///
    /// - Parameters:
    ///   - body: The content.
    ///   - fileName: The file name that is sent.
    ///   - contentType: See ``contentType``.
    ///   - name: See ``name``.
    ///   - headers: See ``headers``.
    public init(
        _ body: RequestBody, fileName: String, contentType: String? = nil, name: String? = nil, headers: HTTPFields = [:]
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
    /// - Parameter contentType: The document's media type for the part; nil if it declares none, or several.
    public mutating func file(_ name: String, _ part: FilePart?, contentType: String? = nil) {
        guard let part else { return }
        file(
            name, fileName: part.fileName,
            contentType: part.contentType ?? contentType ?? MediaTypes.type(ofFileName: part.fileName) ?? MediaTypes.octets,
            headers: part.headers, part.body)
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

    /// Adds a field whose value is a JSON text; an absent value adds nothing.
    public mutating func json(_ name: String, _ value: some JSONWritable, contentType: String = "application/json") {
        guard !value.isAbsent else { return }
        do throws(JSONError) {
            field(name, try JSON.encode(value), contentType: contentType)
        } catch {
            problems.append("The field \(Self.escape(name)) cannot be written as JSON: \(error)")
        }
    }

    /// Adds a field whose value is a JSON text for each element of an array; nil adds nothing.
    public mutating func json(_ name: String, each values: [some JSONWritable]?, contentType: String = "application/json") {
        for value in values ?? [] { json(name, value, contentType: contentType) }
    }

    /// Adds a field of plain text, one for each element of an array; nil adds nothing.
    public mutating func text(_ name: String, _ value: (some ParameterValue)?, contentType: String? = nil) {
        guard let value else { return }
        for text in value.parameterItems ?? [value.parameterText] { field(name, text, contentType: contentType) }
    }

    /// Adds a field of plain text for an enumeration, or one for each element of an array; nil adds nothing.
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

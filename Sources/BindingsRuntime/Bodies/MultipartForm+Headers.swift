/// A header of the parts of one name.
struct PartHeader: Sendable {
    let name: String
    /// Nil if there is no value.
    let text: String?
    let isRequired: Bool
}

extension MultipartForm {
    /// Adds a header to the parts of a name that are added after this call; nil adds none.
    ///
    /// A file that sets a header of this name itself keeps its own. A value with line breaks or other characters that a header must not have is
    /// refused when the call is performed.
    ///
    /// - Parameters:
    ///   - name: The header's name.
    ///   - part: The parts' name.
    ///   - explode: Pass `true` to write an object's properties as `name=value`.
    ///   - isRequired: Pass `true` to refuse a part without the header when the call is performed.
    public mutating func header(
        _ name: String, of part: String, _ value: (some ParameterValue)?, explode: Bool = false, isRequired: Bool = false
    ) {
        add(name, of: part, value.map { ParameterParts($0).headerText(explode: explode) }, isRequired)
    }

    /// Adds a header that is an object, an array or an enumeration to the parts of a name that are added after this call; nil adds none.
    @_disfavoredOverload
    public mutating func header(
        _ name: String, of part: String, _ value: (some JSONWritable)?, explode: Bool = false, isRequired: Bool = false
    ) {
        do throws(JSONError) {
            guard let value else { return add(name, of: part, nil, isRequired) }
            add(name, of: part, ParameterParts(try JSONValue(encoding: value)).headerText(explode: explode), isRequired)
        } catch {
            problems.append("The header \(name) of multipart field \(Self.escape(part)) cannot be written: \(error)")
        }
    }

    private mutating func add(_ name: String, of part: String, _ text: String?, _ isRequired: Bool) {
        partHeaders[part, default: []].append(PartHeader(name: name, text: text, isRequired: isRequired))
    }

    /// The part's own headers, with those given to all parts of its name.
    mutating func headers(of part: String, beside own: HTTPFields) -> HTTPFields {
        guard let given = partHeaders[part] else { return own }
        return given.reduce(into: own) { fields, header in
            guard let name = HTTPField.Name(header.name) else {
                return problems.append("`\(Self.escape(header.name))` is not a header name.")
            }
            if fields[name] != nil { return }
            guard let text = header.text else {
                if header.isRequired { problems.append("The multipart field \(Self.escape(part)) needs the header \(header.name).") }
                return
            }
            guard HTTPField.isValidValue(text) else {
                return problems.append(
                    "The header \(header.name) of multipart field \(Self.escape(part)) has line breaks or other characters that a header "
                        + "must not have.")
            }
            fields[name] = text
        }
    }
}

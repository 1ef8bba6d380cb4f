import BindingsDocument

/// How the members of an `application/x-www-form-urlencoded` body are written, where the document says so.
struct FormEncodings {
    let media: MediaTypeEntry

    var encodings: [EncodingIR] {
        media.encoding.compactMap { named in
            encoding(named.value).map { EncodingIR(key: StringLiteral(named.name), encoding: $0) }
        }
    }

    /// OpenAPI 3.1, "Encoding Object": a style counts before a content type.
    private func encoding(_ encoding: MediaTypeEncoding) -> EncodingIR.Encoding? {
        if encoding.style != nil || encoding.explode != nil || encoding.allowReserved {
            let style = encoding.style.flatMap(ParameterIR.Style.init) ?? .form
            let explode = encoding.explode ?? (style == .form)
            return .style(style, Truth(explode), allowsReserved: encoding.allowReserved)
        }
        return encoding.contentType.map(MediaType.isJSON) == true ? .json : nil
    }
}

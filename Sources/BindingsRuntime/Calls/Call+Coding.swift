extension Call {
    /// Sends another body than the one that the operation's arguments make, in another of its content types.
    ///
    ///     client.books.create(title: "", genre: .crime).body(.bytes(xml), contentType: "application/xml")
    public func body(_ body: RequestBody, contentType: String) -> Call {
        var copy = self
        copy.described.body(body, contentType: contentType)
        return copy
    }

    /// Sends the same body under another of the operation's content types, `application/merge-patch+json` for example.
    ///
    /// A call without a body stays as it is.
    public func contentType(_ contentType: String) -> Call {
        var copy = self
        if copy.described.payload != nil { copy.described.contentType = contentType }
        return copy
    }

    /// Asks for another content type that the operation responds with.
    public func accept(_ contentType: String) -> Call {
        header("Accept", contentType)
    }

    /// Reads the response with a custom decoder: XML or CSV, for example.
    ///
    ///     let catalogue = try await client.books.export().accept("application/xml").read { try XMLDecoder().decode(Catalogue.self, from: Data($0)) }
    ///
    /// An error that the closure throws is reported as ``APIError/Kind/decoding``, with the bytes.
    public func read<Value: Sendable>(_ decode: @escaping @Sendable ([UInt8]) throws -> Value) -> Call<Value> {
        let answer = Answer<Value> { (_, body) throws(JSONError) in
            do {
                return try decode(body)
            } catch {
                throw JSONError(.invalidValue(ErrorSummary(error).message))
            }
        }
        var call = Call<Value>(client, described, answer)
        call.options = options
        return call
    }
}

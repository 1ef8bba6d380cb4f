extension RequestReader {
    /// Reads an `application/x-www-form-urlencoded` body.
    ///
    /// - Parameters:
    ///   - shape: what its members are.
    ///   - encoding: how members are written, where that is not the default of `CallRequest.form`: an object as a JSON text.
    @_disfavoredOverload
    public mutating func form<Value: JSONReadable & Sendable>(
        _ shape: ParameterShape, encoding: [String: FormEncoding] = [:], isRequired: Bool
    ) async -> Value? {
        await uncheckedForm(shape, encoding, isRequired)
    }

    /// Reads an `application/x-www-form-urlencoded` body whose type has limits.
    public mutating func form<Value: JSONReadable & LimitChecked & Sendable>(
        _ shape: ParameterShape, encoding: [String: FormEncoding] = [:], isRequired: Bool
    ) async -> Value? {
        guard let value: Value = await uncheckedForm(shape, encoding, isRequired) else { return nil }
        checkBody(value, [.inner])
        return value
    }

    private mutating func uncheckedForm<Value: JSONReadable>(
        _ shape: ParameterShape, _ encoding: [String: FormEncoding], _ isRequired: Bool
    ) async -> Value? {
        guard let bytes = await collected(isRequired: isRequired) else { return nil }
        let items = RawItems(query: String(decoding: bytes, as: UTF8.self)[...], limit: request.limits.maxItems)
        do {
            return try FormDecoding(shape: shape, encoding: encoding, maxDepth: request.limits.maxDepth)
                .read(items, limits: request.limits.values)
        } catch let error as ParameterProblem {
            note(.body, "$", error.rule)
        } catch let error as JSONError {
            noteBody(error)
        } catch {
            note(.body, "$", "cannot be read")
        }
        return nil
    }
}

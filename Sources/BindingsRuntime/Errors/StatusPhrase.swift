extension HTTPResponse.Status {
    /// The status in words: the server's own, else those of RFC 9110; HTTP/2 sends none.
    var phrase: String {
        reasonPhrase.isEmpty ? Self.phrases[code] ?? "The service refused the request." : reasonPhrase
    }

    private static let phrases: [Int: String] = {
        let known: [HTTPResponse.Status] = [
            .movedPermanently, .found, .seeOther, .temporaryRedirect, .permanentRedirect, .badRequest, .unauthorized, .forbidden, .notFound,
            .methodNotAllowed, .notAcceptable, .requestTimeout, .conflict, .gone,
            .contentTooLarge, .unsupportedMediaType, .unprocessableContent, .tooManyRequests, .internalServerError, .notImplemented,
            .badGateway, .serviceUnavailable, .gatewayTimeout,
        ]
        return Dictionary(uniqueKeysWithValues: known.map { ($0.code, $0.reasonPhrase) })
    }()
}

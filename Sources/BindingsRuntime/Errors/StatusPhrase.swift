extension HTTPResponse.Status {
    /// The reason phrase: the server's own, else that of RFC 9110, because HTTP/2 sends none.
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

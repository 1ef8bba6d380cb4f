#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks

    func verified(_ body: [UInt8], _ headers: HTTPFields, secret: String) throws -> VerifiedWebhook {
        let verifier = try WebhookVerifier(secrets: [WebhookSecret(secret)], scheme: .standard)
        return try verifier.verify(body: body, headers: headers)  // throws a WebhookError that says which rule failed
    }
#endif

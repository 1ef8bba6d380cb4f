#if canImport(CryptoKit) || Crypto
    import BindingsJSON

    extension VerifiedWebhook {
        /// Decodes the body as an event.
        ///
        /// - Throws: Where and why the body is not JSON of that type.
        public func event<Event: JSONReadable>(as type: Event.Type = Event.self) throws(JSONError) -> Event {
            try JSON.decode(type, from: body)
        }
    }
#endif

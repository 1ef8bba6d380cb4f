#if canImport(CryptoKit) || Crypto
    import BindingsJSON

    extension VerifiedWebhook {
        /// Decodes the body as an event.
        ///
        /// - Throws: Where and why the body is not JSON of that type.
        public func event<Event: JSONReadable>(as type: Event.Type = Event.self) throws(JSONError) -> Event {
            try content.withUnsafeBytes { bytes in
                Result { () throws(JSONError) in try JSON.decode(type, from: bytes.bindMemory(to: UInt8.self), limits: .default) }
            }.get()
        }
    }
#endif

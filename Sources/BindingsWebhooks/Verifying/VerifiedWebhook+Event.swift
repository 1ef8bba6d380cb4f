#if canImport(CryptoKit) || Crypto
    import BindingsJSON
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    extension VerifiedWebhook {
        /// Decodes the body as an event.
        ///
        /// - Throws: The location and the reason if the body is not JSON of that type.
        public func event<Event: JSONReadable>(as type: Event.Type = Event.self) throws(JSONError) -> Event {
            try content.withUnsafeBytes { bytes in
                Result { () throws(JSONError) in try JSON.decode(type, from: bytes.bindMemory(to: UInt8.self), limits: .default) }
            }.get()
        }

        /// Decodes the body as an event of a type that is not generated.
        ///
        /// - Parameter decoder: The decoder, with its strategies.
        /// - Throws: The decoder's error.
        public func event<Event: Decodable>(as type: Event.Type = Event.self, decoder: JSONDecoder) throws -> Event {
            try decoder.decode(type, from: Data(body))
        }
    }
#endif

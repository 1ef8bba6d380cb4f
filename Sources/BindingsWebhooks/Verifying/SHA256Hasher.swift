#if canImport(CryptoKit) || Crypto
    #if canImport(CryptoKit)
        import CryptoKit
    #else
        import Crypto
    #endif

    /// SHA-256 of bytes that come in pieces.
    package struct SHA256Hasher: Sendable {
        private var state = SHA256()

        package init() {}

        package mutating func update(_ bytes: some Collection<UInt8>) {
            if bytes.withContiguousStorageIfAvailable({ state.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
                update(Array(bytes))
            }
        }

        package mutating func update(bytes: UnsafeRawBufferPointer) {
            state.update(bufferPointer: bytes)
        }

        /// The 32 bytes; more may be added afterwards.
        package func finalize() -> [UInt8] { Array(state.finalize()) }

        /// The 64 digits of bytes at hand.
        package static func hex(of bytes: some Collection<UInt8>) -> String { Hex.encode(Digest.sha256(bytes)) }

        /// The 64 digits, in lower case.
        package func finalizeHex() -> String { Hex.encode(finalize()) }
    }

    /// Digests of bytes at hand.
    ///
    /// For this package's own modules: a public `Digest` would clash with CryptoKit's in the files of our users.
    package enum Digest {
        package static func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
            var hasher = SHA256Hasher()
            hasher.update(bytes)
            return hasher.finalize()
        }
    }
#endif

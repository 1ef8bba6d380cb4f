#if canImport(CryptoKit) || Crypto
    #if canImport(CryptoKit)
        import CryptoKit
    #else
        import Crypto
    #endif

    /// SHA-256 of bytes that arrive in pieces.
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

        /// The 64 digits of bytes in memory.
        package static func hex(of bytes: some Collection<UInt8>) -> String { Hex.encode(Digest.sha256(bytes)) }

        /// The 64 digits, in lower case.
        package func finalizeHex() -> String { Hex.encode(finalize()) }
    }

    /// Digests of bytes in memory.
    ///
    /// For this package's own modules, because a public `Digest` would clash with CryptoKit's in users' files.
    package enum Digest {
        package static func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
            var hasher = SHA256Hasher()
            hasher.update(bytes)
            return hasher.finalize()
        }
    }
#endif

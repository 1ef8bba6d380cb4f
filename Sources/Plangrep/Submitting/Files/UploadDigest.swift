/// Whether a file's SHA-256 is sent with it; the service then compares it with what arrived.
public struct UploadDigest: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case none
        case known(String)
        case computed
    }

    let kind: Kind

    /// None is sent.
    public static let none = UploadDigest(kind: .none)

    /// A digest that is known already.
    ///
    /// - Parameter digits: 64 hexadecimal digits; sent in lower case. Anything else is an error before anything is sent.
    public static func sha256(_ digits: String) -> UploadDigest {
        UploadDigest(kind: .known(digits.lowercased()))
    }

    /// What is wrong with it; nil when nothing is.
    var problem: String? {
        guard case .known(let digits) = kind else { return nil }
        let isDigest = digits.utf8.count == 64 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return isDigest ? nil : "its SHA-256 must be 64 hexadecimal digits"
    }
}

extension UploadDigest {
    /// Whether this build can compute digests: without the trait `Crypto` only Apple's systems can.
    static var canCompute: Bool {
        #if canImport(CryptoKit) || Crypto
            true
        #else
            false
        #endif
    }
}

#if canImport(CryptoKit) || Crypto
    extension UploadDigest {
        /// Computed before anything is sent: the file is read once more, in chunks.
        public static let computed = UploadDigest(kind: .computed)
    }

    extension RequestBody {
        /// SHA-256 of all bytes, in lower-case hexadecimal; no more than a chunk is held in memory.
        func sha256() async throws(TransportError) -> String {
            var hasher = SHA256Hasher()
            var chunks = chunks().makeAsyncIterator()
            while let chunk = try await chunks.next() { hasher.update(chunk) }
            return hasher.finalizeHex()
        }
    }
#endif

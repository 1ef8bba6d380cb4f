#if Sandbox
    import Foundation

    /// Makes identifiers and secrets in the shape of the documentation's examples.
    enum SandboxID {
        private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

        /// A prefix and 26 characters, for instance `job_01hy3m8qtn2e5r7k9p0w4x1def`: 48 bits of time, 80 of chance.
        static func make(_ prefix: String, at date: Date) -> String {
            let time = UInt64(max(0, date.timeIntervalSince1970 * 1000))
            let first = stride(from: 45, through: 0, by: -5).map { alphabet[Int(time >> UInt64($0)) & 31] }
            return "\(prefix)_" + String(first) + String((0..<16).map { _ in alphabet[Int.random(in: 0..<32)] })
        }

        /// 32 random bytes in hex behind the prefix of the reference page; the guide shows `wss_`, so clients take it as it is.
        static func secret() -> String { "whsec_" + hex((0..<32).map { _ in UInt8.random(in: 0...255) }) }

        /// Lower-case hex.
        static func hex(_ bytes: some Sequence<UInt8>) -> String {
            let digits = Array("0123456789abcdef".utf8)
            return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
        }
    }
#endif

/// The names under which a submission can be taken up again.
///
/// All follow from one key, so that whoever has it continues where another run broke off.
struct SubmissionKeys: Sendable, Hashable {
    /// The documented length limit of `Idempotency-Key`.
    static let maxLength = 256

    /// The key of the call that creates the job.
    let create: String

    /// One trace identifier over all forms, retries and resumes.
    var flowID: String { create }

    init(_ key: String?, random: () -> UInt64) throws(APIError) {
        create = key ?? "plangrep-\(Self.hex(random()))\(Self.hex(random()))"
        guard (1...Self.maxLength).contains(create.unicodeScalars.count) else {
            throw .unsendable("The idempotency key must have 1 to \(Self.maxLength) characters.")
        }
    }

    /// The key of the call that completes the uploads: another one for other documents, since a key stands for one request.
    func complete(_ documentIDs: [String]) -> String {
        let scalars = String.UnicodeScalarView(create.unicodeScalars.prefix(Self.maxLength - 17))
        return String(scalars) + "-" + Self.hex(Self.fingerprint([create] + documentIDs))
    }

    /// FNV-1a over the texts, each ended by a byte that UTF-8 does not have.
    private static func fingerprint(_ texts: [String]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in texts {
            for byte in Array(text.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The token that proves a registration; a secret that a checkpoint has to keep.
struct UploadToken: RawRepresentable, Codable, Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    let rawValue: String

    init(rawValue: String) { self.rawValue = rawValue }
    init(_ text: String) { rawValue = text }

    /// Hides the token.
    var description: String { "REDACTED" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

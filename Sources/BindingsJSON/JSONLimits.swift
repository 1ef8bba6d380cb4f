/// The bounds within which JSON text is read, so that hostile input costs little.
public struct JSONLimits: Sendable, Hashable {
    /// How many arrays and objects may stand inside one another.
    ///
    /// 512 by default. Models that contain their own kind are read and released by recursion, which takes 1 to 4 KB of stack a level: set less for
    /// such models on threads of less than 2 MB, and more only on larger ones.
    public var maxDepth: Int
    /// How many bytes a text may have.
    ///
    /// 256 MiB by default; never more than 4 GiB − 1, whatever is set here.
    public var maxBytes: Int
    /// Whether a value that an ``OpenEnum`` does not list is refused; it is kept otherwise.
    package var refusesUnlisted = false

    /// Limits that differ from the default ones where an argument is given.
    public init(maxDepth: Int = 512, maxBytes: Int = 256 << 20) {
        self.maxDepth = maxDepth
        self.maxBytes = maxBytes
    }

    /// 512 levels and 256 MiB.
    public static let `default` = JSONLimits()

    /// Offsets are kept in 32 bits.
    var effectiveMaxBytes: Int { Swift.min(maxBytes, Int(clamping: UInt32.max - 1)) }
}

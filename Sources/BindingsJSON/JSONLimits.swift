/// The limits on reading JSON text, so that hostile input costs little.
public struct JSONLimits: Sendable, Hashable {
    /// The maximum nesting of arrays and objects.
    ///
    /// Default: 512. Recursive models are read and released by recursion, which takes 1 to 4 KB of stack a level: set less for
    /// such models on threads of less than 2 MB, and more only on larger ones.
    public var maxDepth: Int
    /// The maximum number of bytes of a text.
    ///
    /// Default: 256 MiB; never more than 4 GiB − 1, whatever is set here.
    public var maxBytes: Int
    /// Indicates whether a value that is not listed in an ``OpenEnum`` is refused; otherwise it is kept.
    package var refusesUnlisted = false

    /// Creates limits; without an argument, the default applies.
    public init(maxDepth: Int = 512, maxBytes: Int = 256 << 20) {
        self.maxDepth = maxDepth
        self.maxBytes = maxBytes
    }

    /// 512 levels and 256 MiB.
    public static let `default` = JSONLimits()

    /// Limited because offsets are stored in 32 bits.
    var effectiveMaxBytes: Int { Swift.min(maxBytes, Int(clamping: UInt32.max - 1)) }
}

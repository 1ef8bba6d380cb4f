/// How the files of a submission are sent.
///
/// The documentation wants forms for small files and signed uploads above 100 MB (/guides/submit-a-job).
public struct TransferPolicy: Sendable, Hashable {
    /// The largest file that is sent in a form, in bytes; larger ones go to signed URLs.
    ///
    /// Default: 100 MB.
    public var maxFormFileBytes: Int64

    /// The most bytes that one form holds; a file that is larger has a form of its own.
    ///
    /// Default: 100 MB. Small files that are many are sent in several forms.
    public var maxFormBytes: Int64

    /// How many forms, files and parts are sent at once.
    ///
    /// Default: 8.
    public var maxConnections: Int

    /// How long a submission goes on without anything arriving, before it ends with the last failure.
    ///
    /// Default: 10 min. It can be continued from its checkpoint.
    public var giveUpAfter: Duration

    /// Whether the job goes on without a file that cannot be read any more or that the storage refuses.
    ///
    /// Default: false, the submission ends with an error.
    public var allowsPartial: Bool

    /// Sets what differs from the defaults.
    public init(
        maxFormFileBytes: Int64 = 100_000_000, maxFormBytes: Int64 = 100_000_000, maxConnections: Int = 8,
        giveUpAfter: Duration = .seconds(600), allowsPartial: Bool = false
    ) {
        self.maxFormFileBytes = maxFormFileBytes
        self.maxFormBytes = maxFormBytes
        self.maxConnections = max(1, maxConnections)
        self.giveUpAfter = giveUpAfter
        self.allowsPartial = allowsPartial
    }

    /// Small files in forms, large ones to signed URLs.
    public static let automatic = TransferPolicy()

    /// Every file in forms, whatever its size.
    public static let forms = TransferPolicy(maxFormFileBytes: .max)

    /// Every file to a signed URL.
    public static let signed = TransferPolicy(maxFormFileBytes: -1)

    /// How a file of this size is sent.
    func method(forSize size: Int64) -> UploadMethod { size > maxFormFileBytes ? .signed : .form }
}

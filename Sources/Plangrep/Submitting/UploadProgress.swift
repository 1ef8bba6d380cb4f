/// How far a submission's files are.
public struct UploadProgress: Sendable, Hashable {
    /// Bytes of the files that the network has taken; goes back when a form has to be sent again.
    public var sentBytes: Int64

    /// Bytes of the files that are to be sent.
    public var totalBytes: Int64

    /// Bytes of files and parts whose arrival was confirmed, also by an earlier run; never goes back.
    public var acknowledgedBytes: Int64

    /// States how far the files are.
    public init(sentBytes: Int64, totalBytes: Int64, acknowledgedBytes: Int64 = 0) {
        self.sentBytes = sentBytes
        self.totalBytes = totalBytes
        self.acknowledgedBytes = acknowledgedBytes
    }
}

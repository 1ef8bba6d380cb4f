/// How far a submission's files are.
public struct UploadProgress: Sendable, Hashable {
    /// Bytes of the files that the network has taken; goes back when a form has to be sent again.
    public var sentBytes: Int64

    /// Bytes of all files that are to be sent.
    public var totalBytes: Int64

    /// States how far the files are.
    public init(sentBytes: Int64, totalBytes: Int64) {
        self.sentBytes = sentBytes
        self.totalBytes = totalBytes
    }
}

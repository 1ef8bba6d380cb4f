/// How much goes into a job, or into one form.
struct UploadLimits: Sendable, Hashable {
    var maxFiles: Int
    var maxBytes: Int64

    /// What is documented for every job (/concepts/jobs); a job that exists says for itself.
    static let documented = UploadLimits(maxFiles: 100, maxBytes: 10_000_000_000)

    init(maxFiles: Int, maxBytes: Int64) {
        self.maxFiles = maxFiles
        self.maxBytes = maxBytes
    }

    /// The job's own limits; the documented ones where it does not say.
    init(_ limits: JobLimits?) {
        maxFiles = limits?.maxFiles ?? Self.documented.maxFiles
        maxBytes = limits?.maxDeclaredBytes.map(Int64.init) ?? Self.documented.maxBytes
    }

    /// - Throws: `invalidRequest` when the files are too many or too large.
    func check(_ sizes: [Int64], of owner: String) throws(APIError) {
        let bytes = sizes.reduce(0, +)
        if sizes.count > maxFiles {
            throw .unsendable("\(owner) takes \(maxFiles) files, not \(sizes.count). Submit the rest as another job.")
        }
        if bytes > maxBytes {
            throw .unsendable("\(owner) takes \(maxBytes) bytes, not \(bytes). Submit some of the files as another job.")
        }
    }
}

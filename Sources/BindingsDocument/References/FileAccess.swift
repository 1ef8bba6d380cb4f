/// How files are reached: injected, so that tests need no disk.
package struct FileAccess: Sendable {
    /// The file or folder's absolute path with symbolic links resolved; nil where there is none.
    package var resolve: @Sendable (_ path: String) -> String?
    /// The bytes of the file; throws where it cannot be read or has more than `limit` bytes.
    package var read: @Sendable (_ path: String, _ limit: Int) throws -> [UInt8]

    /// Makes an access from its two functions.
    package init(
        resolve: @escaping @Sendable (_ path: String) -> String?,
        read: @escaping @Sendable (_ path: String, _ limit: Int) throws -> [UInt8]
    ) {
        self.resolve = resolve
        self.read = read
    }
}

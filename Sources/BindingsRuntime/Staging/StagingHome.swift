import Foundation

/// The parent folder of the staging folders of all of a user's processes.
struct StagingHome {
    static let prefix = "bindings-staging"

    let path: String
    private let directory: OpenFile

    /// Creates the folder if it is missing.
    ///
    /// Nil if something else has its name: a temporary folder is shared, and a folder of another user, a symbolic link, or one with wider
    /// permissions is neither written to nor cleaned.
    init?(in temporary: String) {
        path = "\(temporary)/\(Self.prefix)-\(geteuid())"
        mkdir(path, 0o700)
        var info = stat()
        guard let directory = OpenFile.directory(path), fstat(directory.descriptor, &info) == 0 else { return nil }
        guard info.st_uid == geteuid(), info.st_mode & 0o077 == 0 else { return nil }
        self.directory = directory
    }

    /// Removes the folders that no living process holds.
    ///
    /// - Parameter limit: The maximum number of names examined, and of files removed; the next process continues.
    func sweep(limit: Int = 1_000) {
        var removals = limit
        for name in directory.names(limit: limit) where name.hasPrefix(Self.prefix) && removals > 0 {
            guard let folder = OpenFile.directory(name, in: directory), flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
            let files = folder.names(limit: removals)
            for file in files { unlinkat(folder.descriptor, file, 0) }
            removals -= files.count
            // Fails if the folder is not empty yet.
            unlinkat(directory.descriptor, name, AT_REMOVEDIR)
        }
    }
}

extension OpenFile {
    /// The names in a directory without `.` and `..`, at most `limit`.
    fileprivate func names(limit: Int) -> [String] {
        // Reading closes its descriptor and moves its position, so it uses a copy.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy), let start = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < limit, let entry = readdir(stream) {
            // An entry is only as long as its name, so it is not copied.
            let name = String(cString: UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self))
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

import Foundation

/// The folder of this process for bodies that are to be sent or read: `<temporary folder>/bindings-staging-<user>/<a unique name>`,
/// both 0700.
///
/// A process that is killed cannot clean up, so it holds a lock (`flock`) on its folder, which the system releases however a process ends:
/// a folder whose lock is free is abandoned, and the first body that any later process stages removes it.
///
/// It is removed as soon as nothing is staged any more.
final class StagingFolder: Sendable {
    let path: String
    /// Open as long as this object lives, and with it the lock.
    private let directory: OpenFile

    private init(path: String, directory: OpenFile) {
        self.path = path
        self.directory = directory
    }

    deinit {
        rmdir(path)
    }

    private struct Current {
        weak var folder: StagingFolder?
        /// The temporary folders that were swept already.
        var swept: Set<String> = []
    }

    private static let current = Mutex(Current())

    /// The folder to stage in; the first call removes what killed processes have left.
    static func current(in temporary: String) throws(TransportError) -> StagingFolder {
        let result: Result<StagingFolder, TransportError> = current.withLock { current in
            if let folder = current.folder, folder.isIn(temporary) { return .success(folder) }
            let home = StagingHome(in: temporary)
            if current.swept.insert(temporary).inserted { home?.sweep() }
            do throws(TransportError) {
                let folder = try make(in: home?.path ?? temporary)
                current.folder = folder
                return .success(folder)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Indicates whether the folder still exists: a cleaner of temporary folders may have removed it.
    private func isIn(_ temporary: String) -> Bool {
        path.hasPrefix(temporary + "/") && directory.isAt(path)
    }

    private static func make(in home: String) throws(TransportError) -> StagingFolder {
        // A cleaner may intervene between the creation of the folder and its lock.
        for _ in 0..<10 {
            var template = Array("\(home)/\(StagingHome.prefix).XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else {
                throw TransportError(.file, requestSent: false, "Cannot create a folder in \(home): \(FileIO.lastError())")
            }
            let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard let directory = OpenFile.directory(path) else { continue }
            // Without support for locks, other processes cannot take one to clean up either.
            let isTaken = flock(directory.descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
            if !isTaken, directory.isAt(path) { return StagingFolder(path: path, directory: directory) }
        }
        throw TransportError(.file, requestSent: false, "Folders in \(home) are removed as soon as they are made.")
    }

    /// Creates a new file in the folder, which keeps the folder.
    func file(for length: Int64?, prefix: String = "request.") throws(TransportError) -> TemporaryFile {
        if let length { try checkSpace(for: length) }
        return try TemporaryFile.create(in: path, prefix: prefix, folder: self)
    }

    /// Fails unless the file system has room for this many bytes.
    private func checkSpace(for length: Int64) throws(TransportError) {
        var info = statvfs()
        guard statvfs(path, &info) == 0 else { return }
        let free = UInt64(info.f_bavail) * UInt64(info.f_frsize)
        if free >= UInt64(max(0, length)) { return }
        throw TransportError(
            .file, requestSent: false,
            """
            A body of \(length) bytes has to be written to \(path) before it is sent, and only \(free) bytes are free there. Make room, \
            name another temporary folder (TMPDIR), or take AsyncHTTPTransport, which writes nothing.
            """)
    }
}

extension OpenFile {
    /// Opens a directory; nil for anything else, and for a symbolic link to one.
    static func directory(_ path: String, in parent: OpenFile? = nil) -> OpenFile? {
        let descriptor = openat(parent?.descriptor ?? AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        return descriptor < 0 ? nil : OpenFile(descriptor: descriptor)
    }

    /// Indicates whether a path still leads to the opened file.
    func isAt(_ path: String) -> Bool {
        var (here, there) = (stat(), stat())
        return fstat(descriptor, &here) == 0 && lstat(path, &there) == 0 && here.st_dev == there.st_dev && here.st_ino == there.st_ino
    }
}

import Foundation

extension FileAccess {
    /// The file system.
    package static let disk = FileAccess(resolve: resolveOnDisk, read: readFromDisk)

    /// A file that could not be read.
    package enum ReadError: Error, Hashable, CustomStringConvertible {
        /// It has more bytes than allowed.
        case tooLarge(limit: Int)
        /// It does not exist.
        case missing
        /// It is not a regular file, or reading failed.
        case unreadable(String)

        /// The error as it is, or what the system says of it.
        package init(_ error: any Error) { self = error as? ReadError ?? .unreadable(SystemError.text(of: error)) }

        /// The reason, without the file's path.
        package var description: String {
            switch self {
            case .tooLarge(let limit): "it has more than \(limit) bytes"
            case .missing: "there is no such file"
            case .unreadable(let reason): reason
            }
        }
    }

    @Sendable private static func resolveOnDisk(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    @Sendable private static func readFromDisk(_ path: String, _ limit: Int) throws -> [UInt8] {
        // Opening a pipe would otherwise wait for whoever writes into it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT ? ReadError.missing : .unreadable(SystemError.text(of: errno)) }
        defer { close(descriptor) }
        let size = try size(of: descriptor)
        guard size <= limit else { throw ReadError.tooLarge(limit: limit) }
        return try bytes(of: descriptor, expecting: size, limit: limit)
    }

    private static func size(of descriptor: Int32) throws -> Int {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw ReadError.unreadable(SystemError.text(of: errno)) }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return Int(info.st_size)
        case S_IFDIR: throw ReadError.unreadable("it is a folder; give the path of a file in it")
        default: throw ReadError.unreadable("it is not a regular file")
        }
    }

    private static func bytes(of descriptor: Int32, expecting size: Int, limit: Int) throws -> [UInt8] {
        // One more than there should be, to notice a file that grows.
        let capacity = max(size, min(limit, 1 << 16)) + 1
        let bytes = try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = readOnce(descriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw ReadError.unreadable(SystemError.text(of: errno)) }
                if got == 0 { return }
                count += got
            }
        }
        guard bytes.count < capacity else {
            throw bytes.count > limit ? ReadError.tooLarge(limit: limit) : ReadError.unreadable("it grows while it is read")
        }
        return bytes
    }
}

/// The system's function, which the extension's own names hide.
private func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, buffer, count) }

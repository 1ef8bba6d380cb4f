import Dispatch
import Foundation

/// Runs blocking file calls on threads of their own, so that a slow disk never blocks a thread of Swift's cooperative pool.
enum FileIO {
    private static let queue = DispatchQueue(label: "bindings.runtime.files", attributes: .concurrent)

    static func run<Value: Sendable>(
        _ body: @escaping @Sendable () throws(TransportError) -> Value
    ) async throws(TransportError) -> Value {
        let result: Result<Value, TransportError> = await withCheckedContinuation { continuation in
            queue.async {
                let result: Result<Value, TransportError>
                do throws(TransportError) { result = .success(try body()) } catch { result = .failure(error) }
                continuation.resume(returning: result)
            }
        }
        return try result.get()
    }

    /// The message of the C library's last error.
    static func lastError() -> String {
        String(cString: strerror(errno))
    }
}

/// An open file descriptor that closes itself.
final class OpenFile: Sendable {
    let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Opens a regular file for reading.
    ///
    /// `O_NONBLOCK`: opening a named pipe must fail, not wait for its other end.
    static func read(_ path: String) throws(TransportError) -> OpenFile {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 { throw TransportError(.requestBody, requestSent: false, "Cannot open \(path): \(FileIO.lastError())") }
        return OpenFile(descriptor: descriptor)
    }

    /// The current state of the file.
    func stamp(_ path: String) throws(TransportError) -> FileStamp {
        var info = stat()
        if fstat(descriptor, &info) != 0 { throw TransportError(.requestBody, "Cannot read \(path): \(FileIO.lastError())") }
        guard let stamp = FileStamp(info) else { throw TransportError(.requestBody, requestSent: false, "\(path) is not a regular file.") }
        return stamp
    }

    /// Returns up to `count` bytes from `offset`; fewer only at the end of the file.
    func bytes(at offset: Int64, count: Int, path: String) throws(TransportError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset) + off_t(filled))
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                if got <= 0 { return }
                filled += got
            }
        }
        if failed { throw TransportError(.requestBody, "Cannot read \(path): \(FileIO.lastError())") }
        return bytes
    }

    /// Empties the file, and continues at its beginning.
    func truncate(path: String) throws(TransportError) {
        if ftruncate(descriptor, 0) != 0 || lseek(descriptor, 0, SEEK_SET) != 0 {
            throw TransportError(.file, "Cannot write \(path): \(FileIO.lastError())")
        }
    }

    /// Appends all bytes.
    func write(_ bytes: [UInt8], path: String) throws(TransportError) {
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if wrote < 0, errno == EINTR { continue }
            if wrote < 0 { throw TransportError(.file, "Cannot write \(path): \(FileIO.lastError())") }
            done += wrote
        }
    }
}

/// The identity of one state of a file, compared before and after the file is sent.
struct FileStamp: Sendable, Hashable {
    var length: Int64
    var device: UInt64
    var inode: UInt64
    var seconds: Int
    var nanoseconds: Int

    /// Nil for anything but a regular file.
    init?(_ info: stat) {
        guard info.st_mode & S_IFMT == S_IFREG else { return nil }
        length = Int64(info.st_size)
        device = UInt64(truncatingIfNeeded: info.st_dev)
        inode = UInt64(info.st_ino)
        #if canImport(Darwin)
            (seconds, nanoseconds) = (info.st_mtimespec.tv_sec, info.st_mtimespec.tv_nsec)
        #else
            (seconds, nanoseconds) = (info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
        #endif
    }
}

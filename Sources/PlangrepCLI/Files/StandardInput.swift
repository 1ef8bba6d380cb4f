#if CommandLine
    import Foundation
    import Plangrep

    /// Standard input in a file: it is read once, but may have to be sent more than once.
    struct StandardInput: Sendable {
        let file: URL

        /// Reads all of it into a file that only this user can read.
        init(_ input: FileHandle = .standardInput) throws {
            file = FileManager.default.temporaryDirectory.appending(path: "plangrep-stdin-\(UUID().uuidString)")
            let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw UsageError("Cannot write standard input to \(file.path).") }
            let output = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            do {
                while let bytes = try input.read(upToCount: 1 << 20), !bytes.isEmpty { try output.write(contentsOf: bytes) }
            } catch {
                remove()
                throw error
            }
        }

        func remove() { try? FileManager.default.removeItem(at: file) }
    }
#endif

#if Hummingbird
    import Foundation

    /// A socket that sends what no HTTP client would.
    final class RawConnection: Sendable {
        struct Failure: Error {}
        private let descriptor: Int32

        init(port: Int) throws {
            #if canImport(Glibc)
                descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            #else
                descriptor = socket(AF_INET, SOCK_STREAM, 0)
            #endif
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            if result != 0 { throw Failure() }
        }

        deinit { close(descriptor) }

        func send(_ text: String) throws {
            if write(descriptor, text, text.utf8.count) != text.utf8.count { throw Failure() }
        }

        /// Sends, and reads until the other side closes.
        ///
        /// On a thread that may block: the server answers on those that may not.
        func exchange(_ text: String) async throws -> String {
            try send(text)
            return await withCheckedContinuation { continuation in
                DispatchQueue.global().async { continuation.resume(returning: self.readToEnd()) }
            }
        }

        private func readToEnd() -> String {
            var answer: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count <= 0 { return String(decoding: answer, as: UTF8.self) }
                answer += buffer[..<count]
            }
        }
    }
#endif

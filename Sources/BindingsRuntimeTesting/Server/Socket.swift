import Foundation

/// The calls of the sockets API that the server needs.
enum Socket {
    struct Failure: Error {
        var call: String
        var code: Int32
    }

    #if canImport(Darwin)
        private static let stream = SOCK_STREAM
        private static let sendFlags: Int32 = 0
        private static let bothWays = SHUT_RDWR
    #else
        private static let stream = Int32(SOCK_STREAM.rawValue)
        private static let sendFlags = Int32(MSG_NOSIGNAL)
        private static let bothWays = Int32(SHUT_RDWR)
    #endif

    /// Listens on a free port of 127.0.0.1; without a backlog it only holds the port, and connections are refused.
    static func listen(backlog: Int32? = 128) throws(Failure) -> (socket: Int32, port: Int) {
        let listener = socket(AF_INET, stream, 0)
        if listener < 0 { throw Failure(call: "socket", code: errno) }
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && backlog.map({ Foundation.listen(listener, $0) == 0 }) ?? true
                    && getsockname(listener, address, &length) == 0
            }
        }
        if !bound {
            let code = errno
            close(listener)
            throw Failure(call: "bind", code: code)
        }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = UInt16(port).bigEndian
        return address
    }

    /// Creates a socket that keeps trying to connect, without waiting for it.
    static func connectLater(port: Int) throws(Failure) -> Int32 {
        let connector = socket(AF_INET, stream, 0)
        if connector < 0 { throw Failure(call: "socket", code: errno) }
        _ = fcntl(connector, F_SETFL, fcntl(connector, F_GETFL) | O_NONBLOCK)
        var address = loopback(port: port)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(connector, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return connector
    }

    /// Connects to a port of 127.0.0.1; nil if the connection is refused.
    static func connect(port: Int) -> Int32? {
        let connector = socket(AF_INET, stream, 0)
        if connector < 0 { return nil }
        var address = loopback(port: port)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(connector, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if isConnected { return connector }
        close(connector)
        return nil
    }

    /// The next connection; nil if the listener was shut down.
    static func accept(_ listener: Int32) -> Int32? {
        while true {
            let socket = Foundation.accept(listener, nil, nil)
            if socket < 0, errno == EINTR || errno == ECONNABORTED { continue }
            if socket < 0 { return nil }
            #if canImport(Darwin)
                var on: Int32 = 1
                setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
            #endif
            return socket
        }
    }

    /// Receives some bytes; nil if there are no more.
    static func receive(_ socket: Int32, upTo count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = recv(socket, buffer.baseAddress, count, 0)
            while got < 0, errno == EINTR { got = recv(socket, buffer.baseAddress, count, 0) }
            filled = max(0, got)
        }
        return bytes.isEmpty ? nil : bytes
    }

    /// Sends all bytes; false if the peer is gone.
    static func send(_ socket: Int32, _ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let sent = bytes.withUnsafeBytes { Foundation.send(socket, $0.baseAddress?.advanced(by: done), $0.count - done, sendFlags) }
            if sent < 0, errno == EINTR { continue }
            if sent <= 0 { return false }
            done += sent
        }
        return true
    }

    static func shutDown(_ socket: Int32) {
        shutdown(socket, bothWays)
    }

    /// Makes `close` send a reset instead of closing in order.
    static func resetOnClose(_ socket: Int32) {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }
}

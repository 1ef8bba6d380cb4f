import Foundation

/// One connection, read and written by blocking calls.
struct ServerConnection {
    let socket: Int32
    private var buffer: [UInt8] = []

    init(socket: Int32) {
        self.socket = socket
    }

    /// Reads the next head; nil if the client is gone or does not speak HTTP.
    mutating func readHead() -> ReceivedHead? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = buffer.firstRange(of: end) {
                let text = String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
                buffer.removeSubrange(..<range.upperBound)
                return ReceivedHead(text)
            }
            guard fill() else { return nil }
        }
    }

    /// Reads the body, at most `limit` bytes of it.
    ///
    /// - Returns: True if all of it was received.
    mutating func readBody(_ head: ReceivedHead, limit: Int, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
        if head["expect"].contains("100-continue") { _ = send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        return head.isChunked ? readChunks(limit: limit, take) : read(head.contentLength, limit: limit, take)
    }

    private mutating func read(_ length: Int, limit: Int, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
        var left = min(length, limit)
        while left > 0 {
            if buffer.isEmpty, !fill() { return false }
            let part = buffer.prefix(left)
            take(part)
            left -= part.count
            buffer.removeFirst(part.count)
        }
        return length <= limit
    }

    private mutating func readChunks(limit: Int, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
        var left = limit
        while let line = readLine(), let size = Int(line.prefix { $0 != ";" }, radix: 16) {
            if size == 0 { return readLine() != nil }
            guard read(size, limit: left, take) else { return false }
            left -= size
            _ = readLine()
        }
        return false
    }

    private mutating func readLine() -> String? {
        while true {
            if let range = buffer.firstRange(of: Array("\r\n".utf8)) {
                defer { buffer.removeSubrange(..<range.upperBound) }
                return String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
            }
            guard fill() else { return nil }
        }
    }

    private mutating func fill() -> Bool {
        guard let bytes = Socket.receive(socket, upTo: 256 << 10) else { return false }
        buffer += bytes
        return true
    }

    /// - Returns: True if the connection can serve another request.
    func perform(_ actions: [ServerPlan.Action]) -> Bool {
        for action in actions {
            switch action {
            case .send(let bytes): if !send(bytes) { return false }
            case .count(let total): if !count(to: total) { return false }
            case .pause(let time): Thread.sleep(forTimeInterval: time / .seconds(1))
            case .stall: while Socket.receive(socket, upTo: 64 << 10) != nil {}
            case .close: return false
            case .reset:
                Socket.resetOnClose(socket)
                return false
            }
        }
        return true
    }

    private func count(to total: Int) -> Bool {
        // A multiple of 251, so that each piece continues where the one before ended.
        let piece = (0..<251 * 1_024).map { UInt8($0 % 251) }
        var left = total
        while left > 0 {
            if !send(left < piece.count ? Array(piece.prefix(left)) : piece) { return false }
            left -= piece.count
        }
        return true
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        Socket.send(socket, bytes)
    }
}

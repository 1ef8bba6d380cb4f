#if canImport(CryptoKit) || Crypto
    import Foundation
    import Plangrep

    /// One question.
    struct Frame {
        enum Kind: UInt8 {
            case verify = 0
            case sign = 1
        }

        struct Broken: Error {}

        let kind: Kind
        let scheme: Int
        let secret: Result<WebhookSecret, WebhookError>
        private let rawSecret: [UInt8]
        let moment: Date
        let headers: HTTPFields
        let body: [UInt8]

        init(_ bytes: [UInt8]) throws {
            var reader = ByteReader(bytes)
            guard let kind = Kind(rawValue: try reader.byte()) else { throw Broken() }
            self.kind = kind
            scheme = Int(try reader.byte())
            let isText = try reader.byte() == 0
            let key = try reader.bytes(Int(try reader.number()))
            rawSecret = [isText ? 0 : 1] + key
            secret = Result { () throws(WebhookError) in
                isText ? try WebhookSecret(String(decoding: key, as: UTF8.self)) : try WebhookSecret(bytes: key)
            }
            moment = Date(timeIntervalSince1970: Double(try reader.number()))
            var headers = HTTPFields()
            for _ in 0..<(try reader.byte()) {
                let name = try reader.bytes(Int(try reader.byte()))
                let value = try reader.bytes(Int(try reader.number()))
                guard let name = HTTPField.Name(String(decoding: name, as: UTF8.self)) else { throw Broken() }
                headers.append(HTTPField(name: name, value: value))
            }
            self.headers = headers
            body = try reader.rest()
        }

        func hasSameKey(as other: Frame) -> Bool {
            scheme == other.scheme && moment == other.moment && rawSecret == other.rawSecret
        }
    }

    /// Reads little-endian numbers and bytes.
    private struct ByteReader {
        private let source: [UInt8]
        private var position = 0

        init(_ source: [UInt8]) { self.source = source }

        mutating func byte() throws -> UInt8 { try bytes(1)[0] }

        /// Of four bytes.
        mutating func number() throws -> UInt32 { try bytes(4).reversed().reduce(0) { $0 << 8 | UInt32($1) } }

        mutating func bytes(_ count: Int) throws -> [UInt8] {
            guard position + count <= source.count else { throw Frame.Broken() }
            defer { position += count }
            return Array(source[position..<position + count])
        }

        mutating func rest() throws -> [UInt8] { try bytes(source.count - position) }
    }

    /// Frames from standard input, each after its length in four bytes, and answers to standard output.
    struct FrameStream {
        private var buffer: [UInt8] = []
        private var position = 0
        private var pending: [UInt8] = []

        /// The next frame; nil at the end.
        mutating func next() throws -> Frame? {
            guard let length = try take(4) else { return nil }
            guard let bytes = try take(length.reversed().reduce(0) { $0 << 8 | Int($1) }) else { throw Frame.Broken() }
            return try Frame(bytes)
        }

        /// Answers leave together, before anything more is waited for.
        mutating func answer(_ bytes: [UInt8]) { pending += bytes }

        private mutating func take(_ count: Int) throws -> [UInt8]? {
            while buffer.count - position < count {
                try FileHandle.standardOutput.write(contentsOf: Data(pending))
                pending = []
                let more = FileHandle.standardInput.availableData
                if more.isEmpty { return nil }
                buffer = Array(buffer[position...]) + more
                position = 0
            }
            defer { position += count }
            return Array(buffer[position..<position + count])
        }
    }
#endif

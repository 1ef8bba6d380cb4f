import Foundation

/// Finds bytes by `memchr`: a loop over every byte is slow in an unoptimised build, which is how consumers run this.
enum ByteSearch {
    /// The first place of a byte from an offset on, or nil.
    static func first(_ byte: UInt8, in buffer: UnsafeRawBufferPointer, from offset: Int = 0) -> Int? {
        guard offset < buffer.count, let base = buffer.baseAddress,
            let found = memchr(base + offset, Int32(byte), buffer.count - offset)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Whether a byte occurs.
    static func contains(_ byte: UInt8, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { first(byte, in: $0) != nil }
    }

    /// Whether a byte occurs in a text's UTF-8.
    static func contains(_ byte: UInt8, in text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { first(byte, in: UnsafeRawBufferPointer($0)) != nil } ?? text.utf8.contains(byte)
    }

    /// Whether a text occurs; its first byte should be a rare one.
    static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return true }
        return bytes.withUnsafeBytes { buffer in
            var offset = Self.first(first, in: buffer)
            while let start = offset {
                if buffer[start...].starts(with: wanted) { return true }
                offset = Self.first(first, in: buffer, from: start + 1)
            }
            return false
        }
    }

    /// All places of a byte, in order.
    static func all(_ byte: UInt8, in bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBytes { buffer in
            var found: [Int] = []
            while let next = first(byte, in: buffer, from: (found.last ?? -1) + 1) { found.append(next) }
            return found
        }
    }
}

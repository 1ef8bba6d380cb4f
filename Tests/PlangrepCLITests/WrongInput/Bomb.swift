#if CommandLine
    /// A few hundred kilobytes of gzip (RFC 1952) that inflate to 100 MB of spaces; the checksum is missing, for nobody should come that far.
    enum Bomb {
        static let bytes: [UInt8] = {
            var writer = BitWriter(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
            // One last block with fixed codes (RFC 1951, 3.2.6): a space, then "the last byte 258 times" over and over.
            writer.append(0b1, count: 1)
            writer.append(0b01, count: 2)
            writer.appendCode(0x30 + 0x20, count: 8)
            for _ in 0..<400_000 {
                writer.appendCode(0b1100_0101, count: 8)
                writer.appendCode(0, count: 5)
            }
            writer.appendCode(0, count: 7)
            return writer.bytes + [0]
        }()

        private struct BitWriter {
            var bytes: [UInt8]
            private var used = 8

            init(bytes: [UInt8]) { self.bytes = bytes }

            /// Numbers begin with their lowest bit.
            mutating func append(_ value: Int, count: Int) {
                for bit in 0..<count { append((value >> bit) & 1) }
            }

            /// Codes begin with their highest bit.
            mutating func appendCode(_ value: Int, count: Int) {
                for bit in (0..<count).reversed() { append((value >> bit) & 1) }
            }

            private mutating func append(_ bit: Int) {
                if used == 8 {
                    bytes.append(0)
                    used = 0
                }
                bytes[bytes.count - 1] |= UInt8(bit << used)
                used += 1
            }
        }
    }
#endif

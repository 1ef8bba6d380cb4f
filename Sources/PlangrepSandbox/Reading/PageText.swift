#if Sandbox
    import Foundation

    /// The words of a page in reading order, and where they are: kept small, because a sandbox holds those of many files.
    struct PageText: Sendable, Hashable {
        /// In points.
        var width: Double
        /// In points.
        var height: Double
        /// Words joined by a space, lines by a line feed, blocks by two.
        private(set) var text = ""
        /// Of each word.
        private(set) var boxes: [PackedBox] = []

        init(width: Double, height: Double) {
            self.width = width
            self.height = height
        }

        /// How the next word begins.
        enum Start: String, Sendable { case word = " ", line = "\n", block = "\n\n" }

        /// Adds a word; white space within it would end it, so it is left out.
        ///
        /// - Returns: Whether anything was left to add.
        mutating func add(_ word: String, in box: Box, _ start: Start) -> Bool {
            let word = word.filter { !$0.isWhitespace }
            guard !word.isEmpty else { return false }
            if !text.isEmpty { text += start.rawValue }
            text += word
            boxes.append(PackedBox(box))
            return true
        }
    }

    extension PageText: Codable {
        private enum CodingKeys: String, CodingKey { case width, height, text, boxes }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            width = try values.decode(Double.self, forKey: .width)
            height = try values.decode(Double.self, forKey: .height)
            text = try values.decode(String.self, forKey: .text)
            boxes = Self.boxes(in: try values.decode(Data.self, forKey: .boxes))
            guard boxes.count == text.split(whereSeparator: { $0 == " " || $0 == "\n" }).count else {
                throw DecodingError.dataCorruptedError(forKey: .boxes, in: values, debugDescription: "each word has one box")
            }
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(width, forKey: .width)
            try values.encode(height, forKey: .height)
            try values.encode(text, forKey: .text)
            // Numbers would take three times the space.
            try values.encode(
                Data(boxes.flatMap { box in (0..<4).flatMap { [UInt8(box.edges[$0] >> 8), UInt8(box.edges[$0] & 255)] } }), forKey: .boxes)
        }

        private static func boxes(in data: Data) -> [PackedBox] {
            let bytes = [UInt8](data)
            return stride(from: 0, to: bytes.count - 7, by: 8).map { at in
                func edge(_ number: Int) -> UInt16 { UInt16(bytes[at + 2 * number]) << 8 | UInt16(bytes[at + 2 * number + 1]) }
                return PackedBox(edges: SIMD4(edge(0), edge(1), edge(2), edge(3)))
            }
        }
    }
#endif

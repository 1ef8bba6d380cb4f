/// Reads the byte ranges of a multipart upload, whose names and form are not documented.
///
/// Whatever the names say, the ranges must cover the file without gaps: that also tells whether an end is the last byte or the one behind it.
enum PartRanges {
    /// One range for each part, in order; nil when no reading covers the file.
    static func read(_ parts: [UploadPart], partSize: Int64?, fileSize: Int64) -> [Range<Int64>]? {
        let bounds = parts.map(Bounds.init)
        return covering(bounds.map(\.exclusive), fileSize) ?? covering(bounds.map(\.inclusive), fileSize)
            ?? covering(bounds.map(\.sized), fileSize) ?? covering(running(bounds.map(\.size)), fileSize)
            ?? partSize.flatMap { covering(cut(fileSize, into: parts.count, of: $0), fileSize) }
    }

    private static func covering(_ ranges: [Range<Int64>?], _ fileSize: Int64) -> [Range<Int64>]? {
        var end: Int64 = 0
        for range in ranges {
            guard let range, range.lowerBound == end, !range.isEmpty else { return nil }
            end = range.upperBound
        }
        return end == fileSize ? ranges.compactMap(\.self) : nil
    }

    /// Sizes alone, one after the other.
    private static func running(_ sizes: [Int64?]) -> [Range<Int64>?] {
        var end: Int64 = 0
        return sizes.map { size in
            guard let size, size > 0, size <= .max - end else { return nil }
            defer { end += size }
            return end..<(end + size)
        }
    }

    private static func cut(_ fileSize: Int64, into count: Int, of size: Int64) -> [Range<Int64>?] {
        guard size > 0, count > 0, Int64(count - 1) <= fileSize / size else { return [nil] }
        return (0..<Int64(count)).map { index in
            index * size < fileSize ? (index * size)..<min(fileSize, (index + 1) * size) : nil
        }
    }

    /// What one part says of its range.
    private struct Bounds {
        var start: Int64?
        var end: Int64?
        var size: Int64?

        init(_ part: UploadPart) {
            (start, end, size) = (part.start.map(Int64.init), part.end.map(Int64.init), part.size.map(Int64.init))
            switch part.range {
            case .string(let text)?: read(text)
            case .object(let fields)?: read(fields)
            case .array(let pair)? where pair.count == 2: (start, end) = (Self.int(pair[0]), Self.int(pair[1]))
            default: break
            }
        }

        var exclusive: Range<Int64>? { range(to: end) }
        var inclusive: Range<Int64>? { range(to: end.flatMap { $0 == .max ? nil : $0 + 1 }) }
        var sized: Range<Int64>? {
            guard let start, let size, size > 0, start <= .max - size else { return nil }
            return range(to: start + size)
        }

        private func range(to end: Int64?) -> Range<Int64>? {
            guard let start, let end, start >= 0, start < end else { return nil }
            return start..<end
        }

        /// `bytes=0-99`, `bytes 0-99/1000` or `0-99`.
        private mutating func read(_ text: String) {
            let digits = text.prefix { $0 != "/" }.drop { !$0.isNumber }
            let ends = digits.split(separator: "-", maxSplits: 1)
            guard ends.count == 2 else { return }
            (start, end) = (Int64(ends[0]), Int64(ends[1]))
        }

        private mutating func read(_ fields: JSONFields) {
            start = Self.int(fields["start"] ?? fields["from"] ?? fields["offset"]) ?? start
            end = Self.int(fields["end"] ?? fields["to"]) ?? end
            size = Self.int(fields["size"] ?? fields["length"]) ?? size
        }

        private static func int(_ value: JSONValue?) -> Int64? {
            switch value {
            case .number(let number)?: Int64(String(describing: number))
            case .string(let text)?: Int64(text)
            default: nil
            }
        }
    }
}

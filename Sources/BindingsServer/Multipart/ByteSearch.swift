import Foundation

import Foundation

extension ArraySlice<UInt8> {
    /// The index of a sequence, or of a possible beginning of it at the end; the end index if there is neither.
    ///
    /// Moves from one candidate to the next with `memchr`, so that it is fast in unoptimised builds too.
    package func match(_ wanted: [UInt8]) -> (start: Int, isWhole: Bool) {
        guard let first = wanted.first else { return (startIndex, true) }
        var from = startIndex
        while let candidate = index(of: first, from: from) {
            let length = Swift.min(wanted.count, endIndex - candidate)
            if self[candidate..<candidate + length].elementsEqual(wanted[..<length]) { return (candidate, length == wanted.count) }
            from = candidate + 1
        }
        return (endIndex, false)
    }

    /// The index of a whole sequence; nil if it is not found.
    package func firstIndex(ofSequence wanted: [UInt8]) -> Int? {
        let found = match(wanted)
        return found.isWhole ? found.start : nil
    }

    /// The last index of a sequence; nil if it is not found.
    package func lastIndex(ofSequence wanted: [UInt8]) -> Int? {
        guard count >= wanted.count else { return nil }
        return (startIndex...endIndex - wanted.count).last { self[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    private func index(of byte: UInt8, from: Int) -> Int? {
        withUnsafeBytes { bytes in
            guard from < endIndex, let base = bytes.baseAddress else { return nil }
            let start = base + (from - startIndex)
            return memchr(start, Int32(byte), endIndex - from).map { from + (UnsafeRawPointer($0) - start) }
        }
    }
}

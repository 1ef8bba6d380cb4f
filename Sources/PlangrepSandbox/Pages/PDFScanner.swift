#if Sandbox
    /// Reads PDF objects from a window of bytes; depth and length are bounded.
    struct PDFScanner {
        private static let maxDepth = 32
        let bytes: ArraySlice<UInt8>
        var index: Int

        init(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            index = bytes.startIndex
        }

        /// How many bytes were read so far.
        var consumed: Int { index - bytes.startIndex }

        var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

        /// Reads one object; a number that begins `n g R` is a reference.
        mutating func object(depth: Int = 0) throws(PDFError) -> PDFObject {
            guard depth < Self.maxDepth else { throw .damaged("its objects are nested too deep") }
            skipSpace()
            switch current {
            case UInt8(ascii: "/"): return .name(try name())
            case UInt8(ascii: "["): return try array(depth: depth)
            case UInt8(ascii: "("): return try literalString()
            case UInt8(ascii: "<"): return peek("<<") ? try dictionary(depth: depth) : try hexString()
            default: return try atom()
            }
        }

        /// Skips the word if it stands here as a whole word.
        mutating func skip(_ word: String) -> Bool {
            skipSpace()
            guard peek(word) else { return false }
            let end = index + word.utf8.count
            guard end >= bytes.endIndex || !bytes[end].isPDFRegular else { return false }
            index = end
            return true
        }

        /// Skips `%%EOF`, which is a comment to everything else.
        mutating func skipEndOfFileMark() -> Bool {
            while let byte = current, byte.isPDFSpace { index += 1 }
            return peek("%%EOF")
        }

        /// Skips the single line end behind a cross-reference subsection's head: its entries begin at once.
        mutating func skipToEntries() {
            while let byte = current, byte.isPDFSpace { index += 1 }
        }

        private func peek(_ word: String) -> Bool { bytes[index...].starts(with: word.utf8) }

        private mutating func skipSpace() {
            while let byte = current {
                if byte == UInt8(ascii: "%") {
                    while let byte = current, byte != 10, byte != 13 { index += 1 }
                } else if byte.isPDFSpace {
                    index += 1
                } else {
                    return
                }
            }
        }

        mutating func regularWord() -> String {
            let start = index
            while let byte = current, byte.isPDFRegular { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }

        private mutating func atom() throws(PDFError) -> PDFObject {
            let word = regularWord()
            if let number = Int(word) { return reference(startingWith: number) ?? .integer(number) }
            guard ["true", "false", "null"].contains(word) || (word.contains(".") && Double(word) != nil) else {
                throw .damaged("an object is not valid or longer than \(PDFFile.maxObjectBytes) bytes")
            }
            return .other
        }

        private mutating func reference(startingWith number: Int) -> PDFObject? {
            let start = index
            skipSpace()
            if number > 0, let generation = Int(regularWord()), generation >= 0, skip("R") {
                return .reference(number: number, generation: generation)
            }
            index = start
            return nil
        }

        private mutating func array(depth: Int) throws(PDFError) -> PDFObject {
            index += 1
            var items: [PDFObject] = []
            while true {
                skipSpace()
                if current == UInt8(ascii: "]") { break }
                items.append(try object(depth: depth + 1))
            }
            index += 1
            return .array(items)
        }

        private mutating func dictionary(depth: Int) throws(PDFError) -> PDFObject {
            index += 2
            var members: [String: PDFObject] = [:]
            while true {
                skipSpace()
                if peek(">>") { break }
                guard current == UInt8(ascii: "/") else { throw .damaged("a dictionary's key is not a name") }
                let key = try name()
                guard members.updateValue(try object(depth: depth + 1), forKey: key) == nil else {
                    throw .damaged("a dictionary has /\(key) twice")
                }
            }
            index += 2
            return .dictionary(members)
        }
    }

    extension UInt8 {
        /// White space (ISO 32000-1, table 1).
        var isPDFSpace: Bool { self == 0 || self == 9 || self == 10 || self == 12 || self == 13 || self == 32 }

        /// Neither white space nor a delimiter (ISO 32000-1, 7.2.2).
        var isPDFRegular: Bool { !isPDFSpace && !"()<>[]{}/%".utf8.contains(self) }
    }
#endif

#if Sandbox
    /// The plain cross-reference tables of a file: where each object begins (ISO 32000-1, 7.5.4).
    ///
    /// Entries are read only when asked for.
    struct PDFCrossReference {
        private struct Section {
            var objects: Range<Int>
            /// Where its first 20-byte entry stands.
            var entries: Int
        }

        private static let maxSections = 4096
        private static let entryLength = 20

        let file: PDFFile
        /// The newest trailer.
        private(set) var trailer: [String: PDFObject] = [:]
        /// Newest first: the first section that names an object decides.
        private var sections: [Section] = []
        /// Whether some objects are listed in a compressed table beside (ISO 32000-1, 7.5.8.4).
        private var isHybrid = false

        /// Follows the chain of tables from the newest to the oldest.
        init(_ file: PDFFile) throws(PDFError) {
            self.file = file
            var seen: Set<Int> = []
            var next: Int? = try file.startOfCrossReference()
            while let offset = next {
                guard seen.insert(offset).inserted, seen.count <= Self.maxSections else {
                    throw .damaged("its cross-reference tables form a ring")
                }
                let older = try table(at: offset)
                if trailer.isEmpty { trailer = older }
                if older["XRefStm"] != nil { isHybrid = true }
                next = older["Prev"]?.integer
            }
        }

        /// The object, which must stand in the file under its own number.
        func object(_ reference: PDFObject?) throws(PDFError) -> PDFObject {
            guard case .reference(let number, let generation) = reference else { throw .damaged("a reference is missing") }
            var scanner = try file.scanner(at: try offset(of: number, generation: generation))
            guard try scanner.object().integer == number, try scanner.object().integer == generation, scanner.skip("obj") else {
                throw .damaged("object \(number) is not where its table says")
            }
            return try scanner.object()
        }

        private mutating func table(at offset: Int) throws(PDFError) -> [String: PDFObject] {
            var position = offset
            var scanner = try file.scanner(at: position)
            // A number instead of the word is the head of a cross-reference stream.
            guard scanner.skip("xref") else {
                throw try scanner.object().integer == nil ? .damaged("its cross-reference table is not where startxref says") : .compressed
            }
            while !scanner.skip("trailer") {
                guard sections.count < Self.maxSections else { throw .damaged("it has too many cross-reference sections") }
                let section = try section(&scanner, at: position)
                sections.append(section)
                position = section.entries + section.objects.count * Self.entryLength
                scanner = try file.scanner(at: position)
            }
            guard let trailer = try scanner.object().dictionary else { throw .damaged("its trailer is not a dictionary") }
            return trailer
        }

        private func section(_ scanner: inout PDFScanner, at position: Int) throws(PDFError) -> Section {
            guard let first = try scanner.object().integer, let count = try scanner.object().integer, first >= 0, count >= 0,
                count <= file.size / Self.entryLength, first <= Int(Int32.max)
            else { throw .damaged("a cross-reference section has no valid head") }
            scanner.skipToEntries()
            return Section(objects: first..<first + count, entries: position + scanner.consumed)
        }

        private func offset(of number: Int, generation: Int) throws(PDFError) -> Int {
            guard let section = sections.first(where: { $0.objects.contains(number) }) else { throw missing(number) }
            let position = section.entries + (number - section.objects.lowerBound) * Self.entryLength
            let fields = String(decoding: try file.bytes(at: position, count: 18), as: UTF8.self).split(separator: " ")
            guard fields.count == 3, fields[0].count == 10, fields[1].count == 5, let offset = Int(fields[0]), let found = Int(fields[1])
            else {
                throw .damaged("a cross-reference entry is not valid")
            }
            guard fields[2] == "n", found == generation else { throw missing(number) }
            return offset
        }

        private func missing(_ number: Int) -> PDFError { isHybrid ? .compressed : .damaged("object \(number) is missing") }
    }
#endif

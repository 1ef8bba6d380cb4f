#if Sandbox
    import BindingsServer
    import Foundation

    /// Bounded reads from a file that claims to be a PDF.
    struct PDFFile {
        /// No object that the page count needs is longer in a sane file.
        static let maxObjectBytes = 1 << 20

        let size: Int
        private let handle: FileHandle

        init(_ url: URL) throws(PDFError) {
            do {
                handle = try FileHandle(forReadingFrom: url)
                size = Int(clamping: try handle.seekToEnd())
            } catch { throw .damaged("it cannot be opened") }
            let start = try bytes(at: 0, count: 1024).firstIndex(ofSequence: Array("%PDF-".utf8))
            guard let start else { throw .notPDF }
            // Lenient readers accept it (ISO 32000-1, Annex H, 3.4.1); what the offsets count from is then anybody's guess.
            guard start == 0 else { throw .damaged("bytes stand before its header") }
        }

        /// Up to `count` bytes; fewer only at the end of the file.
        func bytes(at offset: Int, count: Int) throws(PDFError) -> ArraySlice<UInt8> {
            do {
                try handle.seek(toOffset: UInt64(clamping: offset))
                return ArraySlice([UInt8](try handle.read(upToCount: count) ?? Data()))
            } catch { throw .damaged("it cannot be read") }
        }

        /// A scanner over what stands at an offset.
        func scanner(at offset: Int) throws(PDFError) -> PDFScanner {
            guard offset >= 0, offset < size else { throw .damaged("an offset lies outside the file") }
            return PDFScanner(try bytes(at: offset, count: Self.maxObjectBytes))
        }

        /// Where the last cross-reference section begins: the number behind the last `startxref` (ISO 32000-1, 7.5.5).
        func startOfCrossReference() throws(PDFError) -> Int {
            let length = min(size, 2048)
            let tail = try bytes(at: size - length, count: length)
            guard let mark = tail.lastIndex(ofSequence: Array("startxref".utf8)) else {
                throw .damaged("it has no startxref: it may be cut short")
            }
            var scanner = PDFScanner(tail[(mark + 9)...])
            guard case .integer(let offset) = try scanner.object(), scanner.skipEndOfFileMark() else {
                throw .damaged("its startxref is not followed by a number and %%EOF")
            }
            return offset
        }
    }
#endif

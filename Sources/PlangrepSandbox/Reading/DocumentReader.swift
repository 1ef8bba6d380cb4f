#if Sandbox
    import BindingsRuntime
    import Foundation

    /// What was read from one file.
    struct DocumentReading: Sendable, Hashable {
        var pages: PageCount
        /// Of each page; empty where the text could not be read.
        var text: [PageText] = []
        /// Why the text could not be read although the pages are known.
        var textProblem: String?
    }

    /// Reads files with poppler, a few at a time: a job of many files must not take all of the machine.
    struct DocumentReader: Sendable {
        let poppler: Poppler
        /// Files with more pages are not read for their text.
        let maxPages: Int
        private let slots: Slots

        init(poppler: Poppler, maxPages: Int, concurrency: Int = 2) {
            self.poppler = poppler
            self.maxPages = maxPages
            slots = Slots(concurrency)
        }

        /// Reads one file.
        ///
        /// - Throws: `CancellationError`.
        func read(_ file: URL) async throws -> DocumentReading {
            guard Self.beginsLikePDF(file) else { return DocumentReading(pages: .unknown(.notPDF)) }
            return try await withSlot {
                guard let count = await poppler.pageCount(of: file) else { return DocumentReading(pages: .unknown(.withoutPoppler)) }
                guard let pages = count.pages else { return DocumentReading(pages: count) }
                guard pages <= maxPages else {
                    return DocumentReading(pages: count, textProblem: "The text was not read: the file has more than \(maxPages) pages.")
                }
                guard let text = await text(of: file, pages: pages) else {
                    return DocumentReading(pages: count, textProblem: "The text was not read: pdftotext failed or took too long.")
                }
                return DocumentReading(pages: count, text: text)
            }
        }

        /// Runs work that starts programs once there is a place for it.
        func withSlot<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
            let slot = try await slots.takeReporting { _ in }
            defer { withExtendedLifetime(slot) {} }
            let value = try await work()
            try Task.checkCancellation()
            return value
        }

        /// In ranges, so that neither time nor output of one program depends on the length of the file.
        private func text(of file: URL, pages: Int) async -> [PageText]? {
            var text: [PageText] = []
            for first in stride(from: 1, through: pages, by: 100) {
                guard let more = await poppler.text(of: file, pages: first...min(first + 99, pages)) else { return nil }
                text += more
            }
            return text
        }

        /// Lenient readers accept bytes before the header (ISO 32000-1, Annex H, 3.4.1).
        static func beginsLikePDF(_ file: URL) -> Bool {
            guard let handle = try? FileHandle(forReadingFrom: file) else { return false }
            defer { try? handle.close() }
            let start = [UInt8]((try? handle.read(upToCount: 1024)) ?? Data())
            return start.indices.contains { start[$0...].starts(with: "%PDF-".utf8) }
        }
    }
#endif

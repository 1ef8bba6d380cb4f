#if Sandbox
    import BindingsServer
    import Foundation

    extension Poppler {
        /// The number of pages by `pdfinfo`; nil when it did not run to its end.
        ///
        /// A file's path is absolute, so it cannot be taken for an option.
        func pageCount(of file: URL) async -> PageCount? {
            guard let (status, output) = await run("pdfinfo", [file.path], maxOutput: 1 << 20) else { return nil }
            guard status == 0 else { return .unknown(.unreadable("pdfinfo refuses it")) }
            return Self.pageCount(in: output).map(PageCount.known) ?? .unknown(.unreadable("pdfinfo names no number of pages"))
        }

        /// The number in the line `Pages:          3`; a title that imitates it comes earlier, so the last line of that form counts.
        static func pageCount(in output: [UInt8]) -> Int? {
            String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
                .last { $0.hasPrefix("Pages:") }
                .flatMap { Int($0.dropFirst(6).trimmed) }
        }

        /// The words of a range of pages with their boxes; nil when `pdftotext` did not run to its end, or printed another number of pages.
        ///
        /// - Parameter pages: Numbers from 1.
        func text(of file: URL, pages: ClosedRange<Int>) async -> [PageText]? {
            let range = ["-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)"]
            guard let (infoStatus, info) = await run("pdfinfo", range + [file.path], maxOutput: Self.maxTextBytes), infoStatus == 0 else {
                return nil
            }
            guard let (status, output) = await run("pdftotext", ["-bbox-layout"] + range + [file.path, "-"], maxOutput: Self.maxTextBytes),
                status == 0
            else { return nil }
            let found = BoundingBoxes.pages(in: output, turned: Self.turnedPages(in: info), from: pages.lowerBound)
            return found.count == pages.count ? found : nil
        }

        /// The pages that are shown turned by a quarter: the lines `Page    2 rot:  90`.
        static func turnedPages(in output: [UInt8]) -> Set<Int> {
            let lines = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
            return Set(
                lines.compactMap { line in
                    let words = line.split(separator: " ")
                    guard words.count == 4, words[0] == "Page", words[2] == "rot:", let angle = Int(words[3]), angle % 180 != 0 else {
                        return nil
                    }
                    return Int(words[1])
                })
        }

        /// The most that `pdftotext` may print for one range of pages.
        private static let maxTextBytes = 64 << 20
    }
#endif

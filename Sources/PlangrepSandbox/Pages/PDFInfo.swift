#if Sandbox
    import BindingsServer
    import Foundation

    /// Asks poppler's `pdfinfo`.
    struct PDFInfo: Sendable {
        let executable: URL
        let timeout: Duration

        /// Nil when it could not be run or took too long: then nothing is known of the file.
        func count(_ file: URL) async -> PageCount? {
            #if os(macOS) || os(Linux)
                // The path is absolute, so it cannot be taken for an option.
                guard let outcome = await BoundedProcess.run(executable, [file.path], timeout: timeout, maxOutput: 1 << 20) else {
                    return nil
                }
                guard outcome.status == 0 else { return .unknown(.unreadable("pdfinfo refuses it")) }
                return Self.pages(in: outcome.output).map(PageCount.known) ?? .unknown(.unreadable("pdfinfo names no number of pages"))
            #else
                return nil
            #endif
        }

        /// The number in the line `Pages:          3`; a title that imitates it comes earlier, so the last line of that form counts.
        static func pages(in output: [UInt8]) -> Int? {
            String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
                .last { $0.hasPrefix("Pages:") }
                .flatMap { Int($0.dropFirst(6).trimmed) }
        }
    }
#endif

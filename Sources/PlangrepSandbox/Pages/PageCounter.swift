#if Sandbox
    import Foundation

    /// Counts the pages of PDF files: with `pdfinfo` where there is one, else from a page tree that is readable without decompression.
    public struct PageCounter: Sendable {
        /// The `pdfinfo` to run; nil to go without.
        public var pdfinfo: URL?
        /// How long `pdfinfo` may take for one file, default 20 s.
        public var timeout: Duration

        /// Makes a counter; without arguments it takes the `pdfinfo` that is on PATH, if any.
        public init(pdfinfo: URL? = PageCounter.pdfinfoOnPath(), timeout: Duration = .seconds(20)) {
            self.pdfinfo = pdfinfo
            self.timeout = timeout
        }

        /// A counter that reads the file itself and runs nothing.
        public static let withoutPDFInfo = PageCounter(pdfinfo: nil)

        /// Counts; reads a bounded part of the file.
        public func count(_ file: URL) async -> PageCount {
            let plain = Result { () throws(PDFError) in try PDFPageTree.pageCount(of: PDFFile(file)) }
            if case .failure(.notPDF) = plain { return .unknown(.notPDF) }
            if let pdfinfo, let told = await PDFInfo(executable: pdfinfo, timeout: timeout).count(file) { return told }
            return switch plain {
            case .success(let pages): .known(pages)
            case .failure(let error): .unknown(error.problem)
            }
        }

        /// The `pdfinfo` on PATH; nil when there is none.
        public static func pdfinfoOnPath(environment: [String: String] = ProcessInfo.processInfo.environment) -> URL? {
            (environment["PATH"] ?? "").split(separator: ":").lazy
                .filter { $0.hasPrefix("/") }
                .map { URL(fileURLWithPath: String($0)).appendingPathComponent("pdfinfo") }
                .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        }
    }

    extension PDFError {
        fileprivate var problem: PageCount.Problem {
            switch self {
            case .notPDF: .notPDF
            case .compressed: .needsDecompression
            case .damaged(let reason): .unreadable(reason)
            }
        }
    }
#endif

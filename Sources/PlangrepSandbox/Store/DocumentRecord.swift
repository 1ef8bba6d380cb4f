#if Sandbox
    import Foundation

    /// One uploaded file.
    struct DocumentRecord: Sendable, Hashable, Codable {
        let id: String
        let fileName: String
        let contentType: String
        /// As declared; nil when it was left to the service, which would classify.
        ///
        /// The sandbox does not.
        let classification: String?
        let size: Int
        /// Of the bytes on disk, lower-case hex.
        let sha256: String
        /// Where the bytes are.
        var file: URL
        /// Nil until the job was processed.
        var pages: PageCount?
        /// Why its text was not read although its pages are known.
        var textProblem: String?

        /// Whether it was said to be a PDF, by its type or its name.
        var isDeclaredPDF: Bool {
            contentType.lowercased().hasPrefix("application/pdf") || fileName.lowercased().hasSuffix(".pdf")
        }

        /// What makes it an error rather than a warning that its pages are not known: it claims to be a PDF and is none.
        var failure: PageCount.Problem? {
            guard isDeclaredPDF, let problem = pages?.problem, problem != .withoutPoppler else { return nil }
            return problem
        }

        /// Why its pages are not known although it is no failure.
        var warning: PageCount.Problem? { failure == nil ? pages?.problem : nil }
    }
#endif

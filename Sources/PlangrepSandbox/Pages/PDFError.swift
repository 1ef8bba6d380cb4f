#if Sandbox
    /// Why the plain reader cannot say how many pages there are.
    enum PDFError: Error, Sendable, Hashable {
        case notPDF
        /// What is wanted lies in an object stream or a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
        case compressed
        case damaged(String)
    }
#endif

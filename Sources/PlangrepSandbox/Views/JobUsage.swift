#if Sandbox
    import Plangrep

    /// The pages of a job, as far as they are known.
    struct JobUsage: Sendable, Hashable {
        /// Of all documents whose pages are known; the result's warnings name the others.
        var pages: Int
        /// Nil unless every document says what it is: the sandbox does not classify.
        var drawingPages: Int?
        /// Nil when `drawingPages` is.
        var documentPages: Int?
    }

    extension JobRecord {
        var usage: JobUsage {
            let pages = selected.reduce(0) { $0 + ($1.pages?.pages ?? 0) }
            guard selected.allSatisfy({ $0.isDrawing != nil }) else { return JobUsage(pages: pages) }
            let drawings = selected.reduce(0) { $0 + ($1.isDrawing == true ? $1.pages?.pages ?? 0 : 0) }
            return JobUsage(pages: pages, drawingPages: drawings, documentPages: pages - drawings)
        }
    }

    extension DocumentRecord {
        /// Whether its pages count as drawings; nil where the classification does not say so.
        fileprivate var isDrawing: Bool? {
            switch classification.map(FileClassification.init(rawValue:)) {
            case .plans?: true
            case .specifications?, .documents?, .addenda?: false
            default: nil
            }
        }
    }
#endif

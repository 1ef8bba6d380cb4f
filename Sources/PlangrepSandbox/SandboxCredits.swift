#if Sandbox
    /// What work costs, and how much is there to pay for it.
    public struct SandboxCredits: Sendable, Hashable {
        /// The credits at the start, default 100,000,000: nothing blocks unless a test wants it to.
        public var balance = 100_000_000
        /// For a project; default 50, as in the documentation's example.
        public var perProject = 50
        /// For each page of a drawing; default 10 (documented).
        ///
        /// Files that do not say what they hold, or hold both, count as drawings: the sandbox does not classify [inferred].
        public var perDrawingPage = 10
        /// For each page of specifications, documents and addenda; default 1 (documented).
        public var perDocumentPage = 1
        /// How many bytes make a page while only the declared size is known; default 100,000.
        ///
        /// Documented is that credits are reserved by an estimate from declared sizes, not how.
        public var bytesPerPage = 100_000

        /// Makes the defaults.
        public init() {}

        var problem: String? {
            let isWrong = [balance, perProject, perDrawingPage, perDocumentPage].contains { $0 < 0 } || bytesPerPage < 1
            return isWrong ? "no value of credits may be negative, and bytesPerPage must be at least 1" : nil
        }

        /// The rate of a file.
        func perPage(of classification: String?) -> Int {
            ["specifications", "documents", "addenda"].contains(classification) ? perDocumentPage : perDrawingPage
        }

        /// What a document will cost: by its pages where they were counted, by its size before; at least a page.
        func cost(of document: DocumentRecord) -> Int {
            let pages = document.pages?.pages ?? (document.pages == nil ? max(1, (document.size + bytesPerPage - 1) / bytesPerPage) : 0)
            return pages * perPage(of: document.classification)
        }
    }

    /// What an organization has, and what of it is promised to jobs.
    struct CreditAccount: Sendable, Hashable, Codable {
        /// Not yet debited.
        private(set) var balance: Int
        /// By job.
        private(set) var reserved: [String: Int] = [:]

        init(balance: Int) { self.balance = balance }

        /// What is neither debited nor promised.
        var available: Int { balance - reserved.values.reduce(0, +) }

        mutating func add(_ credits: Int) { balance += credits }

        /// Takes credits at once; false, and nothing is taken, if there are too few.
        mutating func charge(_ credits: Int) -> Bool {
            guard credits <= available else { return false }
            balance -= credits
            return true
        }

        /// Promises so many credits to a job, instead of what was promised to it before; false, and nothing is promised, if there are too few.
        mutating func reserve(_ credits: Int, for job: String) -> Bool {
            release(job)
            guard credits <= available else { return false }
            reserved[job] = credits
            return true
        }

        /// Debits a job that has ended, from what was promised to it; the rest is free again.
        mutating func debit(_ credits: Int, from job: String) {
            release(job)
            balance -= credits
        }

        mutating func release(_ job: String) { reserved[job] = nil }
    }
#endif

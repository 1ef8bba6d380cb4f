#if Sandbox
    extension SandboxState {
        /// Promises a job what its documents will cost, as far as is known by now.
        ///
        /// - Returns: whether there were enough credits; else nothing is promised.
        mutating func reserveCredits(forJob id: String) throws(SandboxError) -> Bool {
            let job = try job(id)
            return account.reserve(job.selected.reduce(0) { $0 + credits.cost(of: $1) }, for: id)
        }

        /// Debits a job whose pages were all counted; failed ones are free (documented).
        mutating func debitCredits(ofJob id: String) throws(SandboxError) {
            let index = try index(ofJob: id)
            let cost = jobs[index].selected.filter { $0.failure == nil }.reduce(0) { $0 + credits.cost(of: $1) }
            account.debit(cost, from: id)
            jobs[index].creditsDebited = cost
        }
    }

    extension SandboxError {
        /// 409 [inferred: the documentation says that creating a project costs credits, not what happens without].
        static func insufficientCredits(_ required: Int, available: Int) -> SandboxError {
            .conflict("insufficient_credits", "A project costs \(required) credits; \(available) are available.")
        }
    }
#endif

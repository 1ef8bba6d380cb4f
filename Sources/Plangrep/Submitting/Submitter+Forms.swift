extension Submitter {
    /// Sends form after form until the job has every file.
    func send(_ plan: inout UploadPlan, to jobID: String) async throws(APIError) {
        var failures = FailureRun()
        while true {
            let form = plan.nextForm()
            if form.isEmpty { return }
            do throws(APIError) {
                try await send(form, of: &plan, to: jobID)
                failures = FailureRun()
            } catch {
                if error.isFinalForForms { throw error }
                try await pause(after: error, &failures)
                if error.outcome != .notApplied { try await reconcile(&plan, jobID) }
            }
        }
    }

    /// A form is neither idempotent nor keyed: after one whose outcome is unknown, the job is read, and what it has is not sent again.
    private func reconcile(_ plan: inout UploadPlan, _ jobID: String) async throws(APIError) {
        plan.reconcile(with: try await read(jobID).files ?? [])
    }

    private func send(_ form: [Int], of plan: inout UploadPlan, to jobID: String) async throws(APIError) {
        let files = form.map { plan.items[$0].file }
        guard var call = UploadForm(jobID: jobID, flowID: keys.flowID, files: files).call(client) else { return }
        if let report = report(for: files, in: plan) { call = call.onBodySent(report) }
        let answer = try await call.value
        guard plan.store(form, documentIDs: answer.uploads.map(\.documentID)) else {
            throw APIError(
                kind: .decoding, message: "The service answered with \(answer.uploads.count) documents for \(files.count) files.",
                operationID: "uploadFiles")
        }
    }

    /// Form fields and boundaries are counted as well, so what is reported is bounded by the files' own bytes.
    private func report(for files: [CheckedFile], in plan: UploadPlan) -> (@Sendable (Int64) -> Void)? {
        guard let progress else { return nil }
        let total = plan.items.reduce(0) { $0 + $1.file.size }
        let done = plan.items.reduce(0) { $0 + ($1.document == nil ? 0 : $1.file.size) }
        let now = files.reduce(0) { $0 + $1.size }
        return { bytes in progress(UploadProgress(sentBytes: done + min(bytes, now), totalBytes: total)) }
    }
}

extension APIError {
    /// Whether a form that failed so must not be sent again: the service refuses it, or a file has changed, which must not go as what it has become.
    fileprivate var isFinalForForms: Bool {
        if kind == .cancelled || kind == .requestBody { return true }
        return outcome == .notApplied && !isTransient
    }
}

extension Submitter {
    /// How often one form is sent before its failure is told.
    private static let maxRounds = 3

    /// Sends form after form until the job has every file.
    func send(_ plan: inout UploadPlan, to jobID: String) async throws(APIError) {
        var round = 1
        while true {
            let form = plan.nextForm()
            if form.isEmpty { return }
            do throws(APIError) {
                try await send(form, of: &plan, to: jobID)
                round = 1
            } catch {
                // A file that changed while it was sent is not what was looked at: it must not go as what it has become.
                let isFinal = error.outcome == .notApplied || error.kind == .cancelled || error.kind == .requestBody
                if isFinal || round >= Self.maxRounds { throw error }
                try await recover(from: error, round: round, &plan, jobID)
                round += 1
            }
        }
    }

    /// Neither idempotent nor keyed, the form must not simply be repeated: the job is read, and what it has is not sent again.
    private func recover(from error: APIError, round: Int, _ plan: inout UploadPlan, _ jobID: String) async throws(APIError) {
        do {
            try await client.client.configuration.environment.sleep(max(error.retryAfter ?? .zero, .seconds(1 << (round - 1))))
        } catch {
            throw APIError(kind: .cancelled, message: "The task was cancelled.", operationID: "uploadFiles")
        }
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

#if Sandbox
    import Foundation

    extension SandboxState {
        /// What one upload may still bring.
        struct Allowance: Sendable, Hashable {
            var files: Int
            var bytes: Int
        }

        /// Opens an upload: checked before a byte of it is read.
        mutating func beginUpload(to id: String, declaredBytes: Int?, at now: Date) throws(SandboxError) -> (Change, Allowance) {
            let job = try job(id)
            let allowance = Allowance(files: limits.maxFiles - job.declaredFiles, bytes: limits.maxDeclaredBytes - job.declaredBytes)
            guard job.phase.takesUploads else {
                throw .refused(JobLifecycle.Refusal(event: .uploadStarted, phase: job.phase), jobID: id)
            }
            guard allowance.files > 0 else { throw .limit("The job has \(limits.maxFiles) files already, which is the limit.") }
            // A form's own bytes are few: a body that is longer than what is left by more than that cannot fit.
            if let declaredBytes, declaredBytes - allowance.files * 16384 - limits.maxBodyBytes > allowance.bytes {
                throw .limit("The body has \(declaredBytes) bytes; the job has \(allowance.bytes) of \(limits.maxDeclaredBytes) left.")
            }
            return (try apply(.uploadStarted, to: id, at: now), allowance)
        }

        /// Adds stored files to the job; the limits are checked again, since uploads may run side by side.
        mutating func addDocuments(_ documents: [DocumentRecord], to id: String, at now: Date) throws(SandboxError) -> Change {
            let index = try index(ofJob: id)
            let change = try apply(.uploadStarted, to: id, at: now)
            guard change.job.declaredFiles + documents.count <= limits.maxFiles else {
                throw .limit("The job would have more than \(limits.maxFiles) files.")
            }
            guard change.job.declaredBytes + documents.reduce(0, { $0 + $1.size }) <= limits.maxDeclaredBytes else {
                throw .limit("The job would have more than \(limits.maxDeclaredBytes) bytes.")
            }
            jobs[index].documents += documents
            jobs[index].updatedAt = now.after(jobs[index].updatedAt)
            return Change(job: jobs[index], actions: change.actions)
        }

        /// Ends the uploads, or repeats the answer to an earlier request with the same key.
        mutating func completeUploads(
            of id: String, documentIDs: [String]?, proofs: [UploadProof] = [], key: String?, at now: Date
        ) throws(SandboxError) -> Change {
            let index = try index(ofJob: id)
            let replayKey = key.map { ReplayKey(operation: "completeUploads", target: id, key: $0) }
            // Naming nothing and naming an empty list are different requests.
            let request = (documentIDs.map { $0 + [""] } ?? []) + proofs.flatMap { [$0.documentID, $0.token] }
            if let earlier = try replay(of: replayKey, request: request) { return Change(job: earlier.job, isReplay: true) }
            let proven = try jobs[index].phase.takesUploads ? proven(proofs, in: jobs[index]) : []
            try checkSelection(documentIDs, beside: proven, in: jobs[index])
            let change = try apply(.uploadsCompleted, to: id, at: now)
            jobs[index].documents += proven
            jobs[index].selection = documentIDs.map { Set($0).union(proven.map(\.id)) } ?? Set(jobs[index].documents.map(\.id))
            jobs[index].submittedAt = jobs[index].updatedAt
            if let replayKey { remember(Replay(request: request, job: jobs[index]), under: replayKey) }
            return Change(job: jobs[index], actions: change.actions)
        }

        /// Records what was read from the files, by document.
        mutating func setReadings(_ readings: [String: DocumentReading], ofJob id: String) throws(SandboxError) {
            let index = try index(ofJob: id)
            for (at, document) in jobs[index].documents.enumerated() {
                guard let reading = readings[document.id] else { continue }
                jobs[index].documents[at].pages = reading.pages
                jobs[index].documents[at].textProblem = reading.textProblem
            }
            texts.put(JobText(id: id, pages: readings.mapValues(\.text).filter { !$0.value.isEmpty }))
        }

        /// Records why a job is about to fail.
        mutating func setFailure(_ failure: SandboxError, ofJob id: String) throws(SandboxError) {
            jobs[try index(ofJob: id)].failure = failure
        }

        private func checkSelection(
            _ documentIDs: [String]?, beside proven: [DocumentRecord], in job: JobRecord
        ) throws(SandboxError) {
            guard job.phase.takesUploads else { return }
            guard !(documentIDs ?? job.documents.map(\.id)).isEmpty || !proven.isEmpty else {
                throw .conflict("no_uploads", "The job \(job.id) has no uploaded document to work on.")
            }
            let known = Set((job.documents + proven).map(\.id))
            for (index, id) in (documentIDs ?? []).enumerated() where !known.contains(id) {
                throw .invalid("$.documentIds[\(index)]", "the job has no document \(id)")
            }
        }
    }
#endif

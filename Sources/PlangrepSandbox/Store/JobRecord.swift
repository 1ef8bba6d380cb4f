#if Sandbox
    import Foundation

    /// What the sandbox knows of a job.
    struct JobRecord: Sendable, Hashable, Identifiable, Codable {
        /// The body of the request that created it.
        struct Order: Sendable, Hashable, Codable {
            var externalID: String?
            var webhookURL: String?
        }

        let id: String
        let projectID: String
        let order: Order
        let createdAt: Date
        let expiresAt: Date
        var updatedAt: Date
        /// When its uploads were completed; nil before.
        var submittedAt: Date?
        /// Set when the job becomes terminal, whatever the status.
        var completedAt: Date?
        var lifecycle: JobLifecycle
        /// Everything uploaded, in order of arrival.
        var documents: [DocumentRecord] = []
        /// Announced ones; each that was proven to be sent becomes a document on completion.
        var registered: [RegisteredUpload] = []
        /// Which of them the job is about; nil until the uploads are completed.
        var selection: Set<String>?
        /// What went wrong; nil unless the job failed.
        var failure: SandboxError?
        /// With what deliveries are signed; nil without a webhook.
        var webhookSecret: String?
        /// The last status that the receiver is known to have taken.
        var deliveredPhase: JobPhase?
        /// What the job has cost; nil until it is completed.
        var creditsDebited: Int?

        init(id: String, projectID: String, order: Order, lifecycle: JobLifecycle, createdAt: Date, retention: Duration) {
            self.id = id
            self.projectID = projectID
            self.order = order
            self.lifecycle = lifecycle
            self.createdAt = createdAt.inMilliseconds
            expiresAt = self.createdAt.addingTimeInterval(retention / .seconds(1)).inMilliseconds
            updatedAt = self.createdAt
        }

        var phase: JobPhase { lifecycle.phase }
        /// Of forms and registrations, those counted once that are both.
        var declaredBytes: Int { unregistered.reduce(0) { $0 + $1.size } + registered.reduce(0) { $0 + $1.size } }
        var declaredFiles: Int { unregistered.count + registered.count }
        private var unregistered: [DocumentRecord] {
            documents.filter { document in !registered.contains { $0.documentID == document.id } }
        }
        /// Everything of the job that lies on disk.
        var filesOnDisk: [URL] { unregistered.map(\.file) + registered.flatMap(\.filesOnDisk) }
        /// The documents that the job works on.
        var selected: [DocumentRecord] { documents.filter { selection?.contains($0.id) ?? true } }
    }
#endif

#if Sandbox
    import Foundation

    /// An uploaded file as it lies on the sandbox's disk: for comparisons inside the process, since the API has no such field.
    public struct SandboxDocument: Sendable, Hashable {
        /// The `documentId` of the upload.
        public let id: String
        /// The name that was given.
        public let fileName: String
        /// The media type that was given.
        public let contentType: String
        /// Bytes that arrived.
        public let size: Int
        /// SHA-256 of the bytes that arrived, lower-case hex.
        public let sha256: String
        /// Pages; nil before the job was processed, and where they are not known.
        public let pageCount: Int?
        /// Where the bytes are; gone once the sandbox is stopped, unless it was given a data folder.
        public let file: URL

        init(_ record: DocumentRecord) {
            id = record.id
            fileName = record.fileName
            contentType = record.contentType
            size = record.size
            sha256 = record.sha256
            pageCount = record.pages?.pages
            file = record.file
        }
    }

    extension Sandbox {
        /// The files of a job in the order they came; empty when there is no such job.
        public func documents(ofJob id: String) async -> [SandboxDocument] {
            (try? await engine.job(id))?.documents.map(SandboxDocument.init) ?? []
        }

        /// The SHA-256 of a document's bytes, lower-case hex; nil when there is none.
        public func digest(ofDocument id: String) async -> String? { await engine.document(id)?.sha256 }

        /// What storage has taken of a job's files, in order; at most the newest 50,000 of all jobs.
        public func transfers(ofJob id: String) async -> [SandboxTransfer] {
            let documents = Set((try? await engine.job(id))?.registered.map(\.documentID) ?? [])
            return await engine.transfers.filter { documents.contains($0.documentID) }
        }

        /// What became of the pushes to a job's webhook so far, in the order of its status changes: those that were sent at least once, and
        /// those that were lost on purpose; the newest 256.
        public func deliveries(ofJob id: String) async -> [SandboxDelivery] {
            (await engine.deliveries[id] ?? []).filter { $0.isLost || !$0.attempts.isEmpty }
        }

        /// Credits that are neither debited nor promised to a job.
        public var availableCredits: Int { get async { await engine.state.account.available } }

        /// Adds credits, as one buys them in the dashboard; blocked jobs wait until they are resumed.
        public func addCredits(_ credits: Int) async { await engine.addCredits(credits) }

        /// Sends a delivery again, whatever became of it before: the same id and body, newly signed.
        ///
        /// - Returns: What became of it; nil if there is no delivery of this id.
        @discardableResult
        public func redeliver(_ deliveryID: String) async -> SandboxDelivery.Attempt? {
            guard let delivery = await engine.delivery(deliveryID) else { return nil }
            return await engine.attempt(delivery, .redelivery)
        }
    }
#endif

#if Sandbox
    import BindingsWebhooks
    import Foundation
    import Plangrep

    /// What was to be pushed to a job's webhook for one status change, and every attempt at it.
    public struct SandboxDelivery: Sendable, Hashable, Identifiable {
        /// How an attempt ended.
        public enum Outcome: Sendable, Hashable {
            /// The receiver answered with this status; 2xx means that it took the delivery.
            case answered(Int)
            /// There was no answer in time; the text says why.
            case failed(String)
            /// Nothing was sent: the host is not loopback and not among ``SandboxConfiguration/allowedWebhookHosts``.
            case refused(host: String)
            /// Nothing was sent, on purpose: see ``SandboxWebhookFaults/lost``.
            case lost
        }

        /// Why something was sent.
        public enum Reason: String, Sendable, Hashable {
            /// The status had changed.
            case change
            /// The attempt before was not answered 2xx.
            case retry
            /// A fault: see ``SandboxWebhookFaults/doubled``.
            case double
            /// ``Sandbox/redeliver(_:)`` was called.
            case redelivery
        }

        /// One request, and what came back.
        public struct Attempt: Sendable, Hashable {
            /// Why it was made.
            public let reason: Reason
            /// When the sending began.
            public let sentAt: Date
            /// The header fields that were sent; signed anew on each attempt.
            public let headers: HTTPFields
            /// How it ended.
            public let outcome: Outcome
            /// The header fields of the answer; empty without one.
            public let answerHeaders: HTTPFields
            /// The first bytes of the answer's body, 4 KiB at most.
            public let answerBody: [UInt8]
        }

        /// The delivery's id, the same on every attempt and in the body.
        public let id: String
        /// The job.
        public let jobID: String
        /// The status that is told.
        public let status: String
        /// When the job took it.
        public let changedAt: Date
        /// Where it goes.
        public let url: String
        /// The body, the same on every attempt.
        public let body: [UInt8]
        /// The attempts so far, in the order in which they ended.
        public internal(set) var attempts: [Attempt] = []
        /// Whether it was kept from being sent.
        public internal(set) var isLost = false

        /// How the last attempt ended.
        public var outcome: Outcome { attempts.last?.outcome ?? .lost }

        /// When the first attempt began; when the status changed, if there was none.
        public var sentAt: Date { attempts.first?.sentAt ?? changedAt }

        init(_ job: JobRecord, at now: Date) throws {
            id = SandboxID.make("evt", at: now)
            jobID = job.id
            status = job.phase.rawValue
            changedAt = job.updatedAt
            url = job.order.webhookURL ?? ""
            body = try JSON.encode(JobStatusEvent(job, id: id))
        }
    }
#endif

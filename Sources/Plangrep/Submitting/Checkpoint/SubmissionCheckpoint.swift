import Foundation

/// Everything that it takes to continue a submission in another process or on another machine.
///
/// Small, versioned and Codable. It holds no API key and no signed URL; the tokens of registered uploads are in it, and
/// with `webhookURL:` the webhook secret, so keep it private.
public struct SubmissionCheckpoint: Codable, Sendable, Hashable {
    /// The version of the form that this is written in.
    public static let currentVersion = 1

    /// The version of the form of this checkpoint.
    public internal(set) var version = currentVersion

    /// The project.
    public let projectID: String

    /// The caller's own identifier of the job; nil for none.
    public let externalID: String?

    /// The key of the call that creates the job; all other keys and the trace identifier of the uploads follow from it.
    public let idempotencyKey: String

    /// The job; nil until it exists.
    public internal(set) var jobID: String?

    /// The receiver that the job was created with; nil for none, or for one with stored routes.
    var webhook: Webhook?

    /// The files, in the order in which they were named.
    public internal(set) var files: [File]

    /// Whether the call that completes the uploads names no documents, which stands for all that the job has.
    ///
    /// Only where the job has nothing but these files, and their documents' identifiers are not known.
    var completesAll = false

    /// Whether the uploads were completed: from then on the job is only followed.
    public internal(set) var isCompleted = false

    /// A receiver of the caller's own, and the secret that the service shows once.
    struct Webhook: Codable, Sendable, Hashable {
        var url: URL
        var secret: UploadToken?
    }

    /// One file of a submission.
    public struct File: Codable, Sendable, Hashable {
        /// The absolute path; nil for bytes in memory.
        public let path: String?
        /// The file name sent to the service.
        public let fileName: String
        /// The media type.
        public let contentType: String
        /// What the file holds; nil lets the service find out.
        public let classification: String?
        /// The size in bytes.
        public let size: Int64
        /// When the file was last modified, in nanoseconds since 1970; nil for bytes in memory.
        public let modified: Int64?
        /// 64 lower-case hexadecimal digits; nil when none were computed.
        public let sha256: String?
        /// How the file is sent.
        public internal(set) var method: UploadMethod
        /// How far it is.
        var state: State

        /// How far a file is.
        enum State: Codable, Sendable, Hashable {
            /// Nothing of it is known to have arrived.
            case waiting
            /// It is registered; some of its parts may have arrived.
            case registered(Registration)
            /// The job has it.
            case stored(Document)
            /// It will not be sent, for the reason given; the job goes on without it.
            case failed(String, Registration?)
        }
    }

    /// A registered file.
    struct Registration: Codable, Sendable, Hashable {
        var documentID: String
        var token: UploadToken?
        /// Of a multipart upload.
        var uploadID: String?
        /// The parts that have arrived.
        var parts: [Part] = []

        struct Part: Codable, Sendable, Hashable {
            var number: Int
            var lowerBound: Int64
            var upperBound: Int64
            var eTag: String?
        }
    }

    /// A file that the job has.
    enum Document: Codable, Sendable, Hashable {
        /// The service said that this file is this document.
        case answered(String)
        /// The job lists a file of this name. That its id is the document's is inferred: the documentation does not relate the two.
        case inferred(String)
        /// It was registered and is in storage.
        case registered(Registration)
    }
}

/// How a file is sent.
public enum UploadMethod: String, Codable, Sendable, Hashable {
    /// In a multipart form, together with others.
    case form
    /// To a signed URL, whole or in parts.
    case signed
}

extension SubmissionCheckpoint.File {
    /// Whether the job has it.
    public var isStored: Bool {
        if case .stored = state { true } else { false }
    }

    /// The identifier of the file in the job; nil until the service has given one.
    public var documentID: String? {
        switch state {
        case .waiting: nil
        case .registered(let registration): registration.documentID
        case .stored(let document): document.id
        case .failed(_, let registration): registration?.documentID
        }
    }

    /// How many of its bytes have arrived.
    public var storedBytes: Int64 {
        switch state {
        case .stored: size
        case .registered(let registration): registration.parts.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) }
        case .waiting, .failed: 0
        }
    }

    /// Whether nothing more is to be done for it.
    var isOver: Bool {
        switch state {
        case .stored, .failed: true
        case .waiting, .registered: false
        }
    }

    var registration: SubmissionCheckpoint.Registration? {
        switch state {
        case .registered(let registration), .stored(.registered(let registration)): registration
        case .failed(_, let registration): registration
        case .waiting, .stored: nil
        }
    }
}

extension SubmissionCheckpoint.Document {
    var id: String {
        switch self {
        case .answered(let id), .inferred(let id): id
        case .registered(let registration): registration.documentID
        }
    }
}

#if Sandbox
    import Foundation

    /// A file that was announced, and is sent to storage or as Base64.
    struct RegisteredUpload: Sendable, Hashable, Codable {
        let documentID: String
        let fileName: String
        let contentType: String
        let size: Int
        let sha256: String
        let classification: String?
        /// Proves on completion that whoever completes has registered.
        let token: String
        /// What makes the URL one that only its receiver knows.
        var signature: String
        /// Until when bytes are taken.
        var expiresAt: Date
        /// Identifies an upload in parts; nil for a file that is sent whole.
        var uploadID: String?
        /// In order; empty for a file that is sent whole.
        var parts: [Part] = []
        /// Where the bytes are; nil until they have come.
        var file: URL?

        /// A byte range that is sent by itself.
        struct Part: Sendable, Hashable, Codable {
            let number: Int
            let range: Range<Int>
            /// Where its bytes are; nil until they have come.
            var file: URL?
            /// Names the bytes that have come.
            var eTag: String?
        }

        /// The document, once its bytes are there.
        var document: DocumentRecord? {
            file.map {
                DocumentRecord(
                    id: documentID, fileName: fileName, contentType: contentType, classification: classification, size: size,
                    sha256: sha256, file: $0)
            }
        }

        /// Everything of it that lies on disk.
        var filesOnDisk: [URL] { [file].compactMap(\.self) + parts.compactMap(\.file) }

        /// Nil for a part that there is not, and for a whole file where parts are expected.
        func range(ofPart number: Int?) -> Range<Int>? {
            guard let number else { return parts.isEmpty ? 0..<size : nil }
            return parts.first { $0.number == number }?.range
        }

        /// Whether another announcement is of the same file, which is then registered again [inferred: the page names the digest for
        /// deduplication].
        func isSame(as other: RegisteredUpload) -> Bool {
            fileName == other.fileName && size == other.size && sha256 == other.sha256
        }
    }
#endif

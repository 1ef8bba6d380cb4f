#if Sandbox
    import Foundation

    /// A file that was announced, and is sent to storage or as Base64.
    struct RegisteredUpload: Sendable, Hashable {
        let documentID: String
        let fileName: String
        let contentType: String
        let size: Int
        let sha256: String
        let classification: String?
        /// Proves on completion that whoever completes has registered.
        let token: String
        /// What makes the URL one that only its receiver knows.
        let signature: String
        /// Until when bytes are taken.
        let expiresAt: Date
        /// Where the bytes are; nil until they have come.
        var file: URL?

        /// The document, once its bytes are there.
        var document: DocumentRecord? {
            file.map {
                DocumentRecord(
                    id: documentID, fileName: fileName, contentType: contentType, classification: classification, size: size,
                    sha256: sha256, file: $0)
            }
        }
    }
#endif

#if Sandbox
    import Foundation
    import HTTPTypes
    import Hummingbird

    /// One PUT to a signed URL.
    struct StorageRequest: Sendable {
        let jobID: String
        let documentID: String
        /// The part's number; nil for a whole file.
        let part: Int?
        let signature: String

        init(_ request: Request, _ context: some RequestContext) {
            jobID = context.parameters.get("jobId") ?? ""
            documentID = context.parameters.get("documentId") ?? ""
            part = request.uri.queryParameters.get("partNumber").map { Int($0) ?? 0 }
            signature = request.uri.queryParameters.get("signature").map { String($0) } ?? ""
        }

        /// The byte range that is sent.
        ///
        /// - Throws: when the URL is not one that was handed out, or a header that was handed out with it is missing.
        func check(_ upload: RegisteredUpload, _ headers: HTTPFields) throws(SandboxError) -> Range<Int> {
            guard signature == upload.signature else {
                throw SandboxError(.forbidden, "wrong_signature", "The signature in the URL is not that of this upload.")
            }
            guard let range = upload.range(ofPart: part) else {
                throw SandboxError(.notFound, "no_such_part", "\(documentID) has no such part.")
            }
            for (name, value) in upload.headers(ofPart: part) {
                guard let field = HTTPField.Name(name), headers[field] == value else {
                    throw SandboxError(
                        .forbidden, "header_missing", "The URL was signed with \(name), which must be sent as it was handed out.")
                }
            }
            return range
        }
    }
#endif

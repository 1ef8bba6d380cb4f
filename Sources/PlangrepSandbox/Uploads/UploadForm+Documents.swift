#if Sandbox
    import Plangrep

    extension UploadForm {
        /// The documents that the form brings: every part is matched with the metadata's entry for it.
        ///
        /// The reference calls `files` optional: without it, the parts' own headers say what they are.
        func documents() throws(SandboxError) -> [DocumentRecord] {
            guard let metadata else { throw .invalid(Self.metadataName, "the form has no such part") }
            guard !parts.isEmpty else { throw .invalid("file0", "the form has no file part") }
            guard let entries = metadata.files else { return try parts.map { part throws(SandboxError) in try document(part) } }
            for (index, entry) in entries.enumerated() { try check(entry, at: "$.files[\(index)]", in: entries) }
            guard let stray = parts.first(where: { part in !entries.contains { $0.partName == part.name } }) else {
                return try parts.map { part throws(SandboxError) in try document(part, entry: entries.first { $0.partName == part.name }) }
            }
            throw .invalid(stray.name, "the metadata does not name this part")
        }

        private func check(_ entry: UploadFileMetadata, at path: String, in entries: [UploadFileMetadata]) throws(SandboxError) {
            guard entries.count(where: { $0.partName == entry.partName }) == 1 else {
                throw .invalid("\(path).partName", "it is named twice")
            }
            guard let part = parts.first(where: { $0.name == entry.partName }) else {
                throw .invalid("\(path).partName", "the form has no part of this name")
            }
            guard entry.classification?.isKnown ?? true else {
                throw .invalid("\(path).classification", "it is none of the documented ones")
            }
            guard !entry.fileName.isEmpty else { throw .invalid("\(path).fileName", "it is empty") }
            guard !entry.contentType.isEmpty else { throw .invalid("\(path).contentType", "it is empty") }
            guard let declared = entry.sha256 else { return }
            guard declared.utf8.count == 64, declared.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
                throw .invalid("\(path).sha256", "it is not 64 lower-case hexadecimal digits")
            }
            guard declared == part.sha256 else {
                throw SandboxError(
                    .badRequest, "checksum_mismatch", "\(path).sha256: the bytes that arrived have the digest \(part.sha256).")
            }
        }

        private func document(_ part: Part, entry: UploadFileMetadata? = nil) throws(SandboxError) -> DocumentRecord {
            guard let fileName = entry?.fileName ?? part.fileName, !fileName.isEmpty else {
                throw .invalid(part.name, "the part has no file name")
            }
            return DocumentRecord(
                id: part.documentID, fileName: fileName,
                contentType: entry?.contentType ?? part.contentType ?? "application/octet-stream",
                classification: entry?.classification?.rawValue, size: part.size, sha256: part.sha256, file: part.file)
        }
    }
#endif

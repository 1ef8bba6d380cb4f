#if Sandbox
    import BindingsRuntime
    import BindingsServer
    import Foundation
    import Plangrep

    /// Puts the parts of one upload form where they belong: the metadata into memory, every other part into a file.
    final class UploadForm {
        /// A file part as it came in.
        struct Part: Sendable, Hashable {
            var name: String
            var fileName: String?
            var contentType: String?
            var documentID: String
            var file: URL
            var size: Int
            var sha256: String
        }

        static let metadataName = "metadata"

        private(set) var metadata: UploadFilesMetadata?
        private(set) var parts: [Part] = []
        private let folder: DocumentFolder
        private let allowance: SandboxState.Allowance
        private let maxMetadataBytes: Int
        private let makeID: () -> String
        private var head: MultipartPartHead?
        private var text: [UInt8] = []
        private var sink: FileSink?
        private var documentID = ""
        private var received = 0

        init(folder: DocumentFolder, allowance: SandboxState.Allowance, maxMetadataBytes: Int, makeID: @escaping () -> String) {
            self.folder = folder
            self.allowance = allowance
            self.maxMetadataBytes = maxMetadataBytes
            self.makeID = makeID
        }

        /// Takes the next event of the parser in.
        func take(_ event: MultipartParser.Event) throws(SandboxError) {
            switch event {
            case .begin(let head): try begin(head)
            case .body(let bytes): try store(bytes)
            case .end: try end()
            }
        }

        /// Removes what was stored: the form was refused or never ended.
        func abandon() {
            folder.remove(parts.map(\.file) + [sink?.url].compactMap(\.self))
            sink = nil
        }

        private func begin(_ head: MultipartPartHead) throws(SandboxError) {
            self.head = head
            guard head.name != Self.metadataName else {
                guard metadata == nil else { throw .invalid(Self.metadataName, "the form has this part twice") }
                return
            }
            guard !parts.contains(where: { $0.name == head.name }) else { throw .invalid(head.name, "the form has this part twice") }
            guard parts.count < allowance.files else {
                throw .limit("The form has more than the \(allowance.files) files that the job has left.")
            }
            documentID = makeID()
            sink = try FileSink(folder.file(documentID))
        }

        private func store(_ bytes: ArraySlice<UInt8>) throws(SandboxError) {
            guard let sink else {
                guard text.count + bytes.count <= maxMetadataBytes else {
                    throw .invalid(Self.metadataName, "the part is longer than \(maxMetadataBytes) bytes")
                }
                return text += bytes
            }
            received += bytes.count
            guard received <= allowance.bytes else {
                throw .limit("The files are longer than the \(allowance.bytes) bytes that the job has left.")
            }
            try sink.write(bytes)
        }

        private func end() throws(SandboxError) {
            guard let head else { return }
            if let sink {
                parts.append(
                    Part(
                        name: head.name, fileName: head.fileName, contentType: head.contentType, documentID: documentID, file: sink.url,
                        size: sink.size, sha256: sink.digest))
            } else {
                try readMetadata()
            }
            sink = nil
        }

        /// Read as soon as it is there: too many files are refused before their bytes are stored.
        private func readMetadata() throws(SandboxError) {
            let metadata = try SandboxBody.decode(UploadFilesMetadata.self, from: text)
            guard metadata.files?.count ?? 0 <= allowance.files else {
                throw .limit("The metadata names more than the \(allowance.files) files that the job has left.")
            }
            self.metadata = metadata
        }
    }
#endif

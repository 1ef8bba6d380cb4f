import Foundation

/// How one registered file is sent to storage: an ``UploadInstruction`` whose names, most of them inferred, could be read.
///
/// Holds signed URLs, so it is never stored: after a restart the file is registered again.
public struct UploadTicket: Sendable, Hashable {
    /// The identifier of the file.
    public let documentID: String

    /// Identifies a multipart upload; nil for a file that is sent whole.
    public let uploadID: String?

    let token: UploadToken?

    /// Where the bytes go.
    public let route: Route

    /// A way to the storage.
    public enum Route: Sendable, Hashable {
        /// One PUT of the whole file.
        case whole(Target)
        /// One PUT for each part; the parts cover the file without gaps, in order.
        case parts([Part])
        /// As Base64 in a JSON body to the API itself, because the registration names no URL.
        case base64
    }

    /// A signed URL and the headers that belong to it.
    public struct Target: Sendable, Hashable {
        /// Where to PUT.
        public let url: SignedURL
        /// What must be sent with it.
        public let headers: [String: String]
    }

    /// One part of a file.
    public struct Part: Sendable, Hashable {
        /// The part's number, from 1.
        public let number: Int
        /// Its bytes in the file.
        public let range: Range<Int64>
        /// Where they go.
        public let target: Target
    }
}

extension UploadTicket {
    /// The largest file that is sent as Base64, which holds it in memory: 16 MiB.
    static let maxBase64Bytes: Int64 = 16 << 20

    /// Reads what the registration of a file returned.
    ///
    /// - Throws: what could not be read, with the names that were found, and without any value.
    init(_ instruction: UploadInstruction, fileSize: Int64) throws(UploadTicketProblem) {
        documentID = instruction.documentID
        uploadID = instruction.uploadID
        token = instruction.uploadToken.map { UploadToken($0) }
        if let parts = instruction.parts, !parts.isEmpty {
            route = .parts(try Self.parts(parts, instruction, fileSize))
        } else if let url = instruction.uploadURL {
            route = .whole(try Self.target(url, instruction.headers, instruction.fieldNames))
        } else if instruction.uploadMode == .directPut, fileSize <= Self.maxBase64Bytes, token != nil {
            route = .base64
        } else {
            throw UploadTicketProblem("it names neither a URL nor parts", found: instruction.fieldNames)
        }
    }

    private static func parts(
        _ parts: [UploadPart], _ instruction: UploadInstruction, _ fileSize: Int64
    ) throws(UploadTicketProblem) -> [Part] {
        let found = parts.first?.fieldNames ?? []
        let sorted = parts.allSatisfy { $0.partNumber != nil } ? parts.sorted { ($0.partNumber ?? 0) < ($1.partNumber ?? 0) } : parts
        guard let ranges = PartRanges.read(sorted, partSize: instruction.partSize.map(Int64.init), fileSize: fileSize) else {
            throw UploadTicketProblem("the byte ranges of its \(parts.count) parts do not cover \(fileSize) bytes", found: found)
        }
        var result: [Part] = []
        for (index, part) in sorted.enumerated() {
            guard let url = part.uploadURL else { throw UploadTicketProblem("part \(index + 1) names no URL", found: part.fieldNames) }
            result.append(
                Part(number: part.partNumber ?? index + 1, range: ranges[index], target: try target(url, part.headers, part.fieldNames)))
        }
        return result
    }

    private static func target(_ url: URL, _ headers: JSONValue?, _ found: [String]) throws(UploadTicketProblem) -> Target {
        guard let signed = SignedURL(url.absoluteString) else { throw UploadTicketProblem("its URL is not an absolute URL", found: found) }
        guard let map = HeaderMap.read(headers) else { throw UploadTicketProblem("its headers are not a map of strings", found: found) }
        return Target(url: signed, headers: map)
    }
}

/// Why the registration of a file cannot be used.
struct UploadTicketProblem: Error, Hashable {
    let text: String

    /// - Parameter found: The names of the fields that were there.
    init(_ text: String, found: [String]) {
        self.text = "\(text); the fields are \(found.sorted().joined(separator: ", "))"
    }

    /// The error of a submission.
    func error(fileName: String) -> APIError {
        let message = """
            The registration of \(fileName) cannot be read: \(text). The documentation does not name all of these fields: please report this \
            message. Until then, send the file in a form with `TransferPolicy.forms`.
            """
        return APIError(kind: .decoding, message: message, operationID: "registerUploads")
    }
}

extension JSONModel {
    /// The names of the fields that are there, as they are written.
    fileprivate var fieldNames: [String] {
        guard case .object(let fields)? = try? JSONValue(encoding: self) else { return [] }
        return fields.map(\.key)
    }
}

import Foundation

extension SubmissionDriver {
    /// A file or a part on its way to storage, or a file as Base64.
    func transfer(
        _ step: SubmissionMachine.Step, _ machine: SubmissionMachine, _ jobID: String
    ) throws(APIError) -> @Sendable () async throws(APIError) -> SubmissionMachine.Event {
        switch step {
        case .file(let index):
            if case .whole(let target)? = machine.tickets[index]?.route { return put(files[index].file.body, target, step) }
        case .part(let index, let number):
            if let part = machine.part(index, number) { return put(files[index].file.body(part.range), part.target, step) }
        case .content(let index):
            if let ticket = machine.tickets[index] {
                return { () throws(APIError) in try await sendContent(index, ticket, jobID) }
            }
        case .create, .read, .register, .form, .complete: break
        }
        throw .unsendable("The upload is not registered.")
    }

    private func put(
        _ body: RequestBody, _ target: UploadTicket.Target, _ step: SubmissionMachine.Step
    ) -> @Sendable () async throws(APIError) -> SubmissionMachine.Event {
        let call = StorageTransfer(configuration: client.runtime.configuration).put(body, to: target.url, headers: target.headers)
            .onBodySent(meter.counter(for: step, limit: body.length ?? 0))
        return { () throws(APIError) in .stored(step, eTag: try await call.value.eTag) }
    }

    private func sendContent(_ index: Int, _ ticket: UploadTicket, _ jobID: String) async throws(APIError) -> SubmissionMachine.Event {
        let file = files[index]
        let bytes = try await file.bytes()
        _ = try await client.uploads.uploadRegisteredFile(
            jobID: jobID, documentID: ticket.documentID, uploadToken: ticket.token?.rawValue ?? "", contentBase64: Base64Bytes(bytes),
            sha256: file.sha256
        ).value
        return .stored(.content(index), eTag: nil)
    }
}

extension CheckedFile {
    /// All bytes: for files of at most ``UploadTicket/maxBase64Bytes``.
    fileprivate func bytes() async throws(APIError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunks = file.body.chunks().makeAsyncIterator()
        do throws(TransportError) {
            while let chunk = try await chunks.next() { bytes += chunk }
        } catch {
            throw APIError(kind: .requestBody, message: error.message, cause: error)
        }
        return bytes
    }
}

extension UploadFile {
    /// A range of the bytes.
    func body(_ range: Range<Int64>) -> RequestBody {
        switch source {
        case .file(let url): .file(url, range: range)
        case .bytes(let bytes): .bytes(Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
    }
}

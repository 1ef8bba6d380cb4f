#if Sandbox
    import BindingsServer

    /// Reads an upload form from a request's body as it comes: what is held in memory does not depend on its size.
    struct UploadReceiver: Sendable {
        let folder: DocumentFolder
        let limits: SandboxLimits
        let clock: SandboxClock

        /// The stored documents; when it throws, nothing stays on disk.
        func receive(
            _ body: ResponseBody, boundary: MultipartBoundary, allowance: SandboxState.Allowance
        ) async throws -> [DocumentRecord] {
            let form = UploadForm(folder: folder, allowance: allowance, maxMetadataBytes: limits.maxBodyBytes) {
                SandboxID.make("doc", at: clock.now())
            }
            do {
                try await read(body, boundary: boundary, maxParts: allowance.files + 1, into: form)
                return try form.documents()
            } catch {
                form.abandon()
                throw (error as? MultipartError)?.refusal ?? error
            }
        }

        private func read(
            _ body: ResponseBody, boundary: MultipartBoundary, maxParts: Int, into form: UploadForm
        ) async throws {
            var parser = MultipartParser(boundary: boundary, maxParts: maxParts)
            for try await chunk in body {
                for event in try parser.consume(chunk) { try form.take(event) }
            }
            try parser.finish()
        }
    }

    extension MultipartError {
        fileprivate var refusal: SandboxError {
            if case .tooManyParts = self { return .limit("The form is not valid: \(self).") }
            return SandboxError(.badRequest, "invalid_form", "The form is not valid: \(self).")
        }
    }
#endif

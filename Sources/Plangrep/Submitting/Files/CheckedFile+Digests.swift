extension CheckedFile {
    /// How many files are read at once.
    private static let width = 4

    /// The files with their digests, in order; several are read at once.
    ///
    /// - Parameter isNeeded: Whether the file of this index must have one.
    static func digested(_ files: [CheckedFile], isNeeded: [Bool]) async throws(APIError) -> [CheckedFile] {
        let results = await withTaskGroup(of: (Int, Result<CheckedFile, APIError>).self) { group in
            var results = [Result<CheckedFile, APIError>?](repeating: nil, count: files.count)
            var next = 0
            func begin() {
                guard next < files.count else { return }
                let (index, file, needed) = (next, files[next], isNeeded[next])
                group.addTask { (index, await file.digesting(isNeeded: needed)) }
                next += 1
            }
            for _ in 0..<Self.width { begin() }
            while let (index, result) = await group.next() {
                results[index] = result
                begin()
            }
            return results.compactMap(\.self)
        }
        return try results.map { result throws(APIError) in try result.get() }
    }

    private func digesting(isNeeded: Bool) async -> Result<CheckedFile, APIError> {
        do throws(APIError) { return .success(try await digested(isNeeded: isNeeded)) } catch { return .failure(error) }
    }
}

#if canImport(CryptoKit) || Crypto
    extension PlangrepClient {
        /// The files with digests that are known, so that no later step reads them for that.
        ///
        /// - Throws: `invalidRequest` for files that cannot be sent.
        package static func digested(_ files: [UploadFile]) async throws(APIError) -> [UploadFile] {
            let checked = try CheckedFile.check(files)
            let digested = try await CheckedFile.digested(checked, isNeeded: checked.map { _ in true })
            return digested.map { checked in
                var file = checked.file
                if let digits = checked.sha256 { file.sha256 = .sha256(digits) }
                return file
            }
        }
    }

    extension UploadFile {
        /// What names the content and what it is submitted as; nil before its digest is known.
        package var fingerprint: String? {
            guard case .known(let digits) = sha256.kind else { return nil }
            return [digits, fileName, contentType, classification?.rawValue ?? ""].joined(separator: "\u{0}")
        }
    }
#endif

#if Sandbox
    extension SandboxEngine {
        func beginUpload(to id: String, declaredBytes: Int?) throws(SandboxError) -> SandboxState.Allowance {
            let (change, allowance) = try state.beginUpload(to: id, declaredBytes: declaredBytes, at: now)
            obey(change)
            return allowance
        }

        /// Takes stored files over; when it throws, they are still the caller's to remove.
        func addDocuments(_ documents: [DocumentRecord], to id: String) throws(SandboxError) -> JobRecord {
            let change = try state.addDocuments(documents, to: id, at: now)
            obey(change)
            return change.job
        }

        func completeUploads(of id: String, documentIDs: [String]?, proofs: [UploadProof], key: String?) throws(SandboxError)
            -> SandboxState.Change
        {
            let change = try state.completeUploads(of: id, documentIDs: documentIDs, proofs: proofs, key: key, at: now)
            obey(change)
            return change
        }
    }
#endif

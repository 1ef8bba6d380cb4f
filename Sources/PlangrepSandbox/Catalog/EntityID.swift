#if Sandbox
    /// Identifiers of what was found in a file: made of the file's own, so that they are the same after a restart and need no index.
    ///
    /// `doc_X` is the upload, `file_X` the file, `sheet_X_P` the sheet on page P, `region_X_P_N`, `spec_X_N` and `sec_X_N` section N,
    /// `facet_X_N_K`; all numbers from 1.
    struct EntityID: Sendable, Hashable {
        enum Kind: String, Sendable, CaseIterable { case doc, file, sheet, region, spec, sec, facet, page }

        var kind: Kind
        /// What all identifiers of a file have in common.
        var file: String
        var numbers: [Int] = []

        init(_ kind: Kind, _ file: String, _ numbers: Int...) {
            self.kind = kind
            self.file = file
            self.numbers = numbers
        }

        /// Nil for a text that this type does not write.
        init?(_ text: some StringProtocol) {
            let parts = text.split(separator: "_", omittingEmptySubsequences: false)
            guard parts.count >= 2, parts.count <= 4, let kind = Kind(rawValue: String(parts[0])) else { return nil }
            self.kind = kind
            file = String(parts[1])
            numbers = parts.dropFirst(2).compactMap { Int($0) }
            guard numbers.allSatisfy({ $0 > 0 }), self.text == text else { return nil }
        }

        var text: String { ([kind.rawValue, file] + numbers.map(String.init)).joined(separator: "_") }
    }

    extension DocumentRecord {
        /// What the identifiers of everything in the file have in common.
        var key: String { String(id.dropFirst("doc_".count)) }
    }
#endif

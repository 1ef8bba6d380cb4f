#if Sandbox
    extension FileContents {
        /// The kind of a general document by its name; nil where no word of it says.
        var docType: String? {
            let words = Set(document.fileName.lowercased().split { !$0.isLetter }.map(String.init))
            return Self.docTypes.first { words.contains($0.word) }?.type
        }

        /// The documented examples, and `addendum`.
        private static let docTypes: [(word: String, type: String)] = [
            ("submittal", "submittal"), ("submittals", "submittal"), ("rfi", "rfi"), ("report", "report"), ("schedule", "schedule"),
            ("addendum", "addendum"), ("addenda", "addendum"),
        ]
    }
#endif

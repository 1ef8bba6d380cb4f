#if CommandLine
    import Foundation
    import Plangrep

    /// A submission that is kept on this machine, as it is shown.
    struct KeptSubmission {
        let id: String
        let changed: Date
        let checkpoint: SubmissionCheckpoint

        /// Nil for a file that cannot be read.
        ///
        /// It is not locked: a submission that is under way can be looked at.
        init?(_ id: String, in folder: StateFolder) {
            guard let data = FileManager.default.contents(atPath: folder.file(id).path),
                let checkpoint = try? JSONDecoder().decode(SubmissionCheckpoint.self, from: data)
            else { return nil }
            (self.id, self.checkpoint, changed) = (id, checkpoint, folder.modified(id))
        }

        static func all(in folder: StateFolder) -> [KeptSubmission] { folder.ids().compactMap { KeptSubmission($0, in: folder) } }

        private var progress: String {
            if checkpoint.isCompleted { return "submitted" }
            if checkpoint.jobID == nil { return "not begun" }
            let percent = ProgressBar.percent(stored, of: checkpoint.files.reduce(0) { $0 + $1.size })
            return "\(percent) % sent"
        }

        private var stored: Int64 { checkpoint.files.reduce(0) { $0 + $1.storedBytes } }

        static func table(_ kept: [KeptSubmission]) -> TextTable {
            TextTable(
                headings: ["ID", "STATE", "FILES", "JOB", "PROJECT", "CHANGED"],
                rows: kept.map {
                    [
                        String($0.id.prefix(8)), $0.progress, "\($0.checkpoint.files.count)", $0.checkpoint.jobID ?? "",
                        $0.checkpoint.projectID,
                        Listings.time($0.changed),
                    ]
                })
        }

        func lines(width: Int?) -> [String] {
            let facts = [
                ("Submission", id), ("State", progress), ("Project", checkpoint.projectID), ("Job", checkpoint.jobID),
                ("External id", checkpoint.externalID), ("Changed", Listings.time(changed)),
            ]
            let files = checkpoint.files.map { file in
                [
                    file.fileName, Quantities.bytes(file.size), "\(ProgressBar.percent(file.storedBytes, of: file.size)) %",
                    file.documentID ?? "",
                ]
            }
            return facts.compactMap { label, value in value.map { Reporter.padded(label, 13) + VisibleText.of($0) } } + [""]
                + TextTable(headings: ["FILE", "SIZE", "SENT", "DOCUMENT"], rows: files).lines(width: width)
        }
    }
#endif

#if CommandLine
    import Plangrep

    extension RunReport {
        /// What was found, for people.
        ///
        /// - Parameter width: columns of the terminal; nil where nothing has to fit.
        func lines(width: Int? = nil) -> [String] {
            var lines = files.isEmpty ? [] : [""] + fileTable.lines(width: width)
            lines += result?.lines ?? []
            if let webhookProblem { lines.append("Webhooks   \(VisibleText.of(webhookProblem))") }
            if verifiedDeliveries > 0 { lines.append("Webhooks   \(Quantities.count(verifiedDeliveries, "verified delivery"))") }
            if let advice { lines.append(advice) }
            return lines
        }

        /// What to do next; nil when all is done.
        private var advice: String? {
            switch exitStatus {
            case .failed where files.contains { $0.isIntact == false }: "The stored file differs from the one sent (digest mismatch)."
            case .blockedOnCredits: "Blocked on credits. Buy credits in the dashboard, then run: plangrep resume \(VisibleText.of(jobID))"
            case .endedWithoutResult: "The job has no result. Fix the cause, then submit the files again with --new."
            default: nil
            }
        }
    }

    extension RunReport {
        /// The files, with what the sandbox has stored where that is known.
        private var fileTable: TextTable {
            let isCompared = files.contains { $0.isIntact != nil }
            return TextTable(
                headings: ["FILE", "SIZE", "PAGES"] + (isCompared ? ["STORED"] : []) + ["SHA-256"],
                rows: files.map { file in
                    let stored = file.isIntact.map { $0 ? "intact" : "differently" } ?? ""
                    return [file.name, Quantities.bytes(file.size), file.pageCount.map { "\($0)" } ?? "unknown"]
                        + (isCompared ? [stored] : []) + [file.sha256 ?? ""]
                })
        }
    }

    extension JobResult {
        var lines: [String] {
            let sheets = documents.reduce(0) { $0 + ($1.sheets?.count ?? 0) }
            let counts = [
                Quantities.count(usage.pageCount, "page"), Quantities.count(documents.count, "document"), Quantities.count(sheets, "sheet"),
                Quantities.count(warnings.count, "warning"), Quantities.count(errors.count, "error"),
            ]
            var remarks: [String] = []
            for warning in warnings { if let text = warning.message { remarks.append("  warning: \(text)") } }
            for error in errors { if let text = error.message { remarks.append("  error: \(text)") } }
            return ["Result     " + counts.joined(separator: ", ")] + remarks
        }
    }

    extension JSONFields {
        /// The text of a warning or error: its fields are not documented, `message` is what one would call it.
        fileprivate var message: String? {
            if case .string(let text)? = self["message"] { VisibleText.of(text) } else { nil }
        }
    }
#endif

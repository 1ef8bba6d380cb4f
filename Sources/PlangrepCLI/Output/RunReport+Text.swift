#if CommandLine
    import Plangrep

    extension RunReport {
        /// What was found, for people.
        var lines: [String] {
            var lines = files.isEmpty ? [] : ["", "Files"]
            lines += files.map(\.line)
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
            case .endedWithoutResult: "The job has no result. Fix the cause, then submit the files again."
            default: nil
            }
        }
    }

    extension RunReport.File {
        fileprivate var line: String {
            var parts = [VisibleText.of(name), Quantities.bytes(size), Quantities.count(pageCount, "page")]
            if let sha256 { parts.append("sha256 \(sha256)" + (isIntact.map { $0 ? " (stored intact)" : " (stored differently)" } ?? "")) }
            return "  " + parts.joined(separator: "  ")
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

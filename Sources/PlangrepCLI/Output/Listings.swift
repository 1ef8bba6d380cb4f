#if CommandLine
    import Foundation
    import Plangrep

    /// How projects and jobs are shown to people.
    enum Listings {
        static func table(_ projects: [Project]) -> TextTable {
            TextTable(
                headings: ["ID", "STATUS", "CREATED", "NAME"],
                rows: projects.map { [$0.id, $0.status.rawValue, time($0.createdAt), $0.name ?? ""] })
        }

        static func table(_ jobs: [Job]) -> TextTable {
            TextTable(
                headings: ["ID", "STATUS", "FILES", "PAGES", "CREATED", "EXTERNAL ID"],
                rows: jobs.map {
                    [
                        $0.id, $0.status.rawValue, $0.files.map { "\($0.count)" } ?? "", $0.pageCount.map { "\($0)" } ?? "",
                        time($0.createdAt), $0.externalID ?? "",
                    ]
                })
        }

        static func table(_ keys: [OpenAPIKey]) -> TextTable {
            TextTable(
                headings: ["ID", "PREFIX", "SCOPES", "EXPIRES", "LAST USED", "REVOKED", "LABEL"],
                rows: keys.map { key in
                    [
                        key.id, key.keyPrefix ?? "", (key.scopes ?? []).map(\.rawValue).joined(separator: " "), day(key.expiresAt),
                        day(key.lastUsedAt), day(key.revokedAt), key.label ?? "",
                    ]
                })
        }

        static func facts(_ project: Project) -> [String] {
            facts([
                ("Project", project.id), ("Name", project.name), ("Status", project.status.rawValue), ("Created", time(project.createdAt)),
            ])
        }

        static func facts(_ job: Job) -> [String] {
            facts([
                ("Job", job.id), ("Project", job.projectID), ("Status", job.status.rawValue), ("External id", job.externalID),
                ("Created", time(job.createdAt)), ("Updated", time(job.updatedAt)), ("Completed", job.completedAt.map(time)),
                ("Expires", job.expiresAt.map(time)), ("Pages", job.pageCount.map { "\($0)" }),
                ("Credits", job.billing.flatMap(credits)), ("Error", job.error.map { "\($0)" }),
            ]) + (job.files ?? []).map { "  " + VisibleText.of([$0.fileName, $0.status].compactMap(\.self).joined(separator: "  ")) }
        }

        private static func credits(_ billing: JobBilling) -> String? {
            let parts = [billing.creditsReserved.map { "\($0) reserved" }, billing.creditsDebited.map { "\($0) debited" }]
            return parts.compactMap(\.self).isEmpty ? nil : parts.compactMap(\.self).joined(separator: ", ")
        }

        private static func facts(_ facts: [(label: String, value: String?)]) -> [String] {
            facts.compactMap { label, value in value.map { Reporter.padded(label, 13) + VisibleText.of($0) } }
        }

        /// The day in UTC.
        static func day(_ date: Date?) -> String { date?.formatted(.iso8601.year().month().day()) ?? "" }

        static func time(_ date: Date?) -> String { date?.formatted(.iso8601) ?? "" }
    }
#endif

#if CommandLine
    import Foundation
    import Plangrep

    @testable import PlangrepCLI

    enum Samples {
        static let name = "A101 \"floor\" plan – ebenso.pdf"

        static var report: RunReport {
            RunReport(
                projectID: "proj_1", jobID: "job_1",
                files: [
                    RunReport.File(
                        name: name, size: 1_234_567, sha256: String(repeating: "ab", count: 32), documentID: "doc_1", pageCount: 3,
                        isIntact: true)
                ],
                statuses: [
                    RunReport.Status(status: .preflighting, source: .poll), RunReport.Status(status: .completed, source: .webhook),
                ],
                verifiedDeliveries: 2)
        }
    }
#endif

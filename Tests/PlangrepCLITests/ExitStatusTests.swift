#if CommandLine
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("Exit codes")
    struct ExitStatusTests {
        @Test(
            "Each last status has its code",
            arguments: [
                (JobStatus.completed, 0), (.completedWithErrors, 3), (.failed, 4), (.cancelled, 4), (.expired, 4),
                (.blockedInsufficientCredits, 5), (.processing, 1), (JobStatus(rawValue: "something_new"), 1),
            ])
        func statuses(status: JobStatus, code: Int) {
            #expect(ExitStatus(status).rawValue == Int32(code))
        }

        @Test(
            "Each error has its code",
            arguments: [
                (APIError.Kind.deadline, 6), (.missingCredential, 64), (.cancelled, 1), (.connection, 75), (.timeout, 75), (.api, 1),
                (.invalidRequest, 1),
            ])
        func errors(kind: APIError.Kind, code: Int) {
            #expect(ExitStatus(APIError(kind: kind, message: "")).rawValue == Int32(code))
        }

        @Test("Statuses that pass by themselves are 75: whoever runs jobs can tell", arguments: [408, 425, 429, 500, 502, 503, 522])
        func passing(status: Int) {
            #expect(ExitStatus(APIError(kind: .api, message: "", status: .init(code: status))).rawValue == 75)
            #expect(ExitStatus(APIError(kind: .api, message: "", status: .init(code: 501))).rawValue == 1)
        }

        @Test("A deadline is 75 where the last call failed in a way that passes")
        func deadlines() {
            var error = APIError(kind: .deadline, message: "")
            error.cause = APIError(kind: .connection, message: "")
            #expect(ExitStatus(error).rawValue == 75)
            error.cause = APIError(kind: .decoding, message: "")
            #expect(ExitStatus(error).rawValue == 6)
        }

        @Test("Wrong usage is 64, anything unheard of is 1")
        func others() {
            #expect(ExitStatus(UsageError("")).rawValue == 64)
            #expect(ExitStatus(CancellationError()).rawValue == 1)
        }

        @Test("The help lists every code")
        func help() {
            for status in ExitStatus.allCases { #expect(ExitStatus.help.contains("\(status.rawValue)  \(status.meaning)")) }
        }

        @Test("Changed bytes are a failure whatever the job says")
        func digests() {
            var report = Samples.report
            #expect(report.exitStatus == .completed)
            report.files[0].isIntact = false
            #expect(report.exitStatus == .failed)
        }

        @Test("An interruption says so in one word, and how to go on where there is something to go on with")
        func interruption() {
            #expect(CommandRun.message(of: CancellationError()) == "Interrupted.")
            let error = APIError(kind: .cancelled, message: "…", idempotencyKey: "k1")
            #expect(CommandRun.message(of: error) == "Interrupted. Run the same command again to continue.")
        }
    }
#endif

#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Follows a job that was submitted before.
    struct WatchCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "watch", abstract: "Follows a job until it ends or is blocked, and prints its result.",
            discussion: ServiceOptions.keyHelp)

        @Argument(help: "The job's id.")
        var job: String

        @OptionGroup var service: ServiceOptions
        @OptionGroup var pace: PaceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let reporter = Reporter(console, isQuiet: service.json)
            reporter.step("Job", job)
            var report = RunReport(projectID: "", jobID: job, files: [], statuses: [], verifiedDeliveries: 0)
            try await report.follow(client.updates(of: job, every: pace.interval, deadline: pace.limit), reporter)
            if report.lastStatus?.hasResult == true { report.take(try await client.result(of: job)) }
            try report.print(to: console, json: service.json)
            return report.exitStatus
        }
    }

    /// How often a job is polled, and for how long.
    struct PaceOptions: ParsableArguments {
        @Option(help: ArgumentHelp("Polling interval in seconds (minimum 5, except against localhost).", valueName: "s"))
        var pollInterval: Double = 15

        @Option(help: ArgumentHelp("Maximum time to wait for the job, in seconds. (default: no limit)", valueName: "s"))
        var timeout: Double?

        var interval: Duration { .seconds(pollInterval) }
        var limit: Duration? { timeout.map { .seconds($0) } }

        func validate() throws {
            guard pollInterval.isFinite, pollInterval > 0 else { throw ValidationError("--poll-interval must be a positive number.") }
            if let timeout, !(timeout.isFinite && timeout > 0) { throw ValidationError("--timeout must be a positive number.") }
        }
    }

    /// A result that does not fit into memory.
    struct TooLargeResult: Error, CustomStringConvertible {
        let job: String

        var description: String {
            "The result of the job \(job) is too large to be printed whole. Use --table or --csv, or keep it: plangrep archive \(job) --to DIR"
        }
    }

    /// Fetches a result.
    struct ResultCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "result", abstract: "Prints the result of a completed job; --json prints all of it.",
            discussion: """
                --table and --csv read the result as it comes, however large it is. In --csv, what a spreadsheet would take for a formula has an \
                apostrophe in front.


                """ + ServiceOptions.keyHelp)

        @Argument(help: "The job's id.")
        var job: String

        @Flag(help: "Print a table of the sheets, and of the documents without any.")
        var table = false

        @Flag(help: "Print the same as comma-separated values.")
        var csv = false

        @OptionGroup var service: ServiceOptions

        func validate() throws {
            if [table, csv, service.json].count(where: { $0 }) > 1 { throw ValidationError("Choose one of --table, --csv and --json.") }
        }

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let found = try await client.jobs.get(jobID: job).value.job
            let status = found.status
            guard status.hasResult else {
                let next = status.isTerminal ? "This one will have none." : "Wait for it with: plangrep watch \(VisibleText.of(job))"
                console.error("plangrep: The job \(job) is \(status.rawValue). Only completed jobs have a result. \(next)")
                return ExitStatus(status)
            }
            if let warning = found.expiryWarning() { console.error("plangrep: \(warning)") }
            if table || csv {
                try await printRows(client, console)
            } else {
                let result = try await result(client)
                try service.print(result, result.lines, to: console)
            }
            return ExitStatus(status)
        }

        private func result(_ client: PlangrepClient) async throws -> JobResult {
            do throws(APIError) {
                return try await client.result(of: job)
            } catch {
                guard error.kind == .tooLarge else { throw error }
                throw TooLargeResult(job: job)
            }
        }

        /// Row by row, as the result comes.
        private func printRows(_ client: PlangrepClient, _ console: Console) async throws {
            try await Pager.run(console) { console in
                var rows = ResultRows()
                var lines = StreamedTable(headings: ResultRows.headings, width: console.width, batch: 500)
                if csv { console.line(CSV.line(ResultRows.csvHeadings)) }
                for try await item in client.resultStream(of: job) {
                    if console.isClosed() { break }
                    guard let row = rows.row(item) else { continue }
                    if csv {
                        console.data(Array(CSV.line(row).utf8))
                    } else {
                        lines.add([ResultRows.cells(row)]).forEach(console.line)
                    }
                }
                if csv { return }
                lines.finish().forEach(console.line)
            }
        }
    }
#endif

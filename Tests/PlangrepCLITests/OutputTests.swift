#if CommandLine
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    @Suite("Output")
    struct OutputTests {
        @Test("A bar shows what has arrived, what is on its way, how fast and how long, in less than 80 columns")
        func bar() {
            let progress = UploadProgress(sentBytes: 2_400_000, totalBytes: 3_600_000, acknowledgedBytes: 1_200_000)
            #expect(ProgressBar.line(progress) == "[####-----·····]  33 %  1.2 MB of 3.6 MB")
            #expect(ProgressBar.line(progress, rate: 600_000) == "[####-----·····]  33 %  1.2 MB of 3.6 MB  600.0 kB/s  2 s left")
            let done = UploadProgress(sentBytes: 5, totalBytes: 5, acknowledgedBytes: 5)
            #expect(ProgressBar.line(done, rate: 9) == "[\(String(repeating: "#", count: 14))] 100 %  5 B of 5 B")
            #expect(ProgressBar.percent(UploadProgress(sentBytes: 0, totalBytes: 0)) == 100)
            #expect(ProgressBar.percent(UploadProgress(sentBytes: 1000, totalBytes: 1000, acknowledgedBytes: 999)) == 99)
            let long = UploadProgress(sentBytes: 999_900_000_000, totalBytes: 999_900_000_001, acknowledgedBytes: 999_900_000_000)
            for rate in [1.0, 999_900, 999_900_000_000] {
                #expect((Reporter.padded("Upload", 11) + ProgressBar.line(long, rate: rate)).count < 80)
            }
        }

        @Test("The rate is that of the last seconds, and bytes that go again do not count twice")
        func rate() {
            var rate = TransferRate()
            #expect(rate.add(0, at: .seconds(1)) == nil)
            #expect(rate.add(500, at: .milliseconds(1500)) == nil)
            #expect(rate.add(1000, at: .seconds(2)) == 1000)
            for second in 3...30 { _ = rate.add(1000, at: .seconds(second)) }
            #expect(rate.add(1000, at: .seconds(31)) == 0)
            _ = rate.add(400, at: .seconds(32))
            #expect(rate.add(900, at: .seconds(34)).map { $0 >= 0 } == true)
        }

        @Test(
            "Times are rounded up to one unit",
            arguments: [
                (0.2, "1 s"), (89, "89 s"), (90, "2 min"), (5399, "90 min"), (5400, "2 h"), (200_000, "3 d"), (.infinity, "9999 d"),
            ])
        func times(seconds: Double, text: String) {
            #expect(Quantities.time(seconds: seconds) == text)
        }

        @Test("On a terminal one line is written over, elsewhere there is a line for each quarter")
        func progress() {
            for isTerminal in [true, false] {
                let captured = CapturedConsole(isTerminal: isTerminal)
                let reporter = Reporter(captured.console, isQuiet: false)
                for sent in 0...1000 {
                    reporter.progress(UploadProgress(sentBytes: Int64(sent), totalBytes: 1000, acknowledgedBytes: Int64(sent)))
                }
                reporter.step("Job", "job_1")
                #expect(captured.out.filter { $0 == "\n" }.count == (isTerminal ? 2 : 5))
                #expect(captured.out.contains("\r") == isTerminal)
                #expect(captured.out.contains("\u{1B}") == isTerminal)
            }
        }

        @Test("Where a machine reads there is nothing but the object")
        func quiet() {
            let captured = CapturedConsole()
            let reporter = Reporter(captured.console, isQuiet: true)
            reporter.step("Job", "job_1")
            reporter.progress(UploadProgress(sentBytes: 1, totalBytes: 1))
            #expect(captured.out.isEmpty)
        }

        @Test(
            "Bytes are counted in decimal units",
            arguments: [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (1_234_567, "1.2 MB"), (10_000_000_000, "10.0 GB")])
        func bytes(count: Int, text: String) {
            #expect(Quantities.bytes(Int64(count)) == text)
        }

        @Test("Counts have their nouns, and unknown is not zero")
        func counts() {
            #expect(Quantities.count(1, "page") == "1 page")
            #expect(Quantities.count(0, "page") == "0 pages")
            #expect(Quantities.count(2, "verified delivery") == "2 verified deliveries")
            #expect(Quantities.count(nil, "page") == "pages unknown")
        }

        @Test("Text from outside cannot drive a terminal")
        func visible() {
            #expect(VisibleText.of("a\u{1B}[31mb\u{7}\nc\u{202E}d") == "a�[31mb� c�d")
            #expect(VisibleText.of(Samples.name) == Samples.name)
        }

        @Test("People see each file with its name, size, pages and digest")
        func text() {
            let text = Samples.report.lines().joined(separator: "\n")
            #expect(text.contains(Samples.name))
            #expect(text.contains("  1.2 MB  3      intact  abab"))
            #expect(text.contains("2 verified deliveries"))
        }

        @Test("The list of files fits the terminal, and is whole where there is none")
        func width() {
            #expect(Samples.report.lines(width: 80).allSatisfy { DisplayWidth.of($0) <= 80 })
            #expect(Samples.report.lines().contains { $0.contains(String(repeating: "ab", count: 32)) })
        }

        @Test("A blocked job and changed bytes come with the next step")
        func advice() {
            var report = Samples.report
            report.statuses = [RunReport.Status(status: .blockedInsufficientCredits, source: .poll)]
            #expect(report.lines().last?.contains("Buy credits in the dashboard") == true)
            report.files[0].isIntact = false
            #expect(report.lines().last?.contains("digest mismatch") == true)
        }

        @Test("Machines get one object with all of it")
        func json() throws {
            let value = try JSON.decode(JSONValue.self, from: Array(try Samples.report.jsonText().utf8))
            guard case .object(let fields) = value, case .array(let files)? = fields["files"], case .object(let file)? = files.first,
                case .array(let statuses)? = fields["statuses"]
            else { Issue.record("\(value)"); return }
            #expect(file["name"] == .string(Samples.name))
            #expect(file["size"] == .number(JSONNumber(1_234_567)))
            #expect(file["pageCount"] == .number(JSONNumber(3)))
            #expect(file["sha256"] == .string(String(repeating: "ab", count: 32)))
            #expect(statuses.last == ["status": "completed", "source": "webhook"])
            #expect(fields["verifiedDeliveries"] == .number(JSONNumber(2)))
            #expect(fields["jobId"] == "job_1")
            #expect(fields["result"] == .null)
        }

        @Test("A status that stays is listed once")
        func statuses() {
            var report = Samples.report
            report.add(JobUpdate(status: .completed, updatedAt: Date(timeIntervalSince1970: 0), source: .poll))
            #expect(report.statuses.count == 2)
        }
    }
#endif

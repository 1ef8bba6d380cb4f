#if Sandbox
    import BindingsRuntime
    import Foundation
    import TestSupport
    import Testing

    @testable import PlangrepSandbox

    @Suite struct SandboxCreditsTests {
        /// Three pages of a drawing: 30 credits in the end, 10 by its size; a project is 50.
        private func sandbox(balance: Int, bytesPerPage: Int = 100_000, _ body: (API) async throws -> Void) async throws {
            try await withSandbox(
                {
                    $0.credits.balance = balance
                    $0.credits.bytesPerPage = bytesPerPage
                }, body)
        }

        private func billing(_ job: String, _ api: API) async throws -> JSONValue? {
            try await api.get("/jobs/\(job)").json["job"]?["billing"]
        }

        @Test func aProjectIsChargedAndToldWithTheBalanceBefore() async throws {
            try await sandbox(balance: 120) { api in
                let billing = try await api.post("/projects", "{\"name\":\"a\"}").json["billing"]
                #expect(billing == ["availableCredits": 120, "creditsCharged": 50, "requiredCredits": 50])
                #expect(await api.sandbox.availableCredits == 70)
                #expect(try await api.post("/projects", "{\"name\":\"b\"}").status == 202)
                let refused = try await api.post("/projects", "{\"name\":\"c\"}")
                #expect(refused.status == 409 && refused.code == "insufficient_credits")
                #expect(try await api.get("/projects").json["projects"]?.array?.count == 2)
            }
        }

        @Test func aCompletedJobIsDebitedByItsPages() async throws {
            try await sandbox(balance: 1000) { api in
                let job = try await api.jobID()
                #expect(try await billing(job, api) == [:])
                try await api.run(job, [SandboxFlowTests.sample], until: "completed")
                #expect(try await billing(job, api) == ["creditsDebited": 30])
                #expect(try await api.get("/jobs/\(job)/result").json["usage"]?["creditsDebited"] == 30)
                #expect(await api.sandbox.availableCredits == 920)
            }
        }

        @Test(arguments: [("documents", 3), ("specifications", 3), ("addenda", 3), ("plans", 30), ("mixed", 30)])
        func theRateIsThatOfTheClassification(_ classification: String, _ cost: Int) async throws {
            try await sandbox(balance: 1000) { api in
                let job = try await api.jobID()
                try await api.run(
                    job, [SandboxFlowTests.sample], until: "completed", extra: ",\"classification\":\"\(classification)\"")
                #expect(try await billing(job, api) == ["creditsDebited": .number(JSONNumber(cost))])
            }
        }

        @Test func aJobIsBlockedWhereItsSizeCostsTooMuchAndGoesOnWhenResumed() async throws {
            // Each byte a page: far more than there is.
            try await sandbox(balance: 100, bytesPerPage: 1) { api in
                let job = try await api.jobID()
                try await api.run(job, [SandboxFlowTests.sample], until: "blocked_insufficient_credits")
                #expect(await api.sandbox.availableCredits == 50)
                #expect(try await api.post("/jobs/\(job)/resume").json["job"]?["status"] == "preflighting")
                try await api.reach("blocked_insufficient_credits", job: job)
                await api.sandbox.addCredits(1_000_000)
                #expect(try await api.post("/jobs/\(job)/resume").status == 200)
                try await api.reach("completed", job: job)
                #expect(await api.sandbox.availableCredits == 1_000_020)
            }
        }

        @Test func aJobThatTurnsOutDearerThanItsSizeIsBlockedWhileProcessing() async throws {
            try await sandbox(balance: 70) { api in
                let job = try await api.jobID()
                try await api.run(job, [SandboxFlowTests.sample], until: "blocked_insufficient_credits")
                await api.sandbox.addCredits(10)
                #expect(try await api.post("/jobs/\(job)/resume").status == 200)
                try await api.reach("completed", job: job)
                #expect(await api.sandbox.availableCredits == 0)
            }
        }

        @Test func creditsAreReservedWhileTheJobRunsAndFreeWhenItIsCancelled() async throws {
            try await withSandbox({
                $0.credits.balance = 1000
                $0.timings.processing = .seconds(1_000_000)
            }) { api in
                let job = try await api.jobID()
                try await api.run(job, [SandboxFlowTests.sample], until: "processing")
                #expect(try await billing(job, api) == ["creditsReserved": 10])
                #expect(await api.sandbox.availableCredits == 940)
                _ = try await api.post("/jobs/\(job)/cancel")
                #expect(try await billing(job, api) == [:])
                #expect(await api.sandbox.availableCredits == 950)
            }
        }

        @Test func onlyABlockedJobIsResumed() async throws {
            try await withSandbox { api in
                let answer = try await api.post("/jobs/\(try await api.jobID())/resume")
                #expect(answer.status == 409 && answer.code == "job_not_blocked")
                #expect(try await api.post("/jobs/nope/resume").status == 404)
            }
        }

        @Test func negativeCreditsAreRefused() async {
            var configuration = SandboxConfiguration()
            configuration.credits.perProject = -1
            await #expect(throws: SandboxConfiguration.Problem.self) { try await Sandbox.start(configuration) }
        }

        /// Whatever is asked of it in whatever order: nothing is promised that is not there, and nothing gets lost.
        @Test(arguments: 0..<50) func theAccountAddsUp(seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            var account = CreditAccount(balance: 1000)
            var expected = 1000
            for _ in 0..<500 {
                let (amount, job) = (Int(random.next() % 300), "job_\(random.next() % 5)")
                switch random.next() % 5 {
                case 0: if account.charge(amount) { expected -= amount }
                case 1: _ = account.reserve(amount, for: job)
                case 2:
                    let due = min(amount, account.reserved[job] ?? 0)
                    account.debit(due, from: job)
                    expected -= due
                case 3: account.release(job)
                default:
                    account.add(amount)
                    expected += amount
                }
                #expect(account.balance == expected && account.available >= 0)
                #expect(account.available == expected - account.reserved.values.reduce(0, +))
            }
        }
    }
#endif

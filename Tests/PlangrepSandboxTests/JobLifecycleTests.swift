#if Sandbox
    import Testing

    @testable import PlangrepSandbox

    @Suite struct JobLifecycleTests {
        static let timings = SandboxTimings(preflight: .seconds(3), processing: .seconds(7))

        private func lifecycle(after events: [JobLifecycle.Event]) throws -> JobLifecycle {
            var lifecycle = JobLifecycle(timings: Self.timings)
            for event in events { _ = try lifecycle.handle(event) }
            return lifecycle
        }

        @Test(
            arguments: [
                ([.provisioned], JobPhase.awaitingUploads),
                ([.provisioned, .uploadStarted], .uploading),
                ([.provisioned, .uploadStarted, .uploadsCompleted], .preflighting),
                ([.provisioned, .uploadStarted, .uploadsCompleted, .preflightPassed], .processing),
                ([.provisioned, .uploadStarted, .uploadsCompleted, .preflightPassed, .processed], .completed),
                ([.provisioned, .uploadStarted, .uploadsCompleted, .preflightPassed, .processedWithErrors], .completedWithErrors),
                ([.provisioned, .uploadStarted, .uploadsCompleted, .creditsMissing], .blockedInsufficientCredits),
                ([.provisioned, .uploadStarted, .uploadsCompleted, .preflightPassed, .creditsMissing], .blockedInsufficientCredits),
                ([.provisioned, .uploadStarted, .uploadsCompleted, .creditsMissing, .resumed], .preflighting),
                ([.provisioned, .broke], .failed),
                ([.provisioned, .uploadStarted, .cancelRequested], .cancelled),
                ([.provisioned, .uploadStarted, .deadlinePassed], .expired),
            ] as [([JobLifecycle.Event], JobPhase)])
        func eventsLeadToTheDocumentedStatus(_ events: [JobLifecycle.Event], _ phase: JobPhase) throws {
            #expect(try lifecycle(after: events).phase == phase)
        }

        @Test func everyStatusIsReachable() {
            var reached: Set<JobPhase> = [.provisioning]
            for _ in JobPhase.allCases {
                for phase in reached {
                    reached.formUnion(JobLifecycle.Event.allCases.compactMap { JobLifecycle.successor(of: phase, on: $0) })
                }
            }
            #expect(reached == Set(JobPhase.allCases))
        }

        @Test(arguments: JobPhase.allCases.filter(\.isTerminal), JobLifecycle.Event.allCases)
        func aTerminalStatusRefusesEverything(_ phase: JobPhase, _ event: JobLifecycle.Event) {
            #expect(JobLifecycle.successor(of: phase, on: event) == nil)
        }

        @Test(arguments: JobPhase.allCases.filter { !$0.isTerminal })
        func everyOtherStatusCanBeCancelledExpireAndFail(_ phase: JobPhase) {
            #expect(JobLifecycle.successor(of: phase, on: .cancelRequested) == .cancelled)
            #expect(JobLifecycle.successor(of: phase, on: .deadlinePassed) == .expired)
            #expect(JobLifecycle.successor(of: phase, on: .broke) == .failed)
        }

        @Test func aRefusedEventChangesNothingAndNamesItself() throws {
            var lifecycle = try lifecycle(after: [.provisioned])
            #expect(throws: JobLifecycle.Refusal(event: .uploadsCompleted, phase: .awaitingUploads)) {
                try lifecycle.handle(.uploadsCompleted)
            }
            #expect(lifecycle.phase == .awaitingUploads)
        }

        @Test func aSecondUploadIsNoChange() throws {
            var lifecycle = try lifecycle(after: [.provisioned, .uploadStarted])
            #expect(try lifecycle.handle(.uploadStarted).isEmpty)
        }

        @Test func aChangeIsAnnouncedBeforeItsWorkBegins() throws {
            var lifecycle = try lifecycle(after: [.provisioned, .uploadStarted])
            #expect(try lifecycle.handle(.uploadsCompleted) == [.announce(.preflighting), .begin(.preflight, after: .seconds(3))])
            #expect(try lifecycle.handle(.preflightPassed) == [.announce(.processing), .begin(.process, after: .seconds(7))])
            #expect(try lifecycle.handle(.processed) == [.announce(.completed)])
        }

        @Test func theSpeedDividesTheTimings() {
            let fast = SandboxTimings().divided(by: 10)
            #expect(
                fast
                    == SandboxTimings(
                        projectProvisioning: .seconds(9), preflight: .seconds(1), processing: .seconds(3), indexing: .seconds(0.3)))
        }
    }
#endif

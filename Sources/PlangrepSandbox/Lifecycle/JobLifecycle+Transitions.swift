#if Sandbox
    extension JobLifecycle {
        /// The whole table: nil where the event is refused, the same status where it changes nothing.
        static func successor(of phase: JobPhase, on event: Event) -> JobPhase? {
            if phase.isTerminal { return nil }
            return switch event {
            case .broke: .failed
            case .cancelRequested: .cancelled
            case .deadlinePassed: .expired
            default: step(from: phase, on: event)
            }
        }

        private static func step(from phase: JobPhase, on event: Event) -> JobPhase? {
            switch (phase, event) {
            case (.provisioning, .provisioned): .awaitingUploads
            case (.awaitingUploads, .uploadStarted), (.uploading, .uploadStarted): .uploading
            case (.uploading, .uploadsCompleted): .preflighting
            case (.preflighting, .preflightPassed): .processing
            case (.preflighting, .creditsMissing), (.processing, .creditsMissing): .blockedInsufficientCredits
            // The guide says that a resumed job goes through preflight again; the reference example shows `processing` at once.
            case (.blockedInsufficientCredits, .resumed): .preflighting
            case (.processing, .processed): .completed
            case (.processing, .processedWithErrors): .completedWithErrors
            default: nil
            }
        }
    }
#endif

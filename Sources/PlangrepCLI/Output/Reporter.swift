#if CommandLine
    import Plangrep

    /// Tells people what is going on: a bar on a terminal, plain lines elsewhere, nothing where a machine reads.
    final class Reporter: Sendable {
        private struct State {
            var lastPercent = -1
            var lastWrite = Duration.zero
            var rate = TransferRate()
            var isBarOpen = false
        }

        private let console: Console
        private let isQuiet: Bool
        private let uptime: @Sendable () -> Duration
        private let state = Mutex(State())

        init(_ console: Console, isQuiet: Bool, uptime: @escaping @Sendable () -> Duration = RuntimeEnvironment.system.uptime) {
            self.console = console
            self.isQuiet = isQuiet
            self.uptime = uptime
        }

        /// `Project    proj_…`.
        func step(_ label: String, _ text: String) {
            line(Self.padded(label, 11) + VisibleText.of(text))
        }

        func update(_ update: JobUpdate) {
            line("  " + Self.padded(VisibleText.of(update.status.rawValue), 30) + update.source.rawValue)
        }

        /// Reports that something cannot be read just now, and when the next poll is.
        func unreadable(_ what: String, _ failure: PollingFailure) {
            let reason = failure.status.map { "status \($0.code)" } ?? failure.kind.rawValue
            line("  The \(what) cannot be read (\(reason)); next poll in \(Int((failure.nextPoll / .seconds(1)).rounded(.up))) s")
        }

        func line(_ text: String) {
            if isQuiet { return }
            closeBar()
            console.line(text)
        }

        /// Called often: writes when the percentage has changed or a second has passed, elsewhere than on a terminal only at each quarter.
        func progress(_ progress: UploadProgress) {
            if isQuiet { return }
            let (percent, now, isTerminal) = (ProgressBar.percent(progress), uptime(), console.isTerminal)
            // Written under the lock: two reports must not change places.
            state.withLock { state in
                let rate = state.rate.add(progress.sentBytes, at: now)
                let isDue =
                    isTerminal
                    ? percent != state.lastPercent || now - state.lastWrite >= .seconds(1)
                    : percent / 25 > max(state.lastPercent, 0) / 25
                guard isDue else { return }
                (state.lastPercent, state.lastWrite, state.isBarOpen) = (percent, now, isTerminal)
                let text = isTerminal ? ProgressBar.line(progress, rate: rate) : ProgressBar.text(progress, rate: rate)
                let line = Self.padded("Upload", 11) + text
                console.write(isTerminal ? "\r\u{1B}[K\(line)" : line + "\n")
            }
        }

        private func closeBar() {
            state.withLock { state in
                if state.isBarOpen { console.write("\n") }
                state.isBarOpen = false
            }
        }

        static func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
    }
#endif

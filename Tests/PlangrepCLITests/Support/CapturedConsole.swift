#if CommandLine
    import BindingsJSON

    @testable import PlangrepCLI

    /// Keeps what a command writes.
    final class CapturedConsole: Sendable {
        private let texts = Mutex((out: "", err: ""))
        private let isTerminal: Bool

        init(isTerminal: Bool = false) { self.isTerminal = isTerminal }

        var out: String { texts.withLock { $0.out } }
        var err: String { texts.withLock { $0.err } }
        var lines: [String] { out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

        var console: Console {
            Console(
                write: { text in self.texts.withLock { $0.out += text } }, writeError: { text in self.texts.withLock { $0.err += text } },
                isTerminal: isTerminal)
        }
    }
#endif
